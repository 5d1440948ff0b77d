package vn.camket.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.plan.PlanCatalog;
import vn.camket.plan.PlanTask;
import vn.camket.plan.TaskRegister;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters a task of a plan.
 */
@Controller
@RequestMapping("/plans/{id}/tasks/new")
class NewTaskController {

	private final TaskRegister register;

	private final PlanCatalog plans;

	private final TaskFormView view;

	NewTaskController(TaskRegister register, PlanCatalog plans, TaskFormView view) {
		this.register = register;
		this.plans = plans;
		this.view = view;
	}

	@GetMapping
	String showEmpty(@PathVariable UUID id, Model model) {
		List<PlanTask> tasks = this.plans.details(id).tasks();
		TaskForm form = TaskForm.empty(tasks.isEmpty() ? null : tasks.get(tasks.size() - 1).id());
		return this.view.show(id, null, form, this.view.names(List.of()), model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(params = "add")
	String addRows(@PathVariable UUID id, @ModelAttribute TaskForm taskForm, Model model) {
		return this.view.show(id, null, taskForm, this.view.names(List.of()), model);
	}

	@PostMapping
	String create(@PathVariable UUID id, @Valid @ModelAttribute("taskForm") @Nullable TaskForm sent,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Map<String, String> names = this.view.names(List.of());
		TaskForm taskForm = Rows.read(sent);
		TaskFormChecks.check(taskForm, names, errors);
		if (errors.hasErrors()) {
			return this.view.show(id, null, taskForm, names, model);
		}
		CreationKey key = CreationKey.of(taskForm.creationKey(), taskForm.print(names));
		try {
			redirect.addAttribute("made", key.once(this.register::findCreated,
					(unused) -> this.register.create(id, unused, taskForm.after(), taskForm.toContent(names))));
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return this.view.show(id, null, taskForm, names, model);
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			return this.view.show(id, null, taskForm.with(null, UUID.randomUUID()), names, model);
		}
		Flash.ok(redirect, "task.created");
		return "redirect:/tasks/{made}";
	}

}
