package vn.camket.agreement.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementSearch;
import vn.camket.agreement.AgreementWorkbook;

@Controller
class AgreementExportController {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final AgreementWorkbook workbook;

	private final AgreementSearch search;

	AgreementExportController(AgreementWorkbook workbook, AgreementSearch search) {
		this.workbook = workbook;
		this.search = search;
	}

	@GetMapping("/agreements.xlsx")
	void export(@ModelAttribute("filter") AgreementFilter filter, @PageableDefault(sort = "state") Pageable pageable,
			HttpServletResponse response) throws IOException {
		String name = "thoa-thuan-quoc-te-" + this.search.dayOf(filter) + ".xlsx";
		response.setContentType(WORKBOOK);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		this.workbook.write(filter, pageable.getSort(), response.getOutputStream());
	}

}
