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
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Download;

/**
 * Exports a period's board: the rows that are shown, in their order.
 */
@Service
public class BoardExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/** Number and agency stay in sight. */
	private static final int FROZEN_COLUMNS = 2;

	private final ListingWriter writer;

	private final MessageSource messages;

	BoardExport(ListingWriter writer, MessageSource messages) {
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 * @param rows the board's rows, as {@link PeriodBoard} read and a filter left them
	 */
	public void write(PeriodOverview period, List<BoardRow> rows, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("period.workbook.sheet"), message("period.workbook.title"),
						message("period.title", period.name()), columns(), FROZEN_COLUMNS, rows.stream()),
				download.format(), download.out());
	}

	private List<Column<BoardRow>> columns() {
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
