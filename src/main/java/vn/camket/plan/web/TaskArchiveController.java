package vn.camket.plan.web;

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

import vn.camket.plan.PlanCatalog;
import vn.camket.plan.PlanTask;
import vn.camket.plan.TaskRegister;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedReason;

/**
 * Takes a task out of its plan, with a reason, and back.
 */
@Controller
@RequestMapping("/tasks/{id}")
class TaskArchiveController {

	private final TaskRegister register;

	private final PlanCatalog plans;

	TaskArchiveController(TaskRegister register, PlanCatalog plans) {
		this.register = register;
		this.plans = plans;
	}

	@GetMapping("/archive")
	String ask(@PathVariable UUID id, Model model) {
		this.register.read(id);
		PlanTask task = this.plans.task(id);
		model.addAttribute("task", task);
		model.addAttribute("plan", this.plans.find(task.planId()).orElseThrow());
		return "task/archive";
	}

	@PostMapping("/archive")
	String archive(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return ask(id, model);
		}
		this.register.archive(id, typed.said());
		Flash.ok(redirect, "task.archive.done");
		return "redirect:/tasks/{id}";
	}

	@PostMapping("/restore")
	String restore(@PathVariable UUID id, RedirectAttributes redirect) {
		this.register.restore(id);
		Flash.ok(redirect, "task.restore.done");
		return "redirect:/tasks/{id}";
	}

}
