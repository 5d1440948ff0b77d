package vn.camket.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.SignedInAccount;
import vn.camket.report.AnswerPart;
import vn.camket.report.ReportActivities;
import vn.camket.report.ReportContent;
import vn.camket.report.ReportDesk;
import vn.camket.report.ReportDesk.Step;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportRefusedException;
import vn.camket.report.ReportRegister;
import vn.camket.report.TextPart;
import vn.camket.shared.web.Flash;

/**
 * An agency enters, hands over and sends its report. Every button of the page posts the
 * whole form, so that handing over never loses what was typed last.
 */
@Controller
@RequestMapping("/reports/{id}")
class ReportFormController {

	private final ReportDesk desk;

	private final ReportRegister register;

	private final ReportActivities activities;

	private final ReportPages pages;

	ReportFormController(ReportDesk desk, ReportRegister register, ReportActivities activities, ReportPages pages) {
		this.desk = desk;
		this.register = register;
		this.activities = activities;
		this.pages = pages;
	}

	@GetMapping
	String show(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		ReportDocument document = this.register.current(id);
		return ReportPages.isEditable(document, account) ? this.pages.form(model, document, ReportForm.of(document))
				: this.pages.reading(model, document);
	}

	/**
	 * Autosave: answers with the small parts of the page that saving changes.
	 */
	@PostMapping(headers = "HX-Request=true")
	String autosave(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, Model model,
			HttpServletResponse response) {
		Attempt attempt = save(id, form, null);
		response.setStatus(attempt.status().value());
		show(model, attempt);
		return "report/saved";
	}

	/**
	 * @param takeOver the part whose text of the period before is wanted, where the page
	 * has no script
	 * @param tell part and activity that it is to tell of, where the page has no script
	 */
	@PostMapping
	String save(@PathVariable UUID id, @ModelAttribute("form") ReportForm form,
			@RequestParam(required = false) @Nullable String takeOver,
			@RequestParam(required = false) @Nullable String tell, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (tell != null) {
			tell(form, this.register.current(id), tell);
		}
		Attempt attempt = save(id, form, takeOver);
		if (attempt.isClean()) {
			Flash.ok(redirect, "report.saved");
			String part = (takeOver != null) ? takeOver : (tell != null) ? tell.split(" ")[0] : null;
			return "redirect:/reports/" + id + ((part != null) ? "#" + ReportFormReader.parse(part) : "");
		}
		response.setStatus(attempt.status().value());
		return show(model, attempt);
	}

	@PostMapping("/hand-over")
	String handOver(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, form, this.desk::handToHead, "report.handedOver", model, response, redirect);
	}

	@PostMapping("/send")
	String send(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, form, this.desk::send, "report.sent", model, response, redirect);
	}

	@PostMapping("/hand-back")
	String handBack(@PathVariable UUID id, @RequestParam(required = false) @Nullable String comment, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (comment == null || comment.isBlank()) {
			errors.put("comment", "report.handBack.comment.required");
		}
		ReportFormReader.limit("comment", comment, ReportFormReader.RESULT_LIMIT, errors);
		if (comment == null || !errors.isEmpty()) {
			ReportDocument document = this.register.current(id);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("comment", comment);
			model.addAttribute("commentError", errors.get("comment"));
			return this.pages.form(model, document, ReportForm.of(document));
		}
		this.desk.handBack(id, comment);
		Flash.ok(redirect, "report.handedBack");
		return "redirect:/reports/" + id;
	}

	/**
	 * Saves, and takes the step if everything was understood and nothing owed is missing.
	 */
	private String act(UUID id, ReportForm form, BiFunction<UUID, ReportContent, Step> step, String done, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		List<ReportPart> missing = new ArrayList<>();
		Attempt attempt = attempt(id, form, (content, understood) -> {
			if (!understood) {
				return this.desk.save(id, content);
			}
			Step taken = step.apply(id, content);
			missing.addAll(taken.missing());
			return taken.conflicts();
		});
		if (attempt.isClean() && missing.isEmpty()) {
			Flash.ok(redirect, done);
			return "redirect:/reports/" + id;
		}
		model.addAttribute("missing", missing);
		response.setStatus(attempt.isClean() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : attempt.status().value());
		return show(model, attempt);
	}

	private Attempt save(UUID id, ReportForm form, @Nullable String takeOver) {
		if (takeOver != null) {
			takeOver(form, this.register.current(id), takeOver);
		}
		return attempt(id, form, (content, understood) -> this.desk.save(id, content));
	}

	private Attempt attempt(UUID id, ReportForm form, BiFunction<ReportContent, Boolean, List<String>> saving) {
		ReportFormReader reader = new ReportFormReader(form);
		ReportRefusedException refused = null;
		List<String> conflicts = List.of();
		try {
			conflicts = saving.apply(reader.content(), reader.errors().isEmpty());
		}
		catch (ReportRefusedException ex) {
			refused = ex;
		}
		return new Attempt(this.register.current(id), form, reader, conflicts, refused);
	}

	private static void takeOver(ReportForm form, ReportDocument document, String key) {
		ReportForm.Part typed = form.getParts().get(key);
		document.parts()
			.stream()
			.filter((part) -> typed != null && part.key().toString().equals(key))
			.forEach((part) -> {
				if (part instanceof TextPart text) {
					typed.setContent(text.previous());
				}
				else if (part instanceof AnswerPart answer && answer.previous() != null) {
					typed.setResult(answer.previous().result());
				}
			});
	}

	/** Adds what an activity says to the result of a part that it serves. */
	private void tell(ReportForm form, ReportDocument document, String wanted) {
		String[] words = wanted.split(" ");
		ReportForm.Part typed = form.getParts().get(words[0]);
		this.activities.offered(document)
			.getOrDefault(words[0], List.of())
			.stream()
			.filter((activity) -> typed != null && words.length > 1 && activity.id().toString().equals(words[1]))
			.forEach((activity) -> typed.setResult(StringUtils.hasText(typed.getResult())
					? typed.getResult() + "\n" + activity.sentence() : activity.sentence()));
	}

	private String show(Model model, Attempt attempt) {
		if (attempt.refused() != null) {
			model.addAttribute("refused", attempt.refused().getCode());
			attempt.form().fillGaps(attempt.document());
		}
		else {
			attempt.form().completeFrom(attempt.document(), attempt.reader());
		}
		return this.pages.form(model, attempt.document(), attempt.form(), attempt.reader().errors(),
				attempt.conflicts());
	}

	/** What became of a saving. */
	private record Attempt(ReportDocument document, ReportForm form, ReportFormReader reader, List<String> conflicts,
			@Nullable ReportRefusedException refused) {

		boolean isClean() {
			return this.reader.errors().isEmpty() && this.conflicts.isEmpty() && this.refused == null;
		}

		HttpStatus status() {
			if (!this.conflicts.isEmpty() || this.refused != null) {
				return HttpStatus.CONFLICT;
			}
			return this.reader.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
		}

	}

}
