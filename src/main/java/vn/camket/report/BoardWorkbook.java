package vn.camket.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.CellLook;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.OfficialHeads;
import vn.camket.shared.spreadsheet.SheetWriter;
import vn.camket.shared.spreadsheet.WorkbookWriter;
import vn.camket.shared.time.ProvinceTime;

/**
 * Writes a period's board as a workbook: the rows that are shown, in their order.
 */
@Service
public class BoardWorkbook {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/** Number and agency stay in sight. */
	private static final int FROZEN_COLUMNS = 2;

	private final OfficialHeads heads;

	private final MessageSource messages;

	private final Clock clock;

	BoardWorkbook(OfficialHeads heads, MessageSource messages, Clock clock) {
		this.heads = heads;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes the file.
	 * @param rows the board's rows, as {@link PeriodBoard} read and a filter left them
	 */
	public void write(PeriodOverview period, List<BoardRow> rows, OutputStream out) throws IOException {
		List<Column<BoardRow>> columns = columns();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(message("period.workbook.sheet"));
			sheet.head(this.heads.on(ProvinceTime.today(this.clock)), columns.size());
			sheet.line(CellLook.TITLE, message("period.workbook.title"), columns.size());
			sheet.line(CellLook.SUBTITLE, message("period.title", period.name()), columns.size());
			sheet.blank();
			sheet.list(columns, FROZEN_COLUMNS, rows.stream());
			workbook.writeTo(out);
		}
	}

	private List<Column<BoardRow>> columns() {
		AtomicInteger number = new AtomicInteger();
		return List.of(Column.number(message("period.workbook.number"), 6, (row) -> number.incrementAndGet()),
				Column.text(header("agency"), 40, BoardRow::agency),
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
