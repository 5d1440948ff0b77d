package vn.camket.reminder.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.reminder.UrgingFiles;
import vn.camket.reminder.UrgingLetter;
import vn.camket.reminder.UrgingLetters;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;
import vn.camket.word.WordDocuments;

/**
 * Letters that urge agencies to send: made from the board, downloaded, issued.
 */
@Controller
class UrgingController {

	private final UrgingLetters letters;

	private final UrgingFiles files;

	private final ReportingPeriods periods;

	UrgingController(UrgingLetters letters, UrgingFiles files, ReportingPeriods periods) {
		this.letters = letters;
		this.files = files;
		this.periods = periods;
	}

	@GetMapping("/periods/{id}/urging")
	String list(@PathVariable UUID id, Model model) {
		model.addAttribute("period", this.periods.find(id));
		model.addAttribute("letters", this.letters.of(id));
		return "reminder/letters";
	}

	/**
	 * The reports ticked on the board come by post: their keys stay out of the address.
	 */
	@PostMapping(path = "/periods/{id}/urging/new", params = "begin")
	String begin(@PathVariable UUID id, @ModelAttribute @Nullable UrgingForm urgingForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		UrgingForm form = Rows.read(urgingForm);
		if (this.letters.candidates(id, form.ids()).isEmpty()) {
			Flash.warn(redirect, "urging.none");
			return "redirect:/periods/{id}";
		}
		return render(id, form, model);
	}

	@PostMapping(path = "/periods/{id}/urging/new", params = "!begin")
	String make(@PathVariable UUID id, @Valid @ModelAttribute @Nullable UrgingForm urgingForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		UrgingForm form = Rows.read(urgingForm);
		Rows.checkDate(form.answerBy(), "answerBy", errors);
		if (errors.hasErrors()) {
			return render(id, form, model);
		}
		redirect.addAttribute("letter", this.letters.make(id, form.ids(),
				Objects.requireNonNull(Rows.date(form.answerBy())), form.signerTitle(), form.signerName()));
		Flash.ok(redirect, "urging.made");
		return "redirect:/urging/{letter}";
	}

	private String render(UUID id, UrgingForm form, Model model) {
		model.addAttribute("period", this.periods.find(id));
		model.addAttribute("candidates", this.letters.candidates(id, form.ids()));
		return "reminder/urge";
	}

	@GetMapping("/urging/{id}")
	String show(@PathVariable UUID id, Model model) {
		UrgingLetter letter = this.letters.read(id);
		if (!model.containsAttribute("issueForm")) {
			model.addAttribute(IssueForm.EMPTY);
		}
		model.addAttribute("letter", letter);
		model.addAttribute("period", this.periods.find(letter.periodId()));
		return "reminder/letter";
	}

	@PostMapping("/urging/{id}/issue")
	String issue(@PathVariable UUID id, @Valid @ModelAttribute IssueForm issueForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		Rows.checkDate(issueForm.issuedOn(), "issuedOn", errors);
		if (errors.hasErrors()) {
			return show(id, model);
		}
		this.letters.issue(id, Objects.requireNonNull(issueForm.number()),
				Objects.requireNonNull(Rows.date(issueForm.issuedOn())));
		Flash.ok(redirect, "escalation.issued");
		return "redirect:/urging/{id}";
	}

	@GetMapping("/urging/{id}.docx")
	void forAll(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		byte[] document = this.files.forAll(this.letters.read(id));
		Download.head(response, WordDocuments.MEDIA_TYPE, "Công văn đôn đốc.docx");
		response.getOutputStream().write(document);
	}

	@GetMapping("/urging/{id}.zip")
	void forEach(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		byte[] archive = this.files.forEach(this.letters.read(id));
		Download.head(response, "application/zip", "Công văn đôn đốc.zip");
		response.getOutputStream().write(archive);
	}

}
