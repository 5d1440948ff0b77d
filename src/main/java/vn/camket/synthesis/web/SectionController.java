package vn.camket.synthesis.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import vn.camket.plan.PlanCatalog;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.synthesis.ConsolidatedReport;
import vn.camket.synthesis.ConsolidatedReports;
import vn.camket.synthesis.FinalisedException;
import vn.camket.synthesis.OutlineGroup;
import vn.camket.synthesis.OutlineSection;
import vn.camket.synthesis.Paragraph;

/**
 * Editing a section of the narrative.
 */
@Controller
@RequestMapping("/periods/{id}/consolidated/sections/{section}")
class SectionController {

	private final ConsolidatedReports reports;

	private final ReportingPeriods periods;

	private final PlanCatalog plans;

	SectionController(ConsolidatedReports reports, ReportingPeriods periods, PlanCatalog plans) {
		this.reports = reports;
		this.periods = periods;
		this.plans = plans;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable OutlineSection section,
			@RequestParam(required = false) @Nullable UUID task, Model model) {
		ConsolidatedReport report = this.reports.read(id);
		OutlineGroup group = report.section(section).about(task);
		model.addAttribute(SectionForm.of(group));
		return render(id, group, task, report, model);
	}

	@PostMapping
	String save(@PathVariable UUID id, @PathVariable OutlineSection section,
			@RequestParam(required = false) @Nullable UUID task,
			@Valid @ModelAttribute @Nullable SectionForm sectionForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		SectionForm form = Rows.read(sectionForm);
		if (errors.hasErrors()) {
			ConsolidatedReport report = this.reports.read(id);
			return render(id, report.section(section).about(task), task, report, model);
		}
		List<UUID> conflicts;
		try {
			conflicts = this.reports.save(id, form.edits());
			if (form.added() != null) {
				this.reports.write(id, section, task, form.added());
			}
		}
		catch (FinalisedException ex) {
			model.addAttribute("frozen", true);
			response.setStatus(HttpStatus.CONFLICT.value());
			ConsolidatedReport report = this.reports.read(id);
			return render(id, report.section(section).about(task), task, report, model);
		}
		if (conflicts.isEmpty()) {
			Flash.ok(redirect, "synthesis.section.saved");
			return "redirect:/periods/{id}/consolidated#" + section;
		}
		ConsolidatedReport report = this.reports.read(id);
		OutlineGroup group = report.section(section).about(task);
		model.addAttribute("theirs",
				group.paragraphs()
					.stream()
					.filter((paragraph) -> conflicts.contains(paragraph.id()))
					.collect(Collectors.toMap(Paragraph::id, (paragraph) -> paragraph)));
		Rows.show("sectionForm", form.over(group, conflicts), model);
		response.setStatus(HttpStatus.CONFLICT.value());
		return render(id, group, task, report, model);
	}

	private String render(UUID id, OutlineGroup group, @Nullable UUID task, ConsolidatedReport report, Model model) {
		PeriodOverview period = this.periods.find(id);
		model.addAttribute("period", period);
		model.addAttribute("report", report);
		model.addAttribute("section", group.section());
		model.addAttribute("task", task);
		model.addAttribute("paragraphs",
				group.paragraphs().stream().collect(Collectors.toMap(Paragraph::id, (paragraph) -> paragraph)));
		model.addAttribute("outline", OutlineSection.values());
		model.addAttribute("tasks", this.plans.details(period.planId()).tasks());
		return "synthesis/section";
	}

}
