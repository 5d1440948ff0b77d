package vn.camket.agreement.web;

import java.util.Map;
import java.util.Objects;
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
import vn.camket.agreement.AgreementRegister;
import vn.camket.agreement.AgreementSnapshot;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.UsedFormException;

@Controller
class AgreementFormController {

	private final AgreementRegister register;

	private final AgreementFormPage page;

	private final AgreementFormChecks checks;

	AgreementFormController(AgreementRegister register, AgreementFormPage page, AgreementFormChecks checks) {
		this.register = register;
		this.page = page;
		this.checks = checks;
	}

	@GetMapping("/agreements/new")
	String showEmpty(@AuthenticationPrincipal SignedInAccount account, Model model) {
		UUID lead = account.role().belongsToAgency() ? account.requiredAgencyId() : null;
		return this.page.show(AgreementForm.empty(lead), null, model);
	}

	@PostMapping("/agreements/new")
	String create(@Valid @ModelAttribute @Nullable AgreementForm agreementForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		AgreementForm form = checked(agreementForm, null, errors);
		if (form == null) {
			return this.page.show(agreementForm, null, model);
		}
		CreationKey key = CreationKey.of(form.creationKey(), AgreementMerge.prints(form));
		try {
			return saved(
					key.once(this.register::findCreated,
							(unused) -> this.register.create(unused, form.toContent(null, this.page.related(form)))),
					redirect);
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			return this.page.show(AgreementMerge.with(form, Map.of("creationKey", UUID.randomUUID())), null, model);
		}
	}

	@GetMapping("/agreements/{id}/edit")
	String showFilled(@PathVariable UUID id, Model model) {
		AgreementSnapshot stored = this.register.find(id);
		return this.page.show(this.page.filled(stored), stored, model);
	}

	@PostMapping("/agreements/{id}/edit")
	String amend(@PathVariable UUID id, @Valid @ModelAttribute @Nullable AgreementForm agreementForm,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		AgreementSnapshot stored = this.register.find(id);
		AgreementForm form = checked(agreementForm, id, errors);
		if (form == null) {
			return this.page.show(agreementForm, stored, model);
		}
		try {
			this.register.amend(id, Objects.requireNonNullElse(form.version(), -1L),
					form.toContent(stored.content(), this.page.related(form)));
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return this.page.show(form, stored, model);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(id, form, model, redirect, response);
		}
		return saved(id, redirect);
	}

	/** What both typed alike needs no second saving. */
	private String conflict(UUID id, AgreementForm form, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		AgreementSnapshot newest = this.register.find(id);
		AgreementForm theirs = this.page.filled(newest);
		if (AgreementMerge.prints(theirs).equals(AgreementMerge.prints(form))) {
			return saved(id, redirect);
		}
		AgreementMerge merge = AgreementMerge.of(theirs, form, this.page.choices()::words);
		model.addAttribute("conflicts", merge.conflicts());
		model.addAttribute("taken", merge.taken());
		response.setStatus(HttpStatus.CONFLICT.value());
		return this.page.show(merge.form(), newest, model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(path = { "/agreements/new", "/agreements/{id}/edit" }, params = "add")
	String addRow(@PathVariable(required = false) @Nullable UUID id,
			@ModelAttribute @Nullable AgreementForm agreementForm, BindingResult errors, Model model) {
		AgreementSnapshot stored = (id != null) ? this.register.find(id) : null;
		return this.page.show(agreementForm, stored, model);
	}

	private @Nullable AgreementForm checked(@Nullable AgreementForm form, @Nullable UUID id, BindingResult errors) {
		if (form != null) {
			this.checks.check(form, this.page.choices(), errors);
			AgreementFormChecks.relations(form, id, this.page.related(form), this.page.relationsTo(id), errors);
		}
		return errors.hasErrors() ? null : form;
	}

	private String saved(UUID id, RedirectAttributes redirect) {
		Flash.ok(redirect, "agreement.saved", this.register.find(id).registerNumber());
		redirect.addAttribute("id", id);
		return "redirect:/agreements/{id}";
	}

}
