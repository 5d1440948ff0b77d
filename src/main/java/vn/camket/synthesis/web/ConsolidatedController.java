package vn.camket.synthesis.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.consolidation.Excerpt;
import vn.camket.consolidation.Figures;
import vn.camket.consolidation.PeriodFigures;
import vn.camket.consolidation.SentReports;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportSection;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedReason;
import vn.camket.synthesis.ConsolidatedReport;
import vn.camket.synthesis.ConsolidatedReports;
import vn.camket.synthesis.FigureStamps;
import vn.camket.synthesis.Finalisation;
import vn.camket.synthesis.FinalisedException;
import vn.camket.synthesis.Issue;
import vn.camket.synthesis.OutlineSection;

/**
 * What all reports of a period say together: live, as long as it is not finalised.
 */
@Controller
@RequestMapping("/periods/{id}/consolidated")
class ConsolidatedController {

	/** What everybody wants to know before there is a draft. */
	private static final List<ReportSection> QUOTED = List.of(ReportSection.OBSTACLES, ReportSection.RECOMMENDATIONS);

	private final PeriodFigures figures;

	private final SentReports sent;

	private final ConsolidatedReports reports;

	private final Finalisation finalisation;

	private final FigureStamps stamps;

	private final ReportingPeriods periods;

	private final Clock clock;

	ConsolidatedController(PeriodFigures figures, SentReports sent, ConsolidatedReports reports,
			Finalisation finalisation, FigureStamps stamps, ReportingPeriods periods, Clock clock) {
		this.figures = figures;
		this.sent = sent;
		this.reports = reports;
		this.finalisation = finalisation;
		this.stamps = stamps;
		this.periods = periods;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "THEN") AgencyNaming names, Model model) {
		PeriodOverview period = this.periods.find(id);
		ConsolidatedReport report = this.reports.read(id);
		Issue issue = report.issue();
		Figures shown = (issue != null) ? this.stamps.find(issue.stamp()).figures()
				: this.figures.read(id, this.clock.instant(), names);
		model.addAttribute("figures", shown);
		model.addAttribute("report", report);
		model.addAttribute("outline", OutlineSection.values());
		model.addAttribute("excerpts", report.begun() ? Map.of() : bySection(this.sent.excerpts(id, QUOTED, names)));
		model.addAttribute("own", OwnDeadline.of(period, ProvinceTime.today(this.clock)));
		return "synthesis/report";
	}

	private static Map<ReportSection, List<Excerpt>> bySection(List<Excerpt> excerpts) {
		Map<ReportSection, List<Excerpt>> sections = new EnumMap<>(ReportSection.class);
		QUOTED.forEach((section) -> sections.put(section,
				excerpts.stream().filter((excerpt) -> excerpt.section() == section).toList()));
		return sections;
	}

	@PostMapping("/collect")
	String collect(@PathVariable UUID id, RedirectAttributes redirect) {
		try {
			Flash.ok(redirect, "synthesis.collected", this.reports.collect(id));
		}
		catch (FinalisedException ex) {
			Flash.warn(redirect, "synthesis.refused.finalised");
		}
		return "redirect:/periods/{id}/consolidated";
	}

	@PostMapping("/reopen")
	String reopen(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return show(id, AgencyNaming.THEN, model);
		}
		this.finalisation.reopen(id, typed.said());
		Flash.ok(redirect, "synthesis.reopened");
		return "redirect:/periods/{id}/consolidated";
	}

}
