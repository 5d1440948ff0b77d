package vn.camket.agreement.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.camket.agreement.AgreementExport;
import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementSearch;
import vn.camket.shared.web.Download;

@Controller
class AgreementExportController {

	private final AgreementExport export;

	private final AgreementSearch search;

	AgreementExportController(AgreementExport export, AgreementSearch search) {
		this.export = export;
		this.search = search;
	}

	@GetMapping({ "/agreements.xlsx", "/agreements.csv" })
	void export(@ModelAttribute("filter") AgreementFilter filter, @PageableDefault(sort = "state") Pageable pageable,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Download download = Download.begin("thoa-thuan-quoc-te-" + this.search.dayOf(filter), request, response);
		this.export.write(filter, pageable.getSort(), download);
	}

}
