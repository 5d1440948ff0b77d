package vn.camket.synthesis.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.camket.consolidation.ConsolidatedWorkbook;
import vn.camket.agency.AgencyNaming;
import vn.camket.shared.spreadsheet.ListingFormat;
import vn.camket.shared.web.Download;
import vn.camket.synthesis.ConsolidatedFiles;
import vn.camket.word.WordDocuments;

/**
 * The consolidated report as files.
 */
@Controller
@RequestMapping("/periods/{id}")
class ConsolidatedFileController {

	private final ConsolidatedFiles files;

	private final ConsolidatedWorkbook workbook;

	ConsolidatedFileController(ConsolidatedFiles files, ConsolidatedWorkbook workbook) {
		this.files = files;
		this.workbook = workbook;
	}

	@GetMapping("/consolidated.xlsx")
	void workbook(@PathVariable UUID id, @RequestParam(defaultValue = "THEN") AgencyNaming names,
			HttpServletResponse response) throws IOException {
		String name = this.workbook.name(id);
		send(response, ListingFormat.XLSX.mediaType(), name + ".xlsx", this.files.workbook(id, names, site()));
	}

	@GetMapping("/consolidated.docx")
	void document(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		String name = this.workbook.name(id);
		send(response, WordDocuments.MEDIA_TYPE, name + ".docx", this.files.document(id, site()));
	}

	@GetMapping("/consolidated/issues/{number}.xlsx")
	void finalisedWorkbook(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response)
			throws IOException {
		send(response, ListingFormat.XLSX.mediaType(), this.workbook.name(id) + " (" + number + ").xlsx",
				this.files.finalisedWorkbook(id, number));
	}

	@GetMapping("/consolidated/issues/{number}.docx")
	void finalisedDocument(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response)
			throws IOException {
		send(response, WordDocuments.MEDIA_TYPE, this.workbook.name(id) + " (" + number + ").docx",
				this.files.finalisedDocument(id, number));
	}

	private static String site() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

	private static void send(HttpServletResponse response, String mediaType, String name, byte[] content)
			throws IOException {
		Download.head(response, mediaType, name);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

}
