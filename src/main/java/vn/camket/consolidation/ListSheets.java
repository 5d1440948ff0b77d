package vn.camket.consolidation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportActivities;
import vn.camket.report.ReportSection;
import vn.camket.report.ReportedActivity;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.spreadsheet.SheetWriter;

/**
 * The long sheets: agencies, units, obstacles and recommendations, activities, a row for
 * each.
 */
@Component
class ListSheets {

	/** Number and agency stay in sight. */
	private static final int FROZEN_COLUMNS = 2;

	private final SentReports reports;

	private final ReportActivities activities;

	private final SheetTop top;

	private final WorkbookTexts texts;

	ListSheets(SentReports reports, ReportActivities activities, SheetTop top, WorkbookTexts texts) {
		this.reports = reports;
		this.activities = activities;
		this.top = top;
		this.texts = texts;
	}

	/**
	 * Every agency that owes a report, those that sent nothing too.
	 */
	void writeReports(SheetWriter sheet, Figures figures, String site) {
		List<Column<ReportLine>> columns = List.of(ordinal(), Column.text(header("agency"), 34, ReportLine::agencyName),
				Column.centered(header("kind"), 17, (line) -> this.texts.name(line.kind())),
				Column.centered(header("state"), 18, (line) -> this.texts.name(line.state())),
				Column.moment(header("firstSent"), 17, ReportLine::firstSentAt),
				Column.centered(header("timeliness"), 11, this::timeliness),
				Column.number(header("daysLate"), 9, (line) -> line.daysLate(figures.at())),
				Column.moment(header("accepted"), 17, ReportLine::acceptedAt),
				Column.number(header("returns"), 12, ReportLine::returnCount), Column.link(header("source"), 32,
						(line) -> this.texts.source(line.source(), site, "/reports/" + line.reportId())));
		this.top.write(sheet, "reports", figures, columns);
		sheet.list(columns, FROZEN_COLUMNS, this.reports.reports(figures).stream());
	}

	/**
	 * Every unit of the four-way count.
	 */
	void writeTasks(SheetWriter sheet, Figures figures, String site) {
		List<Column<UnitLine>> columns = List.of(ordinal(),
				Column.text(header("task"), 32, (line) -> line.ordinal() + ". " + line.taskTitle()),
				Column.text(header("lead"), 21, UnitLine::agencyName),
				Column.centered(header("status"), 13, (line) -> status(line.status())),
				Column.centered(header("outcome"), 14, (line) -> this.texts.name(line.outcome())),
				Column.text(header("result"), 50,
						(line) -> (line.status() == ProgressStatus.NOT_APPLICABLE) ? line.reason() : line.result()),
				Column.text(header("outputs"), 30, UnitLine::outputs),
				Column.link(header("source"), 21, (line) -> this.texts.source(line.source(), site, line.href())));
		this.top.write(sheet, "tasks", figures, columns);
		try (Stream<UnitLine> units = this.reports.units(figures)) {
			sheet.list(columns, FROZEN_COLUMNS, units);
		}
	}

	/**
	 * Obstacles and recommendations, an agency beside the other.
	 */
	void writeRemarks(SheetWriter sheet, Figures figures, String site) {
		List<Column<Remarks>> columns = List.of(ordinal(),
				Column.text(header("agency"), 24, (line) -> line.source().agencyName()),
				Column.text(this.texts.name(ReportSection.OBSTACLES), 60, Remarks::obstacles),
				Column.text(this.texts.name(ReportSection.RECOMMENDATIONS), 60, Remarks::recommendations),
				Column.link(header("source"), 22, (line) -> this.texts.source(line.source(), site, line.href())));
		this.top.write(sheet, "remarks", figures, columns);
		sheet.list(columns, FROZEN_COLUMNS, remarks(figures).stream());
	}

	/**
	 * The activities that the sent reports rest on, each once.
	 */
	void writeActivities(SheetWriter sheet, Figures figures, String site) {
		List<Column<ReportedActivity>> columns = List.of(ordinal(),
				Column.text(header("agency"), 28, ReportedActivity::agency),
				Column.text(header("activity"), 48, ReportedActivity::title),
				Column.centered(header("days"), 22, ReportedActivity::days),
				Column.text(header("place"), 26, ReportedActivity::place),
				Column.text(header("serves"), 50, (line) -> String.join("\n", line.serves())),
				Column.link(header("source"), 18,
						(line) -> new Link(header("source.activity"), site + "/activities/" + line.activityId())));
		this.top.write(sheet, "activities", figures, columns);
		sheet.list(columns, FROZEN_COLUMNS, this.activities.ofPeriod(figures.period().id(), figures.naming()).stream());
	}

	private List<Remarks> remarks(Figures figures) {
		Map<UUID, Map<ReportSection, Excerpt>> byReport = new LinkedHashMap<>();
		this.reports
			.excerpts(figures.period().id(), List.of(ReportSection.OBSTACLES, ReportSection.RECOMMENDATIONS),
					figures.naming())
			.forEach((excerpt) -> byReport
				.computeIfAbsent(excerpt.source().reportId(), (report) -> new EnumMap<>(ReportSection.class))
				.put(excerpt.section(), excerpt));
		return byReport.values().stream().map(Remarks::new).toList();
	}

	private @Nullable String status(@Nullable ProgressStatus status) {
		return (status != null) ? this.texts.name(status) : null;
	}

	private String timeliness(ReportLine line) {
		Boolean onTime = line.onTime();
		return this.texts.text((onTime == null) ? "notSent" : onTime ? "onTime" : "late");
	}

	private <T> Column<T> ordinal() {
		return Column.counter(header("ordinal"), 6);
	}

	private String header(String column) {
		return this.texts.text("column." + column);
	}

	private record Remarks(Map<ReportSection, Excerpt> excerpts) {

		@Nullable String obstacles() {
			return content(ReportSection.OBSTACLES);
		}

		@Nullable String recommendations() {
			return content(ReportSection.RECOMMENDATIONS);
		}

		Source source() {
			return first().source();
		}

		String href() {
			return first().href();
		}

		private Excerpt first() {
			return this.excerpts.values().iterator().next();
		}

		private @Nullable String content(ReportSection section) {
			Excerpt excerpt = this.excerpts.get(section);
			return (excerpt != null) ? excerpt.content() : null;
		}

	}

}
