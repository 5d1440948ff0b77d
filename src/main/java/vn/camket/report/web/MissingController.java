package vn.camket.report.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.agency.AgencyNaming;
import vn.camket.report.MissingItem;
import vn.camket.report.MissingItems;
import vn.camket.report.PeriodExport;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.web.Download;

/**
 * Còn thiếu gì: what keeps each agency's report of a period from being sent.
 */
@Controller
class MissingController {

	private final MissingItems items;

	private final ReportingPeriods periods;

	private final PeriodExport export;

	MissingController(MissingItems items, ReportingPeriods periods, PeriodExport export) {
		this.items = items;
		this.periods = periods;
		this.export = export;
	}

	@GetMapping("/periods/{id}/missing")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "NOW") AgencyNaming names, Model model) {
		List<MissingItem> missing = this.items.of(id, names);
		model.addAttribute("naming", names);
		model.addAttribute("period", this.periods.find(id));
		model.addAttribute("total", missing.size());
		model.addAttribute("byReport",
				missing.stream()
					.collect(Collectors.groupingBy(MissingItem::reportId, LinkedHashMap::new, Collectors.toList()))
					.values());
		return "period/missing";
	}

	@GetMapping({ "/periods/{id}/missing.xlsx", "/periods/{id}/missing.csv" })
	void export(@PathVariable UUID id, @RequestParam(defaultValue = "NOW") AgencyNaming names,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.missing(this.periods.find(id), this.items.of(id, names),
				Download.begin("con-thieu-gi-" + id, request, response));
	}

}
