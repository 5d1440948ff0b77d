package vn.camket.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.report.MissingItem;
import vn.camket.report.MissingItems;
import vn.camket.report.ReportingPeriods;

/**
 * Còn thiếu gì: what keeps each agency's report of a period from being sent.
 */
@Controller
class MissingController {

	private final MissingItems items;

	private final ReportingPeriods periods;

	MissingController(MissingItems items, ReportingPeriods periods) {
		this.items = items;
		this.periods = periods;
	}

	@GetMapping("/periods/{id}/missing")
	String show(@PathVariable UUID id, Model model) {
		List<MissingItem> missing = this.items.of(id);
		model.addAttribute("period", this.periods.find(id));
		model.addAttribute("total", missing.size());
		model.addAttribute("byReport",
				missing.stream()
					.collect(Collectors.groupingBy(MissingItem::reportId, LinkedHashMap::new, Collectors.toList()))
					.values());
		return "period/missing";
	}

}
