package vn.camket.account.web;

import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.camket.account.AccountCatalog;
import vn.camket.account.HandOvers;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;

/**
 * The hand-over of somebody's work, and its record for both to sign.
 */
@Controller
class HandOverController {

	private final HandOvers handOvers;

	private final AccountCatalog catalog;

	HandOverController(HandOvers handOvers, AccountCatalog catalog) {
		this.handOvers = handOvers;
		this.catalog = catalog;
	}

	@GetMapping("/admin/users/{id}/hand-over")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute(new HandOverForm(null, null, true));
		return render(id, model);
	}

	@PostMapping("/admin/users/{id}/hand-over")
	String make(@PathVariable UUID id, @Valid @ModelAttribute HandOverForm form, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			try {
				return "redirect:/account/hand-overs/"
						+ this.handOvers.make(id, form.successor(), form.note(), Boolean.TRUE.equals(form.close()));
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(id, model);
	}

	@GetMapping("/account/hand-overs/{id}")
	String record(@PathVariable UUID id, Model model) {
		model.addAttribute("record", this.handOvers.read(id));
		return "account/hand-over-record";
	}

	private String render(UUID id, Model model) {
		model.addAttribute("account", this.catalog.details(id));
		model.addAttribute("pieces", this.handOvers.inHand(id));
		model.addAttribute("earlier", this.handOvers.of(id));
		model.addAttribute("successors",
				this.handOvers.successors(id)
					.stream()
					.map((colleague) -> Choice.named(colleague.id(), colleague.name()))
					.toList());
		return "account/hand-over";
	}

}
