package vn.camket.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.ListingBuilder;
import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Download;
import vn.camket.shared.wording.Wording;

/**
 * Exports the periods, and the lists of one exactly as its pages show them: the board,
 * what is missing, the activities that its reports rest on.
 */
@Service
public class PeriodExport {

	private final Listings lists;

	private final Wording wording;

	PeriodExport(Listings lists, Wording wording) {
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * All periods.
	 */
	public void periods(List<PeriodOverview> periods, Download download) throws IOException {
		this.lists.<PeriodOverview>begin("period.list.title", "period.list.export")
			.counter()
			.text("scheme.period", 34, PeriodOverview::name)
			.text("scheme.list.title", 26, PeriodOverview::schemeName)
			.date("periodDates.field.opensOn", 13, (row) -> row.dates().opensOn())
			.date("periodDates.field.cutOffOn", 13, (row) -> row.dates().cutOffOn())
			.text("periodDates.field.dueOn", 24, (row) -> due(row.deadline()))
			.text("periodDates.field.ownDueOn", 24, (row) -> due(row.dates().ownDeadline()))
			.date("periodDates.field.closesOn", 13, (row) -> row.dates().closesOn())
			.number("period.workbook.owed", 12, (row) -> row.reports().owed())
			.number("Timeliness.ON_TIME", 12, (row) -> row.reports().onTime())
			.number("Timeliness.LATE", 12, (row) -> row.reports().late())
			.number("ReportState.ACCEPTED", 12, (row) -> row.reports().in(ReportState.ACCEPTED))
			.write(periods.stream(), download.format(), download.out());
	}

	/**
	 * The board.
	 * @param rows the board's rows, as {@link PeriodBoard} read and a filter left them
	 */
	public void board(PeriodOverview period, List<BoardRow> rows, Download download) throws IOException {
		this.<BoardRow>begin("period.workbook.sheet", "period.workbook.title", period)
			.text("period.board.agency", 40, BoardRow::agency)
			.name("period.board.kind", 18, BoardRow::kind)
			.name("period.board.state", 18, BoardRow::state)
			.date("period.board.firstSent", 14, (row) -> day(row.firstSentAt()))
			.name("period.board.sent", 12, BoardRow::timeliness)
			.number("period.workbook.daysLate", 10, BoardRow::daysLate)
			.number("period.board.returns", 10, BoardRow::returns)
			.number("period.board.done", 12, BoardRow::done)
			.number("period.workbook.units", 12, BoardRow::units)
			.date("period.board.lastEdited", 14, (row) -> day(row.lastEditedAt()))
			.write(rows.stream(), download.format(), download.out());
	}

	/**
	 * Còn thiếu gì: one row for each thing that an agency's report does not say yet.
	 * @param items as {@link MissingItems} read them
	 */
	public void missing(PeriodOverview period, List<MissingItem> items, Download download) throws IOException {
		this.<MissingItem>begin("period.missing.title", "period.missing.workbook", period)
			.text("period.board.agency", 40, MissingItem::agency)
			.name("period.board.state", 18, MissingItem::state)
			.text("period.missing.part", 60,
					(item) -> (item.section() != null) ? this.wording.name(item.section()) : item.label())
			.name("period.missing.items", 40, MissingItem::lack)
			.write(items.stream(), download.format(), download.out());
	}

	/**
	 * The activities that the sent reports rest on, each once.
	 * @param activities as {@link ReportActivities} read them
	 */
	public void activities(PeriodOverview period, List<ReportedActivity> activities, Download download)
			throws IOException {
		this.<ReportedActivity>begin("period.activities.title", "period.activities.workbook", period)
			.text("activity.field.title", 50, ReportedActivity::title)
			.text("activity.field.agency", 34, ReportedActivity::agency)
			.text("activity.field.tookPlaceOn", 22, ReportedActivity::days)
			.text("activity.field.place", 24, ReportedActivity::place)
			.number("activity.field.participants", 12, ReportedActivity::participants)
			.text("period.activities.serves", 60, (activity) -> String.join("\n", activity.serves()))
			.write(activities.stream(), download.format(), download.out());
	}

	private <T> ListingBuilder<T> begin(String sheet, String title, PeriodOverview period) {
		return this.lists.<T>begin(sheet, title).subtitle(this.wording.text("period.title", period.name())).counter();
	}

	private @Nullable String due(@Nullable Deadline deadline) {
		return (deadline != null) ? this.wording.deadline(deadline) : null;
	}

	private static @Nullable LocalDate day(@Nullable Instant moment) {
		return (moment != null) ? ProvinceTime.dayOf(moment) : null;
	}

}
