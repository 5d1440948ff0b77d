package vn.camket.report.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportTally;
import vn.camket.report.ReportingCalendar;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.Flash;

/**
 * The dates of one period.
 */
@Controller
@RequestMapping("/admin/schemes/periods/{id}/edit")
class PeriodFormController {

	private final ReportingPeriods periods;

	private final ReportingCalendar calendar;

	PeriodFormController(ReportingPeriods periods, ReportingCalendar calendar) {
		this.periods = periods;
		this.calendar = calendar;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		PeriodOverview period = this.periods.find(id);
		model.addAttribute(PeriodForm.of(period));
		return render(period, model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute PeriodForm periodForm, BindingResult errors,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		PeriodOverview period = this.periods.find(id);
		if (!errors.hasErrors()) {
			periodForm.check(period, errors);
		}
		if (errors.hasErrors()) {
			return render(period, model);
		}
		try {
			this.calendar.reschedule(id, periodForm.requiredVersion(), periodForm.toDates(period));
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			PeriodForm stored = PeriodForm.of(period);
			model.addAttribute("conflicts", FieldConflict.between("periodDates.field.", stored, periodForm));
			model.addAttribute(periodForm.over(stored.requiredVersion()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(period, model);
		}
		report(period, this.periods.find(id), redirect);
		return "redirect:/periods/{id}";
	}

	/**
	 * Says what a moved deadline has done to the reports sent already.
	 */
	private static void report(PeriodOverview before, PeriodOverview after, RedirectAttributes redirect) {
		if (before.deadline().equals(after.deadline())) {
			Flash.ok(redirect, "periodDates.saved");
			return;
		}
		ReportTally was = before.reports();
		ReportTally is = after.reports();
		Flash.ok(redirect, "periodDates.saved.deadline", was.onTime(), is.onTime(), was.late(), is.late());
	}

	private static String render(PeriodOverview period, Model model) {
		model.addAttribute("period", period);
		model.addAttribute("earliest", PeriodForm.earliest(period));
		model.addAttribute("latest", PeriodForm.latest(period));
		model.addAttribute("rules", Choice.all(DeadlineRule.class));
		return "scheme/period";
	}

}
