package vn.camket.commitment.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.SignedInAccount;
import vn.camket.commitment.CommitmentRegister;
import vn.camket.commitment.CommitmentSnapshot;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters a commitment under its source, and changes it.
 */
@Controller
class CommitmentFormController {

	private static final String NEW = "/agreements/{id}/commitments/new";

	private static final String EDIT = "/commitments/{id}/edit";

	private final CommitmentRegister register;

	private final CommitmentFormPage page;

	CommitmentFormController(CommitmentRegister register, CommitmentFormPage page) {
		this.register = register;
		this.page = page;
	}

	@GetMapping(NEW)
	String showForm(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		this.register.checkSource(id);
		return this.page.show(id, null, CommitmentForm.empty(account.agencyId()), model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(path = NEW, params = "add")
	String addRows(@PathVariable UUID id, @ModelAttribute CommitmentForm commitmentForm, BindingResult errors,
			Model model) {
		this.register.checkSource(id);
		return this.page.show(id, null, Rows.read(commitmentForm), model);
	}

	@PostMapping(NEW)
	String create(@PathVariable UUID id, @Valid @ModelAttribute("commitmentForm") @Nullable CommitmentForm sent,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		this.register.checkSource(id);
		CommitmentForm form = Rows.read(sent);
		form.check(this.page.names(id), errors);
		if (errors.hasErrors()) {
			return this.page.show(id, null, form, model);
		}
		try {
			UUID made = CreationKey.of(form.creationKey(), form.print())
				.once(this.register::findCreated, (key) -> this.register.create(id, key, form.toContent()));
			Flash.ok(redirect, "commitment.created");
			redirect.addAttribute("made", made);
			return "redirect:/commitments/{made}";
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			return this.page.show(id, null, form.over(null), model);
		}
	}

	@GetMapping(EDIT)
	String showFilled(@PathVariable UUID id, Model model) {
		CommitmentSnapshot stored = this.register.find(id);
		return this.page.show(stored.agreementId(), id, CommitmentForm.of(stored), model);
	}

	@PostMapping(path = EDIT, params = "add")
	String addRowsToFilled(@PathVariable UUID id, @ModelAttribute CommitmentForm commitmentForm, BindingResult errors,
			Model model) {
		return this.page.show(this.register.find(id).agreementId(), id, Rows.read(commitmentForm), model);
	}

	@PostMapping(EDIT)
	String amend(@PathVariable UUID id, @Valid @ModelAttribute("commitmentForm") @Nullable CommitmentForm sent,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		CommitmentSnapshot stored = this.register.find(id);
		CommitmentForm form = Rows.read(sent);
		Map<String, String> names = this.page.names(stored.agreementId());
		form.check(names, errors);
		if (errors.hasErrors()) {
			return this.page.show(stored.agreementId(), id, form, model);
		}
		try {
			this.register.amend(id, (form.version() != null) ? form.version() : -1, form.toContent());
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("conflicts", FieldConflict.between("commitment.field.",
					CommitmentForm.of(stored).words(names), form.words(names)));
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.page.show(stored.agreementId(), id, form.over(stored.version()), model);
		}
		Flash.ok(redirect, "commitment.saved");
		return "redirect:/commitments/{id}";
	}

}
