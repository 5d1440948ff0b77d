package vn.camket.plan.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.plan.PlanExport;
import vn.camket.plan.PlanCatalog;
import vn.camket.shared.web.Download;

/**
 * The list of plans and the annexes as files.
 */
@Controller
class PlanExportController {

	private final PlanCatalog plans;

	private final PlanExport export;

	PlanExportController(PlanCatalog plans, PlanExport export) {
		this.plans = plans;
		this.export = export;
	}

	@GetMapping({ "/plans.xlsx", "/plans.csv" })
	void plans(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.plans(this.plans.plans(), Download.begin("ke-hoach", request, response));
	}

	@GetMapping({ "/plans/{id}/annex.xlsx", "/plans/{id}/annex.csv" })
	void annex(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.annex(this.plans.details(id), Download.begin("phu-luc-nhiem-vu", request, response));
	}

}
