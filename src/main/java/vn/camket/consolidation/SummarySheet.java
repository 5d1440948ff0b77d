package vn.camket.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.shared.spreadsheet.CellLook;
import vn.camket.shared.spreadsheet.Chart;
import vn.camket.shared.spreadsheet.Chart.Kind;
import vn.camket.shared.spreadsheet.Chart.Series;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Heading;
import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.spreadsheet.SheetWriter;

/**
 * The sheet of figures: totals beside the period before, charts, and the two tables of
 * the consolidated page.
 */
@Component
class SummarySheet {

	/** First column of the chart beside the totals. */
	private static final int BESIDE_TOTALS = 6;

	/** First column of the chart beside the table by kind. */
	private static final int BESIDE_KINDS = 8;

	private static final int PIE_ROWS = 12;

	/** First of the pairs "in total, accepted" of the table by task. */
	private static final int FIRST_PAIR = 3;

	private static final int GREEN = 0x2E7D4F;

	private static final int AMBER = 0xE0A030;

	private static final int BLUE = 0x8FB4DC;

	private static final int RED = 0xB3261E;

	private static final int GREY = 0xB8C1CB;

	private static final List<Integer> OUTCOME_COLORS = List.of(GREEN, AMBER, BLUE, RED);

	private final SheetTop top;

	private final WorkbookTexts texts;

	SummarySheet(SheetTop top, WorkbookTexts texts) {
		this.top = top;
		this.texts = texts;
	}

	void write(SheetWriter sheet, Figures figures, FileMark mark, String site) {
		List<Column<TaskRow>> byTask = taskColumns(figures, site);
		int width = byTask.size();
		this.top.write(sheet, "summary", figures, byTask);
		sheet.line(CellLook.SECTION, this.texts.text("summary.totals"), width);
		List<Indicator> indicators = totals(figures);
		int totals = sheet.table(totalColumns(figures, site), indicators.stream());
		previous(sheet, figures, width);
		missing(sheet, figures, width);
		sheet.line(CellLook.NOTE, this.texts.text("summary.note"), width);
		sheet.newPage();
		sheet.line(CellLook.SECTION, this.texts.text("summary.byTask"), width);
		int tasks = sheet.table(taskHeadings(), byTask, figures.tasks().stream().map(TaskRow::of));
		sheet.total(byTask, new TaskRow(null, "", this.texts.text("total"), figures.total()));
		sheet.blank();
		sheet.line(CellLook.SECTION, this.texts.text("summary.byKind"), width);
		List<Column<KindRow>> byKind = kindColumns(figures, site);
		int kinds = sheet.table(byKind,
				figures.kinds()
					.stream()
					.map((line) -> new KindRow(line.kind().name(), this.texts.name(line.kind()), line.counts())));
		sheet.total(byKind, new KindRow(null, this.texts.text("total"), figures.reports()));
		sheet.chart(outcomes(figures, tasks), totals - 1, indicators.size() + 1, BESIDE_TOTALS, width);
		sheet.chart(reporting(figures, totals), kinds - 1, PIE_ROWS, BESIDE_KINDS, width);
		sheet.blank();
		sheet.line(CellLook.NOTE, mark.text(), width);
		sheet.picture(mark.picture());
	}

	private void previous(SheetWriter sheet, Figures figures, int width) {
		if (figures.previous() != null) {
			sheet.line(CellLook.NOTE, this.texts.text("summary.previous", figures.previous().periodName()), width);
		}
		if (figures.lastYear() != null) {
			sheet.line(CellLook.NOTE, this.texts.text("summary.lastYear", figures.lastYear().periodName()), width);
		}
		sheet.blank();
	}

	private void missing(SheetWriter sheet, Figures figures, int width) {
		if (!figures.missing().isEmpty()) {
			sheet.line(CellLook.NOTE, this.texts.text("summary.missing", figures.missing().size(),
					figures.missing().stream().map(MissingReport::agencyName).collect(Collectors.joining("; "))),
					width);
		}
	}

	private List<Indicator> totals(Figures figures) {
		List<Indicator> totals = new ArrayList<>();
		totals.add(reports("owed", figures, ReportCounts::owed, board(figures, "")));
		totals.add(reports("onTime", figures, ReportCounts::onTime, board(figures, "?sent=ON_TIME")));
		totals.add(reports("late", figures, ReportCounts::late, board(figures, "?sent=LATE")));
		totals.add(reports("notSent", figures, ReportCounts::notSent, board(figures, "?sent=NOT_SENT")));
		totals.add(reports("rate", figures, ReportCounts::onTimePercent, board(figures, "?sent=ON_TIME")));
		totals.add(new Indicator(this.texts.text("summary.accepted"), figures.accepted(), null, null,
				board(figures, "?state=ACCEPTED")));
		totals.add(units(this.texts.text("summary.units"), figures, OutcomeCounts::units, matrix(figures, "")));
		for (TaskOutcome outcome : TaskOutcome.values()) {
			totals.add(units(this.texts.name(outcome), figures, (counts) -> counts.of(outcome),
					matrix(figures, "&outcome=" + outcome)));
		}
		return totals;
	}

	private Indicator reports(String name, Figures figures, Function<ReportCounts, @Nullable Number> count,
			String href) {
		return new Indicator(this.texts.text("summary." + name), count.apply(figures.reports()),
				compared(figures.previous(), (before) -> count.apply(before.reports())),
				compared(figures.lastYear(), (before) -> count.apply(before.reports())), href);
	}

	private static Indicator units(String name, Figures figures, Function<OutcomeCounts, Number> count, String href) {
		return new Indicator(name, count.apply(figures.total().all()),
				compared(figures.previous(), (before) -> count.apply(before.tasks().all())),
				compared(figures.lastYear(), (before) -> count.apply(before.tasks().all())), href);
	}

	private static @Nullable Number compared(@Nullable PreviousFigures period,
			Function<PreviousFigures, @Nullable Number> count) {
		return (period != null) ? count.apply(period) : null;
	}

	private List<Column<Indicator>> totalColumns(Figures figures, String site) {
		List<Column<Indicator>> columns = new ArrayList<>();
		columns.add(Column.counter(this.texts.text("column.ordinal"), 6));
		columns.add(Column.text(this.texts.text("column.indicator"), 44, Indicator::name));
		columns.add(Column.number(this.texts.text("column.now"), 10, Indicator::now));
		if (figures.previous() != null) {
			columns.add(Column.number(this.texts.text("column.before"), 9, Indicator::before));
			columns.add(Column.number(this.texts.text("column.change"), 9, Indicator::change));
		}
		if (figures.lastYear() != null) {
			columns.add(Column.number(this.texts.text("column.lastYear"), 9, Indicator::lastYear));
		}
		columns.add(Column.link(this.texts.text("column.rows"), 9, (line) -> rows(site + line.href())));
		return columns;
	}

	private List<Heading> taskHeadings() {
		List<Heading> headings = new ArrayList<>();
		headings.add(new Heading(null, FIRST_PAIR));
		Arrays.stream(TaskOutcome.values())
			.map((outcome) -> new Heading(this.texts.name(outcome), 2))
			.forEach(headings::add);
		headings.add(new Heading(null, 1));
		return headings;
	}

	private List<Column<TaskRow>> taskColumns(Figures figures, String site) {
		List<Column<TaskRow>> columns = new ArrayList<>();
		columns.add(Column.centered(this.texts.text("column.ordinal"), 6, TaskRow::ordinal));
		columns.add(Column.text(this.texts.text("column.task"), 44, TaskRow::title));
		columns.add(Column.number(this.texts.text("column.units"), 10, (row) -> row.counts().all().units()));
		for (TaskOutcome outcome : TaskOutcome.values()) {
			columns.add(Column.number(this.texts.text("column.all"), 9, (row) -> row.counts().all().of(outcome)));
			columns.add(Column.number(this.texts.text("column.acceptedOnly"), 9,
					(row) -> row.counts().accepted().of(outcome)));
		}
		columns
			.add(Column.link(this.texts.text("column.rows"), 9,
					(row) -> rows(site + ((row.task() != null)
							? "/tasks/" + row.task().taskId() + "?period=" + figures.period().id()
							: matrix(figures, "")))));
		return columns;
	}

	private List<Column<KindRow>> kindColumns(Figures figures, String site) {
		AtomicInteger line = new AtomicInteger();
		return List.of(
				Column.centered(this.texts.text("column.ordinal"), 6,
						(row) -> (row.kind() != null) ? String.valueOf(line.incrementAndGet()) : ""),
				Column.text(this.texts.text("column.kind"), 44, KindRow::name),
				Column.number(this.texts.text("column.owed"), 10, (row) -> row.counts().owed()),
				Column.number(this.texts.text("onTime"), 9, (row) -> row.counts().onTime()),
				Column.number(this.texts.text("late"), 9, (row) -> row.counts().late()),
				Column.number(this.texts.text("notSent"), 9, (row) -> row.counts().notSent()),
				Column.percent(this.texts.text("column.rate"), 9, (row) -> row.counts().onTimeRate()),
				Column.link(this.texts.text("column.rows"), 9,
						(row) -> rows(site + board(figures, (row.kind() != null) ? "?kind=" + row.kind() : ""))));
	}

	private Chart outcomes(Figures figures, int firstRow) {
		List<Series> series = Stream.of(TaskOutcome.values())
			.limit(OUTCOME_COLORS.size())
			.map((outcome) -> new Series(this.texts.name(outcome), FIRST_PAIR + 2 * outcome.ordinal(),
					figures.tasks().stream().map((task) -> task.counts().all().of(outcome)).toList(),
					List.of(OUTCOME_COLORS.get(outcome.ordinal()))))
			.toList();
		return new Chart(Kind.SHARES, this.texts.text("summary.chart.outcomes"), firstRow, 0,
				figures.tasks().stream().map(TaskFigures::ordinal).toList(), series);
	}

	private Chart reporting(Figures figures, int totals) {
		ReportCounts counts = figures.reports();
		return new Chart(Kind.PIE, this.texts.text("summary.chart.reports"), totals + 1, 1,
				Stream.of("onTime", "late", "notSent").map((name) -> this.texts.text("summary." + name)).toList(),
				List.of(new Series(this.texts.text("summary.chart.reports"), 2,
						List.of(counts.onTime(), counts.late(), counts.notSent()), List.of(GREEN, AMBER, GREY))));
	}

	private Link rows(String address) {
		return new Link(this.texts.text("rows"), address);
	}

	private static String board(Figures figures, String query) {
		return "/periods/" + figures.period().id() + query;
	}

	private static String matrix(Figures figures, String query) {
		return "/plans/" + figures.period().planId() + "?period=" + figures.period().id() + query;
	}

	private record Indicator(String name, @Nullable Number now, @Nullable Number before, @Nullable Number lastYear,
			String href) {

		@Nullable Number change() {
			if (this.now == null || this.before == null) {
				return null;
			}
			return Math.round((this.now.doubleValue() - this.before.doubleValue()) * 10) / 10.0;
		}

	}

	/**
	 * A line of the table by task.
	 *
	 * @param task {@code null} in the closing line
	 */
	private record TaskRow(@Nullable TaskFigures task, String ordinal, String title, TaskCounts counts) {

		static TaskRow of(TaskFigures task) {
			return new TaskRow(task, task.ordinal(), task.title(), task.counts());
		}

	}

	/**
	 * A line of the table by kind of agency.
	 *
	 * @param kind {@code null} in the closing line
	 */
	private record KindRow(@Nullable String kind, String name, ReportCounts counts) {
	}

}
