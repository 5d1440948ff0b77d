package vn.camket.commitment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import vn.camket.agency.AgencyDirectory;
import vn.camket.commitment.CommitmentChoices;
import vn.camket.commitment.PromiseBook;
import vn.camket.commitment.PromiseLine;
import vn.camket.commitment.PromiseRegister;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters promises and changes them.
 */
@Controller
class PromiseController {

	private static final String BACK = "redirect:/promises/{id}";

	private final PromiseRegister register;

	private final PromiseBook book;

	private final CommitmentChoices choices;

	private final AgencyDirectory agencies;

	PromiseController(PromiseRegister register, PromiseBook book, CommitmentChoices choices, AgencyDirectory agencies) {
		this.register = register;
		this.book = book;
		this.choices = choices;
		this.agencies = agencies;
	}

	@GetMapping("/promises/new")
	String showForm(@AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute(PromiseForm.empty(account.agencyId()));
		return render(null, account, model);
	}

	@PostMapping("/promises/new")
	String create(@Valid @ModelAttribute PromiseForm promiseForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		check(promiseForm, errors);
		if (errors.hasErrors()) {
			return render(null, account, model);
		}
		try {
			UUID made = CreationKey.of(promiseForm.creationKey(), promiseForm.print())
				.once(this.register::findCreated, (key) -> this.register.create(key, promiseForm.toContent()));
			Flash.ok(redirect, "promise.created");
			redirect.addAttribute("id", made);
			return BACK;
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			model.addAttribute(promiseForm.over(null));
			return render(null, account, model);
		}
	}

	@GetMapping("/promises/{id}/edit")
	String showFilled(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute(PromiseForm.of(editable(id)));
		return render(id, account, model);
	}

	@PostMapping("/promises/{id}/edit")
	String amend(@PathVariable UUID id, @Valid @ModelAttribute PromiseForm promiseForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		PromiseLine stored = editable(id);
		check(promiseForm, errors);
		if (errors.hasErrors()) {
			return render(id, account, model);
		}
		try {
			this.register.amend(id, (promiseForm.version() != null) ? promiseForm.version() : -1,
					promiseForm.toContent());
		}
		catch (OptimisticLockingFailureException ex) {
			Map<String, String> names = Stream
				.concat(this.agencies.choices().stream(), this.choices.partners().stream())
				.collect(Collectors.toMap(Choice::value, (choice) -> String.valueOf(choice.text())));
			model.addAttribute("conflicts", FieldConflict.between("promise.field.", PromiseForm.of(stored).words(names),
					promiseForm.words(names)));
			model.addAttribute(promiseForm.over(stored.version()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(id, account, model);
		}
		Flash.ok(redirect, "promise.saved");
		return BACK;
	}

	private void check(PromiseForm form, BindingResult errors) {
		form.check(errors);
		if (form.leadAgencyId() != null && !isOffered(form.leadAgencyId(), this.agencies.choices())) {
			errors.rejectValue("leadAgencyId", "agreement.refused.unknown");
		}
		if (form.partnerId() != null && !isOffered(form.partnerId(), this.choices.partners())) {
			errors.rejectValue("partnerId", "agreement.refused.unknown");
		}
	}

	private static boolean isOffered(UUID chosen, List<Choice> offered) {
		return offered.stream().anyMatch((choice) -> choice.value().equals(chosen.toString()));
	}

	private PromiseLine editable(UUID id) {
		PromiseLine promise = this.book.read(id);
		if (!promise.editable()) {
			throw new NotFoundException(PromiseLine.class, id);
		}
		return promise;
	}

	private String render(@Nullable UUID id, SignedInAccount account, Model model) {
		model.addAttribute("promiseId", id);
		model.addAttribute("leadIsOwn", account.role().belongsToAgency());
		model.addAttribute("agencies", this.agencies.choices());
		model.addAttribute("partners", this.choices.partners());
		return "promise/form";
	}

}
