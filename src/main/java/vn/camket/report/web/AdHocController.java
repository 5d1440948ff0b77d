package vn.camket.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agency.AgencyDirectory;
import vn.camket.plan.PlanCatalog;
import vn.camket.report.AdHocRequests;
import vn.camket.report.ReportSection;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;

/**
 * Where an officer asks chosen agencies for a report by a date.
 */
@Controller
@RequestMapping("/admin/schemes/ask")
class AdHocController {

	private final AdHocRequests requests;

	private final AgencyDirectory agencies;

	private final PlanCatalog plans;

	private final Clock clock;

	AdHocController(AdHocRequests requests, AgencyDirectory agencies, PlanCatalog plans, Clock clock) {
		this.requests = requests;
		this.agencies = agencies;
		this.plans = plans;
		this.clock = clock;
	}

	@GetMapping
	String showForm(Model model) {
		model.addAttribute(AdHocForm.empty());
		return render(model);
	}

	@PostMapping
	String ask(@Valid @ModelAttribute @Nullable AdHocForm adHocForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		AdHocForm form = Rows.read(adHocForm);
		LocalDate today = ProvinceTime.today(this.clock);
		form.check(today, errors);
		checkOffered(form, errors);
		if (errors.hasErrors()) {
			return render(model);
		}
		redirect.addAttribute("period", this.requests.ask(form.toRequest(today)));
		Flash.ok(redirect, "adHoc.asked");
		return "redirect:/periods/{period}";
	}

	private void checkOffered(AdHocForm form, BindingResult errors) {
		List<String> offered = this.agencies.choices().stream().map(Choice::value).toList();
		boolean agenciesKnown = form.agencies().stream().allMatch((agency) -> offered.contains(agency.toString()));
		boolean groupKnown = form.groupCode() == null
				|| this.requests.groups().stream().anyMatch((group) -> group.value().equals(form.groupCode()));
		boolean planKnown = form.planId() == null
				|| this.plans.plans().stream().anyMatch((plan) -> Objects.equals(plan.id(), form.planId()));
		if (!agenciesKnown || !groupKnown) {
			errors.rejectValue("agencies", "agreement.refused.unknown");
		}
		if (!planKnown) {
			errors.rejectValue("planId", "agreement.refused.unknown");
		}
	}

	private String render(Model model) {
		model.addAttribute("agencies", this.agencies.choices());
		model.addAttribute("groups", this.requests.groups());
		model.addAttribute("plans",
				this.plans.plans().stream().map((plan) -> Choice.named(plan.id(), plan.shortTitle())).toList());
		model.addAttribute("sections", Choice.all(ReportSection.class));
		model.addAttribute("rules", Choice.all(DeadlineRule.class));
		return "scheme/ask";
	}

}
