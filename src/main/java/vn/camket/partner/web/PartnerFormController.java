package vn.camket.partner.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agreement.AgreementChoices;
import vn.camket.agreement.PartnerKind;
import vn.camket.partner.PartnerCatalog;
import vn.camket.partner.PartnerFilter;
import vn.camket.partner.PartnerLine;
import vn.camket.partner.PartnerRegister;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Changes a partner, and merges it into another.
 */
@Controller
@RequestMapping("/partners/{id}")
class PartnerFormController {

	private static final int MOST_FOUND = 10;

	private final PartnerRegister register;

	private final PartnerCatalog catalog;

	private final AgreementChoices choices;

	PartnerFormController(PartnerRegister register, PartnerCatalog catalog, AgreementChoices choices) {
		this.register = register;
		this.catalog = catalog;
		this.choices = choices;
	}

	@GetMapping("/edit")
	String showForm(@PathVariable UUID id, Model model) {
		model.addAttribute(PartnerForm.of(this.catalog.read(id)));
		return render(id, model);
	}

	@PostMapping("/edit")
	String amend(@PathVariable UUID id, @Valid @ModelAttribute PartnerForm partnerForm, BindingResult errors,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		PartnerLine stored = this.catalog.read(id);
		if (partnerForm.countryCode() != null && this.choices.countries()
			.stream()
			.noneMatch((country) -> country.value().equals(partnerForm.countryCode()))) {
			errors.rejectValue("countryCode", "agreement.refused.unknown");
		}
		if (errors.hasErrors()) {
			return render(id, model);
		}
		try {
			this.register.amend(id, (partnerForm.version() != null) ? partnerForm.version() : -1,
					partnerForm.toContent());
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return render(id, model);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("conflicts",
					FieldConflict.between("partner.field.", PartnerForm.of(stored), partnerForm));
			model.addAttribute(partnerForm.over(stored.version()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(id, model);
		}
		Flash.ok(redirect, "partner.saved");
		return "redirect:/partners/{id}";
	}

	private String render(UUID id, Model model) {
		model.addAttribute("partner", this.catalog.read(id));
		model.addAttribute("kinds", Choice.all(PartnerKind.class));
		model.addAttribute("countries", this.choices.countries());
		return "partner/form";
	}

	/**
	 * @param q words of the name of the other; the partner's own unless given
	 */
	@GetMapping("/merge")
	String showMerging(@PathVariable UUID id, @RequestParam(required = false) @Nullable String q, Model model) {
		PartnerLine partner = this.catalog.read(id);
		model.addAttribute("partner", partner);
		model.addAttribute("q", q);
		model.addAttribute("found",
				this.catalog
					.find(new PartnerFilter((q != null) ? q : partner.name().replaceAll(" .*", ""), null),
							PageRequest.of(0, MOST_FOUND))
					.stream()
					.filter((other) -> !other.id().equals(id))
					.toList());
		return "partner/merge";
	}

	@PostMapping("/merge")
	String merge(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID into, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		if (into == null || into.equals(id)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", true);
			return showMerging(id, null, model);
		}
		this.register.merge(id, into);
		Flash.ok(redirect, "partner.merged");
		return "redirect:/partners/" + into;
	}

}
