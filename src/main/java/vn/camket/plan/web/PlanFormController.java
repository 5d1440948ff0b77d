package vn.camket.plan.web;

import java.util.UUID;

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

import vn.camket.plan.PlanRegister;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.Flash;

@Controller
@RequestMapping("/plans/{id}/edit")
class PlanFormController {

	private final PlanRegister register;

	PlanFormController(PlanRegister register) {
		this.register = register;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		model.addAttribute(PlanForm.of(this.register.read(id)));
		return "plan/form";
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute PlanForm planForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		PlanRegister.Version stored = this.register.read(id);
		if (errors.hasErrors()) {
			return "plan/form";
		}
		try {
			this.register.amend(id, planForm.requiredVersion(), planForm.toContent());
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			PlanForm theirs = PlanForm.of(stored);
			model.addAttribute("conflicts", FieldConflict.between("plan.field.", theirs, planForm));
			model.addAttribute(planForm.over(stored.number()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return "plan/form";
		}
		Flash.ok(redirect, "plan.saved");
		return "redirect:/plans/{id}";
	}

}
