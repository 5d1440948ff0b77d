package vn.camket.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import vn.camket.agency.AgencyNaming;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the list of reports: exactly those that its filter finds and that the one who
 * asks may see.
 */
@Service
public class ReportExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final ReportRegister register;

	private final ListingWriter writer;

	private final MessageSource messages;

	private final Clock clock;

	ReportExport(ReportRegister register, ListingWriter writer, MessageSource messages, Clock clock) {
		this.register = register;
		this.writer = writer;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes the file.
	 */
	public void write(@Nullable ReportState state, @Nullable UUID period, AgencyNaming naming, Download download)
			throws IOException {
		this.writer.write(
				new Listing<>(message("nav.reports"), message("report.export.title"), null, columns(), FROZEN_COLUMNS,
						this.register.list(state, period, naming, Pageable.unpaged()).stream()),
				download.format(), download.out());
	}

	private List<Column<ReportRow>> columns() {
		Instant now = this.clock.instant();
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(field("period"), 32, ReportRow::periodName),
				Column.text(field("agency"), 40, ReportRow::agencyName),
				Column.date(field("due"), 13, (row) -> row.deadline().day()),
				Column.centered(field("state"), 20, (row) -> message("ReportState." + row.state())),
				Column.moment(field("firstSent"), 18, ReportRow::firstSentAt),
				Column.number(message("period.workbook.daysLate"), 10, (row) -> row.daysLate(now)),
				Column.moment(field("edited"), 18, ReportRow::lastEditedAt));
	}

	private String field(String name) {
		return message("report.list." + name);
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
