package vn.camket.report.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.SignedInAccount;
import vn.camket.report.LaidWorkbooks;
import vn.camket.report.ReportDesk;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportSheet;
import vn.camket.report.ReportWorkbook;
import vn.camket.report.SheetDifference;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.spreadsheet.ListingFormat;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;

/**
 * The round trip of a report's form in Excel: taken out, brought back, compared cell by
 * cell, and accepted line by line under the rules of the form itself.
 */
@Controller
@RequestMapping("/reports/{id}")
class ReportWorkbookController {

	private final ReportRegister register;

	private final ReportDesk desk;

	private final ReportWorkbook workbook;

	private final LaidWorkbooks laid;

	ReportWorkbookController(ReportRegister register, ReportDesk desk, ReportWorkbook workbook, LaidWorkbooks laid) {
		this.register = register;
		this.desk = desk;
		this.workbook = workbook;
		this.laid = laid;
	}

	@GetMapping("/form.xlsx")
	void write(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, HttpServletResponse response)
			throws IOException {
		ReportDocument document = editable(id, account);
		Download.head(response, ListingFormat.XLSX.mediaType(), "Báo cáo - " + document.head().periodName() + ".xlsx");
		this.workbook.write(document, response.getOutputStream());
	}

	@GetMapping("/workbook")
	String showForm(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		ReportDocument document = editable(id, account);
		model.addAttribute("document", document);
		this.laid.waiting(id).ifPresent((file) -> {
			model.addAttribute("laid", file);
			model.addAttribute("differences", SheetDifference.between(document, this.laid.read(file)));
		});
		return "report/workbook";
	}

	@PostMapping("/workbook")
	String compare(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
			@AuthenticationPrincipal SignedInAccount account, Model model, HttpServletResponse response)
			throws IOException {
		ReportDocument document = editable(id, account);
		model.addAttribute("document", document);
		try {
			if (file == null || file.isEmpty()) {
				throw new FileRefusedException("import.refused.noFile");
			}
			ReportSheet sheet = this.workbook.read(file.getBytes());
			if (!sheet.reportId().equals(id)) {
				throw new FileRefusedException("report.workbook.refused.other");
			}
			model.addAttribute("differences", SheetDifference.between(document, sheet));
		}
		catch (FileRefusedException ex) {
			model.addAttribute("refused", ex.code());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return "report/workbook";
	}

	@PostMapping("/workbook/apply")
	String apply(@PathVariable UUID id, @ModelAttribute("form") ReportForm form,
			@RequestParam(required = false) @Nullable List<String> accept,
			@RequestParam(required = false) @Nullable UUID laid, @AuthenticationPrincipal SignedInAccount account,
			RedirectAttributes redirect) {
		ReportDocument document = editable(id, account);
		List<String> accepted = (accept != null) ? accept : List.of();
		form.getParts().keySet().retainAll(accepted);
		form.setRevision(document.head().revision());
		form.keepOutputs(document);
		ReportFormReader reader = new ReportFormReader(form);
		List<String> conflicts = this.desk.save(id, reader.content());
		if (laid != null) {
			this.laid.settle(id, laid, true);
		}
		int refused = conflicts.size() + (int) accepted.stream().filter(reader::isBad).count();
		if (refused > 0) {
			Flash.warn(redirect, "report.workbook.partly", accepted.size() - refused, refused);
		}
		else {
			Flash.ok(redirect, "report.workbook.applied", accepted.size());
		}
		return "redirect:/reports/{id}";
	}

	@PostMapping("/workbook/drop")
	String drop(@PathVariable UUID id, @RequestParam UUID laid, @AuthenticationPrincipal SignedInAccount account,
			RedirectAttributes redirect) {
		editable(id, account);
		this.laid.settle(id, laid, false);
		Flash.ok(redirect, "report.workbook.dropped");
		return "redirect:/reports/{id}";
	}

	private ReportDocument editable(UUID id, SignedInAccount account) {
		ReportDocument document = this.register.current(id);
		if (!ReportPages.isEditable(document, account)) {
			throw new NotFoundException(ReportSheet.class, id);
		}
		return document;
	}

}
