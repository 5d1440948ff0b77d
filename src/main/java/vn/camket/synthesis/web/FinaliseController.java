package vn.camket.synthesis.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportState;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.synthesis.ConsolidatedReport;
import vn.camket.synthesis.ConsolidatedReports;
import vn.camket.synthesis.ConsolidatedState;
import vn.camket.synthesis.Finalisation;
import vn.camket.synthesis.FinalisedException;
import vn.camket.synthesis.IncompleteLetterException;

/**
 * The letter around the narrative, what is left to do, and finalising.
 */
@Controller
@RequestMapping("/periods/{id}/consolidated/finalise")
class FinaliseController {

	private final ConsolidatedReports reports;

	private final Finalisation finalisation;

	private final ReportingPeriods periods;

	private final Clock clock;

	FinaliseController(ConsolidatedReports reports, Finalisation finalisation, ReportingPeriods periods, Clock clock) {
		this.reports = reports;
		this.finalisation = finalisation;
		this.periods = periods;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		ConsolidatedReport report = this.reports.read(id);
		model.addAttribute(LetterForm.of(report.version(), report.letter()));
		return render(id, report, model);
	}

	@PostMapping
	String save(@PathVariable UUID id, @Valid @ModelAttribute @Nullable LetterForm letterForm, BindingResult errors,
			@RequestParam(defaultValue = "false") boolean finalise, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		LetterForm form = Rows.read(letterForm);
		Rows.checkDate(form.issuedOn(), "issuedOn", errors);
		if (!errors.hasErrors()) {
			try {
				this.reports.address(id, form.version(), form.toLetter());
				if (!finalise) {
					Flash.ok(redirect, "synthesis.letter.saved");
					return "redirect:/periods/{id}/consolidated/finalise";
				}
				this.finalisation.finalise(id, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
				Flash.ok(redirect, "synthesis.finalised");
				return "redirect:/periods/{id}/consolidated";
			}
			catch (IncompleteLetterException ex) {
				ex.fields().forEach((field) -> errors.rejectValue(field, "synthesis.refused." + field));
			}
			catch (OptimisticLockingFailureException ex) {
				return conflict(id, form, model, response);
			}
			catch (FinalisedException ex) {
				Flash.warn(redirect, "synthesis.refused.finalised");
				return "redirect:/periods/{id}/consolidated";
			}
		}
		ConsolidatedReport report = this.reports.read(id);
		Rows.show("letterForm", with(form, report.version()), model);
		return render(id, report, model);
	}

	/** What the other wrote stands beside; saving again takes what is typed here. */
	private String conflict(UUID id, LetterForm form, Model model, HttpServletResponse response) {
		ConsolidatedReport report = this.reports.read(id);
		model.addAttribute("theirs", report.letter());
		Rows.show("letterForm", with(form, report.version()), model);
		response.setStatus(HttpStatus.CONFLICT.value());
		return render(id, report, model);
	}

	private static LetterForm with(LetterForm form, long version) {
		return new LetterForm(version, form.number(), form.issuedOn(), form.addressees(), form.copies(),
				form.signerTitle(), form.signerName());
	}

	private String render(UUID id, ConsolidatedReport report, Model model) {
		PeriodOverview period = this.periods.find(id);
		model.addAttribute("period", period);
		model.addAttribute("report", report);
		model.addAttribute("frozen", report.state() == ConsolidatedState.FINALISED);
		model.addAttribute("waiting", period.reports().byState().getOrDefault(ReportState.SENT, 0L));
		model.addAttribute("own", OwnDeadline.of(period, ProvinceTime.today(this.clock)));
		return "synthesis/finalise";
	}

}
