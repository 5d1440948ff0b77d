package vn.camket.consolidation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

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

	private final SummarySheet summary;

	private final ListSheets lists;

	private final AgreementSheet agreements;

	private final WorkbookTexts texts;

	private final JdbcClient jdbc;

	ConsolidatedWorkbook(SummarySheet summary, ListSheets lists, AgreementSheet agreements, WorkbookTexts texts,
			JdbcClient jdbc) {
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
	 * @param read the figures, as read at the same moment
	 * @param mark by what the file is found again
	 * @param site address of the application, for links back to the sources
	 * @param last a sheet behind the others
	 */
	public void write(Figures read, FileMark mark, String site, Consumer<SheetWriter> last, OutputStream out)
			throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			this.summary.write(begin(workbook, "summary"), read, mark, site);
			this.lists.writeReports(begin(workbook, "reports"), read, site);
			this.lists.writeTasks(begin(workbook, "tasks"), read, site);
			this.agreements.write(begin(workbook, "agreements"), read, site);
			this.lists.writeRemarks(begin(workbook, "remarks"), read, site);
			this.lists.writeActivities(begin(workbook, "activities"), read, site);
			last.accept(begin(workbook, "sources"));
			workbook.writeTo(out);
		}
	}

	private SheetWriter begin(WorkbookWriter workbook, String sheet) {
		return workbook.sheet(this.texts.text(sheet + ".sheet"));
	}

}
