package vn.camket.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Download;

/**
 * Exports the periods, and the lists of one exactly as its pages show them: the board,
 * what is missing, the activities that its reports rest on.
 */
@Service
public class PeriodExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/** Number and agency stay in sight. */
	private static final int FROZEN_COLUMNS = 2;

	private final ListingWriter writer;

	private final MessageSource messages;

	PeriodExport(ListingWriter writer, MessageSource messages) {
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * All periods.
	 */
	public void periods(List<PeriodOverview> periods, Download download) throws IOException {
		this.writer.write(new Listing<>(message("period.list.title"), message("period.list.export"), null,
				periodColumns(), FROZEN_COLUMNS, periods.stream()), download.format(), download.out());
	}

	/**
	 * The board.
	 * @param rows the board's rows, as {@link PeriodBoard} read and a filter left them
	 */
	public void board(PeriodOverview period, List<BoardRow> rows, Download download) throws IOException {
		write(message("period.workbook.sheet"), message("period.workbook.title"), period, boardColumns(), rows,
				download);
	}

	/**
	 * Còn thiếu gì: one row for each thing that an agency's report does not say yet.
	 * @param items as {@link MissingItems} read them
	 */
	public void missing(PeriodOverview period, List<MissingItem> items, Download download) throws IOException {
		write(message("period.missing.title"), message("period.missing.workbook"), period, missingColumns(), items,
				download);
	}

	/**
	 * The activities that the sent reports rest on, each once.
	 * @param activities as {@link ReportActivities} read them
	 */
	public void activities(PeriodOverview period, List<ReportedActivity> activities, Download download)
			throws IOException {
		write(message("period.activities.title"), message("period.activities.workbook"), period, activityColumns(),
				activities, download);
	}

	private <T> void write(String sheet, String title, PeriodOverview period, List<Column<T>> columns, List<T> rows,
			Download download) throws IOException {
		this.writer.write(new Listing<>(sheet, title, message("period.title", period.name()), columns, FROZEN_COLUMNS,
				rows.stream()), download.format(), download.out());
	}

	private List<Column<PeriodOverview>> periodColumns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(message("scheme.period"), 34, PeriodOverview::name),
				Column.text(message("scheme.list.title"), 26, PeriodOverview::schemeName),
				Column.date(message("periodDates.field.opensOn"), 13, (row) -> row.dates().opensOn()),
				Column.date(message("periodDates.field.cutOffOn"), 13, (row) -> row.dates().cutOffOn()),
				Column.text(message("periodDates.field.dueOn"), 24, (row) -> due(row.deadline())),
				Column.text(message("periodDates.field.ownDueOn"), 24, (row) -> due(row.dates().ownDeadline())),
				Column.date(message("periodDates.field.closesOn"), 13, (row) -> row.dates().closesOn()),
				Column.number(message("period.workbook.owed"), 12, (row) -> row.reports().owed()),
				Column.number(message("Timeliness.ON_TIME"), 12, (row) -> row.reports().onTime()),
				Column.number(message("Timeliness.LATE"), 12, (row) -> row.reports().late()),
				Column.number(message("ReportState.ACCEPTED"), 12, (row) -> row.reports().in(ReportState.ACCEPTED)));
	}

	private @Nullable String due(@Nullable Deadline deadline) {
		return (deadline != null)
				? message("DeadlineRule.due." + deadline.rule(), PartialDate.of(deadline.day()).toDisplay()) : null;
	}

	private List<Column<BoardRow>> boardColumns() {
		return List.of(Column.counter(message("list.number"), 6), Column.text(header("agency"), 40, BoardRow::agency),
				Column.text(message("period.board.kind"), 18, (row) -> message("AgencyKind." + row.kind())),
				Column.text(header("state"), 18, (row) -> message("ReportState." + row.state())),
				Column.date(header("firstSent"), 14, (row) -> day(row.firstSentAt())),
				Column.text(message("period.board.sent"), 12, (row) -> message("Timeliness." + row.timeliness())),
				Column.number(message("period.workbook.daysLate"), 10, BoardRow::daysLate),
				Column.number(header("returns"), 10, BoardRow::returns),
				Column.number(header("done"), 12, BoardRow::done),
				Column.number(message("period.workbook.units"), 12, BoardRow::units),
				Column.date(header("lastEdited"), 14, (row) -> day(row.lastEditedAt())));
	}

	private List<Column<MissingItem>> missingColumns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(header("agency"), 40, MissingItem::agency),
				Column.text(header("state"), 18, (item) -> message("ReportState." + item.state())),
				Column.text(message("period.missing.part"), 60,
						(item) -> (item.section() != null) ? message("ReportSection." + item.section()) : item.label()),
				Column.text(message("period.missing.items"), 40, (item) -> message("PartLack." + item.lack())));
	}

	private List<Column<ReportedActivity>> activityColumns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(message("activity.field.title"), 50, ReportedActivity::title),
				Column.text(message("activity.field.agency"), 34, ReportedActivity::agency),
				Column.text(message("activity.field.tookPlaceOn"), 22, ReportedActivity::days),
				Column.text(message("activity.field.place"), 24, ReportedActivity::place),
				Column.number(message("activity.field.participants"), 12, ReportedActivity::participants), Column
					.text(message("period.activities.serves"), 60, (activity) -> String.join("\n", activity.serves())));
	}

	private String header(String column) {
		return message("period.board." + column);
	}

	private static @Nullable LocalDate day(@Nullable Instant moment) {
		return (moment != null) ? ProvinceTime.dayOf(moment) : null;
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
