package vn.camket.agency.web;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyRegister;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Enters an agency.
 */
@Controller
@RequestMapping("/agencies/new")
class NewAgencyController {

	private final AgencyRegister register;

	NewAgencyController(AgencyRegister register) {
		this.register = register;
	}

	@GetMapping
	String showForm(Model model) {
		model.addAttribute(AgencyForm.empty());
		return render(model);
	}

	@PostMapping
	String submit(@Valid @ModelAttribute AgencyForm agencyForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				redirect.addAttribute("id", this.register.create(agencyForm.toContent()));
				Flash.ok(redirect, "agency.saved");
				return "redirect:/agencies/{id}";
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(model);
	}

	private static String render(Model model) {
		model.addAttribute("kinds", Choice.all(AgencyKind.class));
		return "agency/form";
	}

}
