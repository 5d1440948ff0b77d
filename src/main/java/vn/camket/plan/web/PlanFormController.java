package vn.camket.plan.web;

import java.util.Objects;
import java.util.UUID;

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

import vn.camket.plan.PlanRegister;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;

/**
 * Changes the head of a plan.
 */
@Controller
@RequestMapping("/plans/{id}/edit")
class PlanFormController {

	private final PlanRegister register;

	PlanFormController(PlanRegister register) {
		this.register = register;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		return show(id, PlanForm.of(this.register.read(id)), model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(params = "add")
	String addRows(@PathVariable UUID id, @ModelAttribute PlanForm planForm, Model model) {
		this.register.read(id);
		return show(id, planForm, model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute("planForm") @Nullable PlanForm sent,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		PlanRegister.Version stored = this.register.read(id);
		PlanForm planForm = Rows.read(sent);
		planForm.check(errors);
		if (errors.hasErrors()) {
			return show(id, planForm, model);
		}
		try {
			this.register.amend(id, Objects.requireNonNullElse(planForm.version(), -1L), planForm.toContent());
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return show(id, planForm, model);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			PlanForm theirs = PlanForm.of(stored);
			model.addAttribute("conflicts", FieldConflict.between("plan.field.", theirs.words(), planForm.words()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(id, planForm.over(stored.number()), model);
		}
		Flash.ok(redirect, "plan.saved");
		return "redirect:/plans/{id}";
	}

	private static String show(UUID id, PlanForm form, Model model) {
		model.addAttribute("planId", id);
		model.addAttribute("act", "edit");
		Rows.show("planForm", form.padded(), model);
		return "plan/form";
	}

}
