package vn.camket.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import vn.camket.agency.AgencyNaming;
import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports the list of reports: exactly those that its filter finds and that the one who
 * asks may see.
 */
@Service
public class ReportExport {

	private final ReportRegister register;

	private final Listings lists;

	private final Clock clock;

	ReportExport(ReportRegister register, Listings lists, Clock clock) {
		this.register = register;
		this.lists = lists;
		this.clock = clock;
	}

	/**
	 * Writes the file.
	 */
	public void write(@Nullable ReportState state, @Nullable UUID period, AgencyNaming naming, Download download)
			throws IOException {
		Instant now = this.clock.instant();
		this.lists.<ReportRow>begin("nav.reports", "report.export.title")
			.counter()
			.text("report.list.period", 32, ReportRow::periodName)
			.text("report.list.agency", 40, ReportRow::agencyName)
			.date("report.list.due", 13, (row) -> row.deadline().day())
			.name("report.list.state", 20, ReportRow::state)
			.moment("report.list.firstSent", 18, ReportRow::firstSentAt)
			.number("period.workbook.daysLate", 10, (row) -> row.daysLate(now))
			.moment("report.list.edited", 18, ReportRow::lastEditedAt)
			.write(this.register.list(state, period, naming, Pageable.unpaged()).stream(), download.format(),
					download.out());
	}

}
