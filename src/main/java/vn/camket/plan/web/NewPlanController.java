package vn.camket.plan.web;

import java.util.UUID;
import java.util.function.BiFunction;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.plan.PlanContent;
import vn.camket.plan.PlanRegister;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters a plan, empty or like that of another year.
 */
@Controller
class NewPlanController {

	private final PlanRegister register;

	NewPlanController(PlanRegister register) {
		this.register = register;
	}

	@GetMapping("/plans/new")
	String showEmpty(Model model) {
		return show(null, PlanForm.empty(), model);
	}

	@GetMapping("/plans/{id}/copy")
	String showCopy(@PathVariable UUID id, Model model) {
		return show(id, PlanForm.copyOf(this.register.read(id).content()), model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(path = { "/plans/new", "/plans/{id}/copy" }, params = "add")
	String addRows(@PathVariable(required = false) @Nullable UUID id, @ModelAttribute PlanForm planForm, Model model) {
		return show(id, planForm, model);
	}

	@PostMapping("/plans/new")
	String create(@Valid @ModelAttribute @Nullable PlanForm planForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		return save(null, Rows.read(planForm), errors, model, redirect, response, this.register::create);
	}

	@PostMapping("/plans/{id}/copy")
	String copy(@PathVariable UUID id, @Valid @ModelAttribute @Nullable PlanForm planForm, BindingResult errors,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		this.register.read(id);
		return save(id, Rows.read(planForm), errors, model, redirect, response,
				(key, content) -> this.register.copy(id, key, content));
	}

	private String save(@Nullable UUID source, PlanForm form, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response,
			BiFunction<CreationKey, PlanContent, UUID> making) {
		form.check(errors);
		if (errors.hasErrors()) {
			return show(source, form, model);
		}
		CreationKey key = CreationKey.of(form.creationKey(), form.print());
		try {
			UUID made = key.once(this.register::findCreated, (unused) -> making.apply(unused, form.toContent()));
			Flash.ok(redirect, (source != null) ? "plan.copied" : "plan.created");
			redirect.addAttribute("made", made);
			return "redirect:/plans/{made}";
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return show(source, form, model);
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			return show(source, form.anew(), model);
		}
	}

	private static String show(@Nullable UUID source, PlanForm form, Model model) {
		model.addAttribute("planId", source);
		model.addAttribute("act", (source != null) ? "copy" : "new");
		Rows.show("planForm", form.padded(), model);
		return "plan/form";
	}

}
