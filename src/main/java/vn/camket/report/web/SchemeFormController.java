package vn.camket.report.web;

import java.util.UUID;
import java.util.stream.IntStream;

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

import vn.camket.report.ReportingCalendar;
import vn.camket.report.ReportingSchemes;
import vn.camket.report.SchemeOverview;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;

/**
 * The dates from which a scheme's later periods are made.
 */
@Controller
@RequestMapping("/admin/schemes/{id}/edit")
class SchemeFormController {

	private final ReportingSchemes schemes;

	private final ReportingCalendar calendar;

	SchemeFormController(ReportingSchemes schemes, ReportingCalendar calendar) {
		this.schemes = schemes;
		this.calendar = calendar;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		SchemeOverview scheme = find(id);
		model.addAttribute(SchemeForm.of(scheme));
		return render(scheme, model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute SchemeForm schemeForm, BindingResult errors,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		SchemeOverview scheme = find(id);
		if (!errors.hasErrors()) {
			schemeForm.check(scheme, errors);
		}
		if (errors.hasErrors()) {
			return render(scheme, model);
		}
		try {
			this.calendar.schedule(id, schemeForm.requiredVersion(), schemeForm.toDates());
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			SchemeForm stored = SchemeForm.of(scheme);
			model.addAttribute("conflicts", FieldConflict.between("scheme.field.", stored, schemeForm));
			model.addAttribute(schemeForm.over(stored.requiredVersion()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(scheme, model);
		}
		Flash.ok(redirect, "scheme.saved");
		return "redirect:/admin/schemes";
	}

	private SchemeOverview find(UUID id) {
		SchemeOverview scheme = this.schemes.find(id);
		if (!scheme.isDated()) {
			throw new NotFoundException(SchemeOverview.class, id);
		}
		return scheme;
	}

	private static String render(SchemeOverview scheme, Model model) {
		model.addAttribute("scheme", scheme);
		model.addAttribute("rules", Choice.all(DeadlineRule.class));
		model.addAttribute("months",
				IntStream.rangeClosed(1, 12).mapToObj((month) -> Choice.named(month, String.valueOf(month))).toList());
		return "scheme/form";
	}

}
