package vn.camket.consolidation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.report.AgencyNaming;
import vn.camket.shared.spreadsheet.SheetWriter;
import vn.camket.shared.spreadsheet.WorkbookWriter;
import vn.camket.shared.web.NotFoundException;

/**
 * The consolidated workbook of a period: the figures of {@link PeriodFigures} and the
 * rows behind them, each naming its source.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasAnyRole('OFFICER', 'LEADER')")
public class ConsolidatedWorkbook {

	private final PeriodFigures figures;

	private final SummarySheet summary;

	private final ListSheets lists;

	private final AgreementSheet agreements;

	private final WorkbookTexts texts;

	private final JdbcClient jdbc;

	ConsolidatedWorkbook(PeriodFigures figures, SummarySheet summary, ListSheets lists, AgreementSheet agreements,
			WorkbookTexts texts, JdbcClient jdbc) {
		this.figures = figures;
		this.summary = summary;
		this.lists = lists;
		this.agreements = agreements;
		this.texts = texts;
		this.jdbc = jdbc;
	}

	/**
	 * Name of a period's file.
	 * @throws NotFoundException if there is no such period
	 */
	public String name(UUID periodId) {
		String period = this.jdbc.sql("select name from reporting_period where id = ?")
			.param(periodId)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(PeriodSummary.class, periodId));
		return this.texts.text("file", period);
	}

	/**
	 * Writes the file from one view of the database. Nothing is written before all rows
	 * have been read.
	 * @param at the moment of the figures, which the file is stamped with
	 * @param naming by which name agencies are called
	 * @param site address of the application, for links back to the sources
	 * @throws NotFoundException if there is no such period
	 */
	public void write(UUID periodId, Instant at, AgencyNaming naming, String site, OutputStream out)
			throws IOException {
		Figures read = this.figures.read(periodId, at, naming);
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			this.summary.write(begin(workbook, "summary"), read, site);
			this.lists.writeReports(begin(workbook, "reports"), read, site);
			this.lists.writeTasks(begin(workbook, "tasks"), read, site);
			this.agreements.write(begin(workbook, "agreements"), read, site);
			this.lists.writeRemarks(begin(workbook, "remarks"), read, site);
			workbook.writeTo(out);
		}
	}

	private SheetWriter begin(WorkbookWriter workbook, String sheet) {
		return workbook.sheet(this.texts.text(sheet + ".sheet"));
	}

}
