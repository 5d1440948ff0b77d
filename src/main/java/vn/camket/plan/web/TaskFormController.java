package vn.camket.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import vn.camket.plan.Assignment;
import vn.camket.plan.TaskRegister;
import vn.camket.plan.TaskRegister.Version;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;

/**
 * Changes a task and its place in the plan.
 */
@Controller
@RequestMapping("/tasks/{id}/edit")
class TaskFormController {

	private final TaskRegister register;

	private final TaskFormView view;

	TaskFormController(TaskRegister register, TaskFormView view) {
		this.register = register;
		this.view = view;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		Version stored = this.register.read(id);
		return this.view.show(stored.planId(), id, filled(stored), names(stored), model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(params = "add")
	String addRows(@PathVariable UUID id, @ModelAttribute TaskForm taskForm, Model model) {
		Version stored = this.register.read(id);
		return this.view.show(stored.planId(), id, taskForm, names(stored), model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute("taskForm") @Nullable TaskForm sent,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Version stored = this.register.read(id);
		Map<String, String> names = names(stored);
		TaskForm taskForm = Rows.read(sent);
		TaskFormChecks.check(taskForm, names, errors);
		if (errors.hasErrors()) {
			return this.view.show(stored.planId(), id, taskForm, names, model);
		}
		try {
			this.register.amend(id, Objects.requireNonNullElse(taskForm.version(), -1L), taskForm.after(),
					taskForm.toContent(names));
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return this.view.show(stored.planId(), id, taskForm, names, model);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("conflicts",
					FieldConflict.between("task.field.", filled(stored).words(names), taskForm.words(names)));
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.view.show(stored.planId(), id, taskForm.with(stored.number(), null), names, model);
		}
		Flash.ok(redirect, "task.saved");
		return "redirect:/tasks/{id}";
	}

	private static TaskForm filled(Version stored) {
		return TaskForm.of(stored.number(), stored.after(), stored.content());
	}

	private Map<String, String> names(Version stored) {
		List<Assignment> assigned = Stream
			.concat(stored.content().leads().stream(), stored.content().coordinators().stream())
			.toList();
		return this.view.names(assigned);
	}

}
