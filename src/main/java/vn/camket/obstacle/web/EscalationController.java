package vn.camket.obstacle.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.obstacle.EscalationLetter;
import vn.camket.obstacle.Escalations;
import vn.camket.obstacle.ObstacleBook;
import vn.camket.obstacle.ObstacleFilter;
import vn.camket.obstacle.ObstacleLine;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.word.WordDocuments;

/**
 * A tờ trình about obstacles: made, issued, answered.
 */
@Controller
@RequestMapping("/obstacles/escalations")
class EscalationController {

	private static final String BACK = "redirect:/obstacles/escalations/{id}";

	private final Escalations escalations;

	private final EscalationLetter letter;

	private final ObstacleBook book;

	EscalationController(Escalations escalations, EscalationLetter letter, ObstacleBook book) {
		this.escalations = escalations;
		this.letter = letter;
		this.book = book;
	}

	/**
	 * The obstacles ticked in the list come by post: their keys stay out of the address.
	 */
	@PostMapping(path = "/new", params = "begin")
	String begin(@ModelAttribute @Nullable EscalationForm escalationForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		EscalationForm form = Rows.read(escalationForm);
		if (form.ids().isEmpty()) {
			Flash.warn(redirect, "escalation.none");
			return "redirect:/obstacles";
		}
		return render(form, model);
	}

	@PostMapping(path = "/new", params = "!begin")
	String create(@Valid @ModelAttribute @Nullable EscalationForm escalationForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		EscalationForm form = Rows.read(escalationForm);
		if (errors.hasErrors()) {
			return render(form, model);
		}
		try {
			redirect.addAttribute("id", this.escalations.escalate(form.ids(), form.toContent()));
			Flash.ok(redirect, "escalation.created", form.ids().size());
			return BACK;
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("stale", true);
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(form, model);
		}
	}

	private String render(EscalationForm form, Model model) {
		model.addAttribute("cases", this.book.find(form.ids()));
		return "obstacle/escalate";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("escalation", this.escalations.read(id));
		model.addAttribute("cases", cases(id));
		if (!model.containsAttribute("issueForm")) {
			model.addAttribute(IssueForm.EMPTY);
		}
		if (!model.containsAttribute("answerForm")) {
			model.addAttribute(AnswerForm.EMPTY);
		}
		return "obstacle/escalation";
	}

	@GetMapping("/{id}.docx")
	void document(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		byte[] document = this.letter.write(this.escalations.read(id), cases(id));
		Download.head(response, WordDocuments.MEDIA_TYPE, "Tờ trình vướng mắc.docx");
		response.getOutputStream().write(document);
	}

	private List<ObstacleLine> cases(UUID id) {
		return this.book
			.find(new ObstacleFilter(null, null, null, null, null, null, null, id, null),
					Pageable.unpaged(Sort.by("raisedAt")))
			.getContent();
	}

	@PostMapping("/{id}/issue")
	String issue(@PathVariable UUID id, @Valid @ModelAttribute IssueForm issueForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		Rows.checkDate(issueForm.issuedOn(), "issuedOn", errors);
		if (errors.hasErrors()) {
			return show(id, model);
		}
		this.escalations.issue(id, Objects.requireNonNull(issueForm.number()),
				Objects.requireNonNull(Rows.date(issueForm.issuedOn())));
		Flash.ok(redirect, "escalation.issued");
		return BACK;
	}

	@PostMapping("/{id}/decide")
	String decide(@PathVariable UUID id, @Valid @ModelAttribute AnswerForm answerForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		Rows.checkDate(answerForm.documentOn(), "documentOn", errors);
		if (errors.hasErrors()) {
			return show(id, model);
		}
		try {
			Flash.ok(redirect, "obstacle.answered", this.escalations.decide(id, answerForm.toAnswer()));
		}
		catch (OptimisticLockingFailureException ex) {
			Flash.warn(redirect, "obstacle.stale");
		}
		return BACK;
	}

}
