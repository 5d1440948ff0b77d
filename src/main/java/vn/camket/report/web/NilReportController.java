package vn.camket.report.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.SignedInAccount;
import vn.camket.report.NilReport;
import vn.camket.report.ReportContent;
import vn.camket.report.ReportDesk;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportRegister;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.TypedReason;
import vn.camket.shared.wording.Wording;

/**
 * Says in one click that nothing else arose in the period; the head sends it in another.
 */
@Controller
class NilReportController {

	private final ReportRegister register;

	private final ReportDesk desk;

	private final ReportPages pages;

	private final Wording wording;

	NilReportController(ReportRegister register, ReportDesk desk, ReportPages pages, Wording wording) {
		this.register = register;
		this.desk = desk;
		this.pages = pages;
		this.wording = wording;
	}

	@PostMapping("/reports/{id}/nothing")
	String sayNothingArose(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			@AuthenticationPrincipal SignedInAccount account, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		ReportDocument document = this.register.current(id);
		if (!ReportPages.isEditable(document, account)) {
			throw new NotFoundException(ReportDocument.class, id);
		}
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return this.pages.form(model, document, ReportForm.of(document));
		}
		ReportContent nothing = NilReport.of(document, typed.said(), this.wording.text("report.nil.words"));
		this.desk.save(id, nothing);
		Flash.ok(redirect, "report.nil.said", nothing.answers().size() + nothing.texts().size());
		return "redirect:/reports/" + id;
	}

}
