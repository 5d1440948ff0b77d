package vn.camket.consolidation.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.camket.consolidation.MatrixFilter;
import vn.camket.consolidation.MatrixView;
import vn.camket.consolidation.PeriodOption;
import vn.camket.consolidation.TaskMatrix;
import vn.camket.plan.PlanCatalog;
import vn.camket.plan.PlanTask;

/**
 * A task, and each agency that owes it.
 */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPageController {

	private final PlanCatalog plans;

	private final TaskMatrix matrix;

	private final Clock clock;

	TaskPageController(PlanCatalog plans, TaskMatrix matrix, Clock clock) {
		this.plans = plans;
		this.matrix = matrix;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, @ModelAttribute("filter") MatrixFilter filter, Model model) {
		PlanTask task = this.plans.task(id);
		Periods periods = Periods.of(this.matrix.periods(), task.planId(), filter.period());
		model.addAttribute("task", task);
		model.addAttribute("plan", this.plans.find(task.planId()).orElseThrow());
		model.addAttribute("periods", periods);
		PeriodOption period = periods.chosen();
		if (period != null && period.opened()) {
			model.addAttribute("matrix", MatrixView.of(List.of(task),
					this.matrix.unitsOf(id, period.id(), filter.naming(), this.clock.instant()), filter, 0));
		}
		return "task/detail";
	}

}
