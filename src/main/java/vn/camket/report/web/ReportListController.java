package vn.camket.report.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportExport;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportState;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.PageView;

/**
 * Lists reports, and shows what was sent.
 */
@Controller
class ReportListController {

	private final ReportRegister register;

	private final ReportPages pages;

	private final Clock clock;

	private final ReportExport export;

	ReportListController(ReportRegister register, ReportPages pages, Clock clock, ReportExport export) {
		this.register = register;
		this.pages = pages;
		this.clock = clock;
		this.export = export;
	}

	@GetMapping("/reports")
	String list(@RequestParam(required = false) @Nullable ReportState state,
			@RequestParam(required = false) @Nullable UUID period,
			@RequestParam(defaultValue = "NOW") AgencyNaming names, @PageableDefault(size = 20) Pageable pageable,
			@AuthenticationPrincipal SignedInAccount account, Model model) {
		var counts = this.register.countByState(period);
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.all("report.list.all", counts.values().stream().mapToLong(Long::longValue).sum()));
		counts.forEach((key, count) -> facets.add(Facet.of(key, count)));
		model.addAttribute("page", PageView.of(this.register.list(state, period, names, pageable)));
		model.addAttribute("naming", names);
		model.addAttribute("facets", facets);
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("own", account.role().belongsToAgency());
		return "report/list";
	}

	/**
	 * A sent revision, with what it changed against the one before.
	 */
	@GetMapping("/reports/{id}/revisions/{number}")
	String revision(@PathVariable UUID id, @PathVariable int number, Model model) {
		ReportDocument document = this.register.revision(id, number);
		if (number > 1) {
			model.addAttribute("before", this.register.revision(id, number - 1));
		}
		model.addAttribute("frozen", true);
		return this.pages.reading(model, document);
	}

	/**
	 * The report as it will be printed.
	 */
	@GetMapping("/reports/{id}/preview")
	String preview(@PathVariable UUID id, Model model) {
		this.pages.reading(model, this.register.current(id));
		return "report/preview";
	}

	@GetMapping({ "/reports.xlsx", "/reports.csv" })
	void export(@RequestParam(required = false) @Nullable ReportState state,
			@RequestParam(required = false) @Nullable UUID period,
			@RequestParam(defaultValue = "NOW") AgencyNaming names, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(state, period, names, Download.begin("bao-cao", request, response));
	}

}
