package vn.camket.report.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.report.PartKey;
import vn.camket.report.Remark;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportReview;
import vn.camket.report.ReturnReason;
import vn.camket.report.ReturnRequest;
import vn.camket.shared.web.Flash;

/**
 * Sở Ngoại vụ accepts a report or asks for more.
 */
@Controller
@RequestMapping("/reports/{id}")
class ReportReviewController {

	private static final int CONTACT_LIMIT = 200;

	private final ReportReview review;

	private final ReportRegister register;

	private final ReportPages pages;

	ReportReviewController(ReportReview review, ReportRegister register, ReportPages pages) {
		this.review = review;
		this.register = register;
		this.pages = pages;
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID id, @RequestParam int revision, RedirectAttributes redirect) {
		this.review.accept(id, revision);
		Flash.ok(redirect, "report.accepted");
		return "redirect:/reports/" + id;
	}

	@PostMapping("/return")
	String returnForMore(@PathVariable UUID id, @ModelAttribute("returnForm") ReturnForm form, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		ReportDocument document = this.register.current(id);
		Map<String, String> errors = check(form);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("returnErrors", errors);
			return this.pages.reading(model, document);
		}
		List<Remark> remarks = form.getRemarks()
			.entrySet()
			.stream()
			.filter((remark) -> remark.getValue() != null && !remark.getValue().isBlank())
			.map((remark) -> new Remark(partOf(document, remark.getKey()), remark.getValue()))
			.toList();
		this.review.returnForMore(id, form.getRevision(),
				new ReturnRequest(form.getReasons(), String.valueOf(form.getReason()), form.getContact()), remarks);
		Flash.ok(redirect, "report.returned");
		return "redirect:/reports/" + id;
	}

	/** Field and message key of what is wrong with it. */
	private static Map<String, String> check(ReturnForm form) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (form.getReason() == null || form.getReason().isBlank()) {
			errors.put("reason", "report.return.reason.required");
		}
		if (form.getReasons().isEmpty()) {
			errors.put("reasons", "report.return.reasons.required");
		}
		if (form.getContact() == null) {
			errors.put("contact", "report.return.contact.required");
		}
		else if (form.getContact().length() > CONTACT_LIMIT) {
			errors.put("contact", "report.return.contact.long");
		}
		ReportFormReader.limit("reason", form.getReason(), ReportFormReader.RESULT_LIMIT, errors);
		form.getRemarks()
			.forEach((part, remark) -> ReportFormReader.limit("remarks[" + part + "]", remark,
					ReportFormReader.RESULT_LIMIT, errors));
		return errors;
	}

	private static PartKey partOf(ReportDocument document, String name) {
		PartKey part = PartKey.parse(name);
		if (document.find(part) == null) {
			throw new IllegalArgumentException("No part of this report: " + name);
		}
		return part;
	}

	@ExceptionHandler(IllegalArgumentException.class)
	void badPart(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.BAD_REQUEST.value());
	}

	/** What is asked for: as a whole, and by part. */
	static class ReturnForm {

		private int revision;

		private List<ReturnReason> reasons = List.of();

		private @Nullable String contact;

		private @Nullable String reason;

		private Map<String, @Nullable String> remarks = new LinkedHashMap<>();

		public int getRevision() {
			return this.revision;
		}

		public void setRevision(int revision) {
			this.revision = revision;
		}

		public List<ReturnReason> getReasons() {
			return this.reasons;
		}

		public void setReasons(List<ReturnReason> reasons) {
			this.reasons = reasons;
		}

		public @Nullable String getContact() {
			return this.contact;
		}

		public void setContact(@Nullable String contact) {
			this.contact = contact;
		}

		public @Nullable String getReason() {
			return this.reason;
		}

		public void setReason(@Nullable String reason) {
			this.reason = reason;
		}

		public Map<String, @Nullable String> getRemarks() {
			return this.remarks;
		}

		public void setRemarks(Map<String, @Nullable String> remarks) {
			this.remarks = remarks;
		}

	}

}
