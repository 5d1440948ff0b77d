package vn.camket.report.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import vn.camket.report.ReportDesk;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportSheet;
import vn.camket.report.ReportWorkbook;
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

	ReportWorkbookController(ReportRegister register, ReportDesk desk, ReportWorkbook workbook) {
		this.register = register;
		this.desk = desk;
		this.workbook = workbook;
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
		model.addAttribute("document", editable(id, account));
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
			model.addAttribute("differences", differences(document, sheet));
		}
		catch (FileRefusedException ex) {
			model.addAttribute("refused", ex.code());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return "report/workbook";
	}

	private static List<SheetDifference> differences(ReportDocument document, ReportSheet sheet) {
		Map<String, ReportPart> parts = document.parts()
			.stream()
			.collect(Collectors.toMap((part) -> part.key().toString(), Function.identity()));
		return sheet.lines()
			.stream()
			.filter((line) -> parts.containsKey(line.part()))
			.map((line) -> SheetDifference.of(Objects.requireNonNull(parts.get(line.part())), line))
			.filter(Objects::nonNull)
			.toList();
	}

	@PostMapping("/workbook/apply")
	String apply(@PathVariable UUID id, @ModelAttribute("form") ReportForm form,
			@RequestParam(required = false) @Nullable List<String> accept,
			@AuthenticationPrincipal SignedInAccount account, RedirectAttributes redirect) {
		ReportDocument document = editable(id, account);
		List<String> accepted = (accept != null) ? accept : List.of();
		form.getParts().keySet().retainAll(accepted);
		form.setRevision(document.head().revision());
		form.keepOutputs(document);
		ReportFormReader reader = new ReportFormReader(form);
		List<String> conflicts = this.desk.save(id, reader.content());
		int refused = conflicts.size() + (int) accepted.stream().filter(reader::isBad).count();
		if (refused > 0) {
			Flash.warn(redirect, "report.workbook.partly", accepted.size() - refused, refused);
		}
		else {
			Flash.ok(redirect, "report.workbook.applied", accepted.size());
		}
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
