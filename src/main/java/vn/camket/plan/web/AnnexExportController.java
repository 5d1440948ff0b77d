package vn.camket.plan.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.plan.AnnexExport;
import vn.camket.plan.PlanCatalog;
import vn.camket.shared.web.Download;

/**
 * The annex of a plan as a file.
 */
@Controller
class AnnexExportController {

	private final PlanCatalog plans;

	private final AnnexExport export;

	AnnexExportController(PlanCatalog plans, AnnexExport export) {
		this.plans = plans;
		this.export = export;
	}

	@GetMapping({ "/plans/{id}/annex.xlsx", "/plans/{id}/annex.csv" })
	void export(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.write(this.plans.details(id), Download.begin("phu-luc-nhiem-vu", request, response));
	}

}
