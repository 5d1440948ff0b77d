package vn.camket.synthesis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyNaming;
import vn.camket.consolidation.ConsolidatedWorkbook;
import vn.camket.consolidation.Figures;
import vn.camket.consolidation.FileMark;
import vn.camket.consolidation.PeriodFigures;
import vn.camket.shared.image.SquareCode;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.wording.Wording;

/**
 * The files of a consolidated report: made from the moment's data, or as they were
 * finalised.
 */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasAnyRole('OFFICER', 'LEADER')")
public class ConsolidatedFiles {

	private static final int CODE_PIXELS = 96;

	private final PeriodFigures figures;

	private final ConsolidatedWorkbook workbook;

	private final WordReport document;

	private final SourceSheet sources;

	private final FigureStamps stamps;

	private final ConsolidatedReader reader;

	private final JdbcClient database;

	private final Wording wording;

	private final Clock clock;

	ConsolidatedFiles(PeriodFigures figures, ConsolidatedWorkbook workbook, WordReport document, SourceSheet sources,
			FigureStamps stamps, ConsolidatedReader reader, JdbcClient database, Wording wording, Clock clock) {
		this.figures = figures;
		this.workbook = workbook;
		this.document = document;
		this.sources = sources;
		this.stamps = stamps;
		this.reader = reader;
		this.database = database;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * The workbook of a period: as it was finalised, else of this moment and stamped.
	 * @param naming by which name agencies are called while it is not finalised
	 * @param site address of the application, for links back to the sources
	 * @throws NotFoundException if there is no such period
	 */
	public byte[] workbook(UUID period, AgencyNaming naming, String site) {
		ConsolidatedReport report = this.reader.read(period);
		Issue issue = report.issue();
		if (issue != null) {
			return content(period, issue.number(), "workbook");
		}
		Figures read = this.figures.read(period, this.clock.instant(), naming);
		return workbook(report, read, mark(this.stamps.take(read), site), site);
	}

	/**
	 * The document of a period, as {@link #workbook}.
	 */
	public byte[] document(UUID period, String site) {
		ConsolidatedReport report = this.reader.read(period);
		Issue issue = report.issue();
		if (issue != null) {
			return content(period, issue.number(), "document");
		}
		Figures read = this.figures.read(period, this.clock.instant(), AgencyNaming.THEN);
		return this.document.write(report, read, mark(this.stamps.take(read), site));
	}

	/**
	 * The workbook as it was finalised once.
	 * @throws NotFoundException if it was not
	 */
	public byte[] finalisedWorkbook(UUID period, int number) {
		return content(period, number, "workbook");
	}

	/**
	 * The document as it was finalised once.
	 * @throws NotFoundException if it was not
	 */
	public byte[] finalisedDocument(UUID period, int number) {
		return content(period, number, "document");
	}

	/**
	 * Both files of one moment.
	 */
	Made make(ConsolidatedReport report, Instant at, String site) {
		Figures read = this.figures.read(report.periodId(), at, AgencyNaming.THEN).finalised();
		String stamp = this.stamps.take(read);
		FileMark mark = mark(stamp, site);
		return new Made(stamp, workbook(report, read, mark, site), this.document.write(report, read, mark));
	}

	private byte[] workbook(ConsolidatedReport report, Figures read, FileMark mark, String site) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.workbook.write(read, mark, site, (sheet) -> this.sources.write(sheet, report, read, site), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private FileMark mark(String code, String site) {
		String address = site + "/stamps/" + code;
		return new FileMark(this.wording.text("synthesis.stamp.mark", StampCode.print(code), site + "/stamps"),
				SquareCode.png(address, CODE_PIXELS));
	}

	private byte[] content(UUID period, int number, String column) {
		return Objects.requireNonNull(
				this.database.sql("select " + column + " from consolidated_issue where period_id = ? and number = ?")
					.param(period)
					.param(number)
					.query(byte[].class)
					.optional()
					.orElseThrow(() -> new NotFoundException(Issue.class, period + "/" + number)));
	}

	/**
	 * Both files, and the code they bear.
	 */
	record Made(String stamp, byte[] workbook, byte[] document) {
	}

}
