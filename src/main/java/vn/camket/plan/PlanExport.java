package vn.camket.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the list of plans, and the annex of one; what a plan leaves blank stays blank
 * (domain rule 15).
 */
@Service
public class PlanExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final ListingWriter writer;

	private final MessageSource messages;

	PlanExport(ListingWriter writer, MessageSource messages) {
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes all plans.
	 */
	public void plans(List<PlanRow> plans, Download download) throws IOException {
		this.writer.write(new Listing<>(message("plan.list.title"), message("plan.export.title"), null, planColumns(),
				FROZEN_COLUMNS, plans.stream()), download.format(), download.out());
	}

	private List<Column<PlanRow>> planColumns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(message("plan.field.shortTitle"), 60, PlanRow::shortTitle),
				Column.text(message("plan.field.abbreviation"), 16, PlanRow::abbreviation),
				Column.text(message("plan.field.number.only"), 20, PlanRow::number),
				Column.date(message("plan.field.issuedOn"), 16, PlanRow::issuedOn),
				Column.text(message("plan.field.issuingBody"), 30, PlanRow::issuingBody),
				Column.number(message("plan.export.tasks"), 12, PlanRow::tasks));
	}

	/**
	 * Writes a plan's annex under the headings that the import of annexes knows.
	 */
	public void annex(PlanDetails plan, Download download) throws IOException {
		boolean parts = plan.tasks().stream().anyMatch((task) -> task.section() != null);
		this.writer.write(new Listing<>(message("plan.annex.title"), message("plan.annex.export.title"),
				plan.shortTitle(), taskColumns(parts), FROZEN_COLUMNS, plan.tasks().stream()), download.format(),
				download.out());
	}

	private List<Column<PlanTask>> taskColumns(boolean parts) {
		List<Column<PlanTask>> columns = new ArrayList<>();
		columns.add(Column.centered(field("ordinal"), 6, PlanTask::ordinal));
		columns.add(Column.text(field("title"), 60, PlanTask::title));
		if (parts) {
			columns.add(Column.text(field("section"), 26, PlanTask::section));
		}
		columns.add(Column.text(field("leads"), 24, PlanTask::leadWording));
		columns.add(Column.text(field("coordinators"), 28, PlanTask::coordinatorWording));
		columns.add(Column.text(field("timeFrame"), 20, PlanTask::timeFrameText));
		columns.add(Column.text(field("outputs"), 34, (task) -> String.join("\n", task.outputs())));
		return columns;
	}

	private String field(String name) {
		return message("task.field." + name);
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
