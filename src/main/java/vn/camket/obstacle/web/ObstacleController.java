package vn.camket.obstacle.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.SignedInAccount;
import vn.camket.commitment.Subject;
import vn.camket.commitment.SubjectChoices;
import vn.camket.obstacle.ObstacleBook;
import vn.camket.obstacle.ObstacleDesk;
import vn.camket.obstacle.ObstacleLine;
import vn.camket.obstacle.ObstacleState;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Where an agency raises an obstacle and changes what it said.
 */
@Controller
class ObstacleController {

	private static final String BACK = "redirect:/obstacles/{id}";

	private final ObstacleDesk desk;

	private final ObstacleBook book;

	private final SubjectChoices choices;

	ObstacleController(ObstacleDesk desk, ObstacleBook book, SubjectChoices choices) {
		this.desk = desk;
		this.book = book;
		this.choices = choices;
	}

	@GetMapping("/obstacles/new")
	String showForm(@RequestParam(required = false) @Nullable UUID report,
			@RequestParam(required = false) @Nullable UUID task,
			@RequestParam(required = false) @Nullable UUID agreement,
			@RequestParam(required = false) @Nullable UUID commitment, @AuthenticationPrincipal SignedInAccount account,
			Model model) {
		Subject subject = (task != null) ? new Subject(task, null, null)
				: (agreement != null) ? new Subject(null, agreement, null) : new Subject(null, null, commitment);
		model.addAttribute(ObstacleForm.empty(report, subject));
		return render(account, model);
	}

	@PostMapping("/obstacles/new")
	String raise(@Valid @ModelAttribute ObstacleForm obstacleForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		check(obstacleForm, account, errors);
		if (errors.hasErrors()) {
			return render(account, model);
		}
		try {
			redirect.addAttribute("id",
					CreationKey.of(obstacleForm.creationKey(), obstacleForm.print())
						.once(this.desk::findCreated,
								(key) -> this.desk.raise(key, obstacleForm.report(), obstacleForm.toContent())));
			Flash.ok(redirect, "obstacle.raised");
			return BACK;
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			model.addAttribute(obstacleForm.over(null));
			return render(account, model);
		}
	}

	@GetMapping("/obstacles/{id}/edit")
	String showFilled(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute(ObstacleForm.of(own(id, account)));
		model.addAttribute("obstacleId", id);
		return render(account, model);
	}

	@PostMapping("/obstacles/{id}/edit")
	String amend(@PathVariable UUID id, @Valid @ModelAttribute ObstacleForm obstacleForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		ObstacleLine stored = own(id, account);
		model.addAttribute("obstacleId", id);
		check(obstacleForm, account, errors);
		if (errors.hasErrors()) {
			return render(account, model);
		}
		try {
			this.desk.amend(id, (obstacleForm.version() != null) ? obstacleForm.version() : -1,
					obstacleForm.toContent());
			Flash.ok(redirect, "obstacle.saved");
			return BACK;
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("theirs", stored);
			model.addAttribute(obstacleForm.over(stored.version()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(account, model);
		}
	}

	/** What nobody answered yet, by those whose agency raised it. */
	private ObstacleLine own(UUID id, SignedInAccount account) {
		ObstacleLine stored = this.book.read(id);
		if (!account.worksFor(stored.agencyId()) || stored.state() != ObstacleState.OPEN) {
			throw new NotFoundException(ObstacleLine.class, id);
		}
		return stored;
	}

	private void check(ObstacleForm form, SignedInAccount account, BindingResult errors) {
		String subject = form.subject();
		if (subject != null && this.choices.of(account.requiredAgencyId())
			.stream()
			.noneMatch((choice) -> choice.value().equals(subject))) {
			errors.rejectValue("subject", "agreement.refused.unknown");
		}
	}

	private String render(SignedInAccount account, Model model) {
		model.addAttribute("subjects", this.choices.of(account.requiredAgencyId()));
		return "obstacle/form";
	}

}
