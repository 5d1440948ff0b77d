package vn.camket.activity.web;

import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.SignedInAccount;
import vn.camket.activity.ActivityBook;
import vn.camket.activity.ActivityLine;
import vn.camket.activity.ActivityRegister;
import vn.camket.commitment.Subject;
import vn.camket.commitment.SubjectChoices;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.TypedReason;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters activities and changes them.
 */
@Controller
class ActivityController {

	private static final String BACK = "redirect:/activities/{id}";

	private final ActivityRegister register;

	private final ActivityBook book;

	private final SubjectChoices choices;

	ActivityController(ActivityRegister register, ActivityBook book, SubjectChoices choices) {
		this.register = register;
		this.book = book;
		this.choices = choices;
	}

	@GetMapping("/activities/new")
	String showForm(@RequestParam(required = false) @Nullable UUID task,
			@RequestParam(required = false) @Nullable UUID agreement,
			@RequestParam(required = false) @Nullable UUID commitment, @AuthenticationPrincipal SignedInAccount account,
			Model model) {
		model.addAttribute(ActivityForm.empty(Stream
			.of(new Subject(task, null, null), new Subject(null, agreement, null), new Subject(null, null, commitment))
			.flatMap((subject) -> Stream.ofNullable(SubjectChoices.choice(subject)))
			.toList()));
		return render(account, model);
	}

	@PostMapping("/activities/new")
	String create(@Valid @ModelAttribute ActivityForm activityForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		check(activityForm, List.of(), account, errors);
		if (errors.hasErrors()) {
			return render(account, model);
		}
		try {
			redirect.addAttribute("id", CreationKey.of(activityForm.creationKey(), activityForm.print())
				.once(this.register::findCreated, (key) -> this.register.create(key, activityForm.toContent())));
			Flash.ok(redirect, "activity.created");
			return BACK;
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			model.addAttribute(activityForm.over(null));
			return render(account, model);
		}
	}

	@GetMapping("/activities/{id}/edit")
	String showFilled(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute(ActivityForm.of(own(id, account)));
		model.addAttribute("activityId", id);
		return render(account, model);
	}

	@PostMapping("/activities/{id}/edit")
	String amend(@PathVariable UUID id, @Valid @ModelAttribute ActivityForm activityForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		ActivityLine stored = own(id, account);
		model.addAttribute("activityId", id);
		check(activityForm, ActivityForm.of(stored).chosen(), account, errors);
		if (errors.hasErrors()) {
			return render(account, model);
		}
		try {
			this.register.amend(id, (activityForm.version() != null) ? activityForm.version() : -1,
					activityForm.toContent());
			Flash.ok(redirect, "activity.saved");
			return BACK;
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("theirs", stored);
			model.addAttribute(activityForm.over(stored.version()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(account, model);
		}
	}

	@PostMapping("/activities/{id}/archive")
	String archive(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		ActivityLine stored = own(id, account);
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			model.addAttribute("activity", stored);
			return "activity/detail";
		}
		this.register.archive(id, typed.said());
		Flash.ok(redirect, "activity.archived");
		return BACK;
	}

	@PostMapping("/activities/{id}/restore")
	String restore(@PathVariable UUID id, RedirectAttributes redirect) {
		this.register.restore(id);
		Flash.ok(redirect, "activity.restored");
		return BACK;
	}

	private ActivityLine own(UUID id, SignedInAccount account) {
		ActivityLine stored = this.book.read(id);
		if (!account.worksFor(stored.agencyId())) {
			throw new NotFoundException(ActivityLine.class, id);
		}
		return stored;
	}

	/** What is no longer offered may stay chosen. */
	private void check(ActivityForm form, List<String> before, SignedInAccount account, BindingResult errors) {
		form.check(errors);
		Set<String> offered = Stream
			.concat(before.stream(), this.choices.of(account.requiredAgencyId()).stream().map(Choice::value))
			.collect(Collectors.toSet());
		if (!offered.containsAll(form.chosen())) {
			errors.rejectValue("subjects", "agreement.refused.unknown");
		}
	}

	private String render(SignedInAccount account, Model model) {
		model.addAttribute("subjects", this.choices.of(account.requiredAgencyId()));
		return "activity/form";
	}

}
