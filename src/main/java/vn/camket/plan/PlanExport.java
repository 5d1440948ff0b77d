package vn.camket.plan;

import java.io.IOException;
import java.util.List;

import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports the list of plans, and the annex of one; what a plan leaves blank stays blank
 * (domain rule 15).
 */
@Service
public class PlanExport {

	private final Listings lists;

	PlanExport(Listings lists) {
		this.lists = lists;
	}

	/**
	 * Writes all plans.
	 */
	public void plans(List<PlanRow> plans, Download download) throws IOException {
		this.lists.<PlanRow>begin("plan.list.title", "plan.export.title")
			.counter()
			.text("plan.field.shortTitle", 60, PlanRow::shortTitle)
			.text("plan.field.abbreviation", 16, PlanRow::abbreviation)
			.text("plan.field.number.only", 20, PlanRow::number)
			.date("plan.field.issuedOn", 16, PlanRow::issuedOn)
			.text("plan.field.issuingBody", 30, PlanRow::issuingBody)
			.number("plan.export.tasks", 12, PlanRow::tasks)
			.write(plans.stream(), download.format(), download.out());
	}

	/**
	 * Writes a plan's annex under the headings that the import of annexes knows.
	 */
	public void annex(PlanDetails plan, Download download) throws IOException {
		var list = this.lists.<PlanTask>begin("plan.annex.title", "plan.annex.export.title")
			.subtitle(plan.shortTitle())
			.centered("task.field.ordinal", 6, PlanTask::ordinal)
			.text("task.field.title", 60, PlanTask::title);
		if (plan.tasks().stream().anyMatch((task) -> task.section() != null)) {
			list.text("task.field.section", 26, PlanTask::section);
		}
		list.text("task.field.leads", 24, PlanTask::leadWording)
			.text("task.field.coordinators", 28, PlanTask::coordinatorWording)
			.text("task.field.timeFrame", 20, PlanTask::timeFrameText)
			.text("task.field.outputs", 34, (task) -> String.join("\n", task.outputs()))
			.write(plan.tasks().stream(), download.format(), download.out());
	}

}
