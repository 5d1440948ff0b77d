package vn.camket.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.camket.plan.Assignees;
import vn.camket.plan.Assignment;
import vn.camket.plan.PlanCatalog;
import vn.camket.plan.PlanDetails;
import vn.camket.plan.PlanTask;
import vn.camket.plan.TimeFrame;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Rows;

/**
 * The form of a task and what can be chosen in it.
 */
@Component
class TaskFormView {

	private final PlanCatalog plans;

	private final Assignees assignees;

	TaskFormView(PlanCatalog plans, Assignees assignees) {
		this.plans = plans;
		this.assignees = assignees;
	}

	/**
	 * Names of those who may be chosen, those who are chosen already included.
	 */
	Map<String, String> names(List<Assignment> assigned) {
		return this.assignees.names(assigned);
	}

	/**
	 * Shows the form.
	 * @param task key of the task edited; {@code null} for a new one
	 */
	String show(UUID planId, @Nullable UUID task, TaskForm form, Map<String, String> names, Model model) {
		PlanDetails plan = this.plans.details(planId);
		model.addAttribute("plan", plan);
		model.addAttribute("taskId", task);
		model.addAttribute("places", places(plan, task));
		offer(plan, names, model);
		Rows.show("taskForm", form.padded(), model);
		return "task/form";
	}

	/** What the fields of a task offer, wherever they are filled in. */
	void offer(@Nullable PlanDetails plan, Map<String, String> names, Model model) {
		model.addAttribute("sections",
				(plan != null) ? plan.sections()
					.stream()
					.map((section) -> Choice.named(Objects.requireNonNull(section.id()),
							(section.numeral() != null) ? section.numeral() + ". " + section.title() : section.title()))
					.toList() : List.of());
		model.addAttribute("who",
				names.entrySet().stream().map((name) -> Choice.named(name.getKey(), name.getValue())).toList());
		model.addAttribute("timeFrames",
				Arrays.stream(TimeFrame.values())
					.map((frame) -> new Choice(frame.name(), null, "task.frame." + frame))
					.toList());
		model.addAttribute("rules", Choice.all(DeadlineRule.class));
	}

	private static List<Choice> places(PlanDetails plan, @Nullable UUID task) {
		List<Choice> places = new ArrayList<>();
		for (PlanTask other : plan.tasks()) {
			if (!other.id().equals(task)) {
				places.add(Choice.named(other.id(), other.ordinal() + ". " + other.shortTitle()));
			}
		}
		return places;
	}

}
