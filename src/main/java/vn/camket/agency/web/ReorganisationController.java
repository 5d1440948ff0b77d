package vn.camket.agency.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agency.AgencyDirectory;
import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyRegister;
import vn.camket.agency.AgencyReorganiser;
import vn.camket.agency.Reorganisation;
import vn.camket.agency.ReorganisationKind;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Renames, merges, splits and ends an agency: a form, what would follow from it, and only
 * then the act.
 */
@Controller
@RequestMapping("/agencies/{id}/reorganise")
class ReorganisationController {

	private final AgencyReorganiser reorganiser;

	private final AgencyRegister register;

	private final AgencyDirectory agencies;

	ReorganisationController(AgencyReorganiser reorganiser, AgencyRegister register, AgencyDirectory agencies) {
		this.reorganiser = reorganiser;
		this.register = register;
		this.agencies = agencies;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		model.addAttribute(ReorganisationForm.empty());
		return render(id, model);
	}

	/**
	 * Shows what would be passed on; the form stays, to be confirmed or changed.
	 */
	@PostMapping
	String preview(@PathVariable UUID id, @Valid @ModelAttribute ReorganisationForm reorganisationForm,
			BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			try {
				Reorganisation wanted = reorganisationForm.of(id);
				model.addAttribute("duties", this.reorganiser.preview(wanted));
				model.addAttribute("wanted", wanted);
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(id, model);
	}

	@PostMapping(params = "confirm")
	String carryOut(@PathVariable UUID id, @Valid @ModelAttribute ReorganisationForm reorganisationForm,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				UUID key = Objects.requireNonNullElseGet(reorganisationForm.key(), UUID::randomUUID);
				redirect.addAttribute("successor", this.reorganiser.carryOut(key, reorganisationForm.of(id)));
				Flash.ok(redirect, "reorganisation.done");
				return "redirect:/agencies/{successor}";
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(id, model);
	}

	private String render(UUID id, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("name", this.register.read(id).content().name());
		model.addAttribute("kinds", Choice.all(ReorganisationKind.class));
		model.addAttribute("agencyKinds", Choice.all(AgencyKind.class));
		model.addAttribute("agencies",
				this.agencies.options()
					.stream()
					.filter((agency) -> !agency.id().equals(id))
					.map((agency) -> Choice.named(agency.id(), agency.name()))
					.toList());
		return "agency/reorganise";
	}

}
