package vn.camket.report.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.agency.AgencyNaming;
import vn.camket.report.PeriodExport;
import vn.camket.report.ReportActivities;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.web.Download;

/**
 * The activities that the sent reports of a period rest on, each once.
 */
@Controller
class PeriodActivitiesController {

	private final ReportActivities activities;

	private final ReportingPeriods periods;

	private final PeriodExport export;

	PeriodActivitiesController(ReportActivities activities, ReportingPeriods periods, PeriodExport export) {
		this.activities = activities;
		this.periods = periods;
		this.export = export;
	}

	@GetMapping("/periods/{id}/activities")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "THEN") AgencyNaming names, Model model) {
		model.addAttribute("period", this.periods.find(id));
		model.addAttribute("naming", names);
		model.addAttribute("reported", this.activities.ofPeriod(id, names));
		return "period/activities";
	}

	@GetMapping({ "/periods/{id}/activities.xlsx", "/periods/{id}/activities.csv" })
	void export(@PathVariable UUID id, @RequestParam(defaultValue = "THEN") AgencyNaming names,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.activities(this.periods.find(id), this.activities.ofPeriod(id, names),
				Download.begin("hoat-dong-" + id, request, response));
	}

}
