package vn.camket.report.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportingPeriods;
import vn.camket.report.ReportingSchemes;
import vn.camket.shared.time.ProvinceTime;

/**
 * The reporting schemes with the periods made from them.
 */
@Controller
class SchemeListController {

	private final ReportingSchemes schemes;

	private final ReportingPeriods periods;

	private final Clock clock;

	SchemeListController(ReportingSchemes schemes, ReportingPeriods periods, Clock clock) {
		this.schemes = schemes;
		this.periods = periods;
		this.clock = clock;
	}

	@GetMapping("/admin/schemes")
	String list(Model model) {
		Map<UUID, List<PeriodOverview>> periods = this.periods.list()
			.stream()
			.collect(Collectors.groupingBy(PeriodOverview::schemeId));
		model.addAttribute("schemes", this.schemes.list());
		model.addAttribute("periods", periods);
		model.addAttribute("today", ProvinceTime.today(this.clock));
		return "scheme/list";
	}

}
