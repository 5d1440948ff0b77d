package vn.camket.consolidation.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.agency.AgencyKind;
import vn.camket.consolidation.MatrixExport;
import vn.camket.consolidation.MatrixFilter;
import vn.camket.consolidation.MatrixView;
import vn.camket.consolidation.PeriodOption;
import vn.camket.consolidation.TaskMatrix;
import vn.camket.consolidation.TaskUnit;
import vn.camket.plan.PlanCatalog;
import vn.camket.plan.PlanDetails;
import vn.camket.plan.PlanTask;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.PageView;

/**
 * Plans, and one plan with the matrix of its tasks.
 */
@Controller
@RequestMapping("/plans")
class PlanPagesController {

	/** Units on a page of the list. */
	private static final int LINES = 50;

	private final PlanCatalog plans;

	private final TaskMatrix matrix;

	private final Clock clock;

	private final MatrixExport export;

	PlanPagesController(PlanCatalog plans, TaskMatrix matrix, Clock clock, MatrixExport export) {
		this.plans = plans;
		this.matrix = matrix;
		this.clock = clock;
		this.export = export;
	}

	@GetMapping({ "/{id}.xlsx", "/{id}.csv" })
	void export(@PathVariable UUID id, @ModelAttribute("filter") MatrixFilter filter, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		PlanDetails plan = this.plans.details(id);
		PeriodOption period = Periods.of(this.matrix.periods(), id, filter.period()).chosen();
		if (period == null) {
			throw new NotFoundException(PeriodOption.class, id);
		}
		this.export.write(plan, period, this.matrix.units(period.id(), filter.naming(), this.clock.instant()), filter,
				Download.begin("bang-nhiem-vu-" + plan.abbreviation().toLowerCase(Locale.ROOT).replace(' ', '-'),
						request, response));
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("plans", this.plans.plans());
		model.addAttribute("periods",
				this.matrix.periods().stream().collect(Collectors.groupingBy(PeriodOption::planId)));
		return "plan/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, @ModelAttribute("filter") MatrixFilter filter,
			@RequestParam(defaultValue = "0") int page, Model model) {
		PlanDetails plan = this.plans.details(id);
		Periods periods = Periods.of(this.matrix.periods(), id, filter.period());
		model.addAttribute("plan", plan);
		model.addAttribute("periods", periods);
		model.addAttribute("kinds", Choice.all(AgencyKind.class));
		model.addAttribute("timeFrames",
				plan.allTasks().stream().map(PlanTask::timeFrame).distinct().sorted().toList());
		PeriodOption period = periods.chosen();
		if (period != null && period.opened()) {
			List<TaskUnit> units = this.matrix.units(period.id(), filter.naming(), this.clock.instant());
			model.addAttribute("matrix", MatrixView.of(plan.allTasks(), units, filter, page));
		}
		return "plan/detail";
	}

	@GetMapping(path = "/{id}", params = "view=list")
	String showAsList(@PathVariable UUID id, @ModelAttribute("filter") MatrixFilter filter,
			@RequestParam(defaultValue = "0") int page, Model model) {
		String view = show(id, filter, page, model);
		if (model.getAttribute("matrix") instanceof MatrixView matrix
				&& model.getAttribute("plan") instanceof PlanDetails plan) {
			model.addAttribute("lines", lines(matrix.matching(), page));
			model.addAttribute("tasks",
					plan.allTasks().stream().collect(Collectors.toMap(PlanTask::id, (task) -> task)));
		}
		return view;
	}

	private static PageView<TaskUnit> lines(List<TaskUnit> units, int page) {
		int pages = Math.max(1, (units.size() + LINES - 1) / LINES);
		PageRequest request = PageRequest.of(Math.min(Math.max(page, 0), pages - 1), LINES);
		int from = (int) request.getOffset();
		return PageView
			.of(new PageImpl<>(units.subList(from, Math.min(from + LINES, units.size())), request, units.size()));
	}

}
