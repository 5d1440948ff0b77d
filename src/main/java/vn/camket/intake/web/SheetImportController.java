package vn.camket.intake.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
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

import vn.camket.intake.ImportExport;
import vn.camket.intake.SheetImport;
import vn.camket.intake.SheetImport.Verdict;
import vn.camket.intake.SheetImports;
import vn.camket.shared.office.OfficeFile;
import vn.camket.shared.spreadsheet.ListingFormat;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.PageView;
import vn.camket.shared.web.RegisterAddress;
import vn.camket.shared.web.UploadName;

/**
 * Takes records of a register in from a workbook: template, file, what is in its rows,
 * and saving on confirmation.
 */
@Controller
@RequestMapping({ "/agreements/import", "/partners/import", "/agencies/import", "/admin/users/import" })
class SheetImportController {

	private final SheetImports imports;

	private final ImportExport export;

	SheetImportController(SheetImports imports, ImportExport export) {
		this.imports = imports;
		this.export = export;
	}

	@ModelAttribute("section")
	String section(HttpServletRequest request) {
		return RegisterAddress.section(request);
	}

	@GetMapping
	String showForm(@ModelAttribute("section") String section, Model model) {
		this.imports.requireRegister(section);
		return page("intake/start", section, model);
	}

	@GetMapping("/template.xlsx")
	void template(@ModelAttribute("section") String section, HttpServletResponse response) throws IOException {
		this.imports.requireRegister(section);
		Download.head(response, ListingFormat.XLSX.mediaType(), "mau-nhap-" + section + ".xlsx");
		this.imports.writeTemplate(section, response.getOutputStream());
	}

	@PostMapping
	String read(@ModelAttribute("section") String section, @RequestParam(required = false) @Nullable MultipartFile file,
			Model model, RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		String refused = (file == null || file.isEmpty()) ? "import.refused.noFile"
				: (file.getSize() > OfficeFile.MOST_BYTES) ? "file.refused.size" : null;
		if (file == null || refused != null) {
			model.addAttribute("refused", refused);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return showForm(section, model);
		}
		redirect.addAttribute("id", this.imports.begin(section, UploadName.of(file), file.getBytes()));
		return "redirect:" + RegisterAddress.of(section) + "/import/{id}";
	}

	@GetMapping("/{id}")
	String show(@ModelAttribute("section") String section, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Verdict verdict, @PageableDefault(size = 50) Pageable pageable,
			Model model) {
		SheetImport found = this.imports.find(section, id);
		model.addAttribute("sheet", found);
		if (!found.state().isUnderWay()) {
			model.addAttribute("page", PageView.of(this.imports.rows(section, id, verdict, pageable)));
			model.addAttribute("facets", facets(found));
		}
		return page("intake/import", section, model);
	}

	@GetMapping({ "/{id}.xlsx", "/{id}.csv" })
	void export(@ModelAttribute("section") String section, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Verdict verdict, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(section, this.imports.find(section, id), verdict,
				Download.begin("kiem-tra-" + section, request, response));
	}

	@PostMapping("/{id}")
	String confirm(@ModelAttribute("section") String section, @PathVariable UUID id, RedirectAttributes redirect) {
		if (!this.imports.confirm(section, id)) {
			Flash.warn(redirect, "import.notConfirmed");
		}
		redirect.addAttribute("id", id);
		return "redirect:" + RegisterAddress.of(section) + "/import/{id}";
	}

	private static List<Facet> facets(SheetImport found) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.all("import.rows.all", found.total()));
		for (Verdict verdict : Verdict.values()) {
			facets.add(Facet.of(verdict, found.count(verdict)));
		}
		return facets;
	}

	private static String page(String view, String section, Model model) {
		model.addAttribute("home", RegisterAddress.of(section));
		return view;
	}

}
