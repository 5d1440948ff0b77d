package vn.camket.report;

import java.io.IOException;
import java.util.List;

import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;
import vn.camket.shared.wording.Wording;

/**
 * Exports what reports said about a record, exactly as its page shows it.
 */
@Service
public class PeriodResultExport {

	private final Listings lists;

	private final Wording wording;

	PeriodResultExport(Listings lists, Wording wording) {
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 * @param name what the record is called
	 * @param results as {@link PeriodResults} read them
	 */
	public void write(String name, List<PeriodResult> results, Download download) throws IOException {
		this.lists.<PeriodResult>begin("report.results.title", "report.results.export")
			.subtitle(name)
			.counter()
			.text("report.results.period", 30, PeriodResult::periodName)
			.text("report.results.agency", 34, PeriodResult::agencyName)
			.name("report.field.status", 18, PeriodResult::status)
			.text("report.field.result", 70, PeriodResult::said)
			.text("report.results.source", 24, this::source)
			.write(results.stream(), download.format(), download.out());
	}

	private String source(PeriodResult result) {
		return this.wording.plain("report.results.open", result.revision(), result.sentAt()) + ", "
				+ this.wording.text(result.accepted() ? "report.results.accepted" : "report.results.unreviewed");
	}

}
