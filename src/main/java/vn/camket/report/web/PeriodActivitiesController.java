package vn.camket.report.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.report.ReportActivities;
import vn.camket.report.ReportingPeriods;

/**
 * The activities that the sent reports of a period rest on, each once.
 */
@Controller
class PeriodActivitiesController {

	private final ReportActivities activities;

	private final ReportingPeriods periods;

	PeriodActivitiesController(ReportActivities activities, ReportingPeriods periods) {
		this.activities = activities;
		this.periods = periods;
	}

	@GetMapping("/periods/{id}/activities")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("period", this.periods.find(id));
		model.addAttribute("reported", this.activities.ofPeriod(id));
		return "period/activities";
	}

}
