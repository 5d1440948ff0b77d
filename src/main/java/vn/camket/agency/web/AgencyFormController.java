package vn.camket.agency.web;

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

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyRegister;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

@Controller
@RequestMapping("/agencies/{id}/edit")
class AgencyFormController {

	private final AgencyRegister register;

	AgencyFormController(AgencyRegister register) {
		this.register = register;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		model.addAttribute(AgencyForm.of(this.register.read(id)));
		return render(id, model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute AgencyForm agencyForm, BindingResult errors,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		if (errors.hasErrors()) {
			return render(id, model);
		}
		try {
			this.register.amend(id, agencyForm.requiredVersion(), agencyForm.toContent());
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return render(id, model);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			AgencyForm stored = AgencyForm.of(this.register.read(id));
			model.addAttribute("conflicts", FieldConflict.between("agency.field.", stored, agencyForm));
			model.addAttribute(agencyForm.over(stored.requiredVersion()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(id, model);
		}
		Flash.ok(redirect, "agency.saved");
		return "redirect:/agencies/{id}";
	}

	private String render(UUID id, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("name", this.register.read(id).content().name());
		model.addAttribute("kinds", Choice.all(AgencyKind.class));
		return "agency/form";
	}

}
