package vn.camket.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.office.FileRefusedException;

/**
 * Workbooks that agencies sent to Sở Ngoại vụ instead of bringing them back themselves.
 * An officer lays them before their agencies; each agency decides, line by line, what its
 * report takes from it. Nobody else writes in its report (domain, section 1).
 */
@Service
@Transactional
public class LaidWorkbooks {

	/** As many as the officer's page lists. */
	public static final int LISTED = 200;

	private static final String READ = """
			select w.id, w.report_id, y.name as agency_name, p.name as period_name, w.file_name,
			       a.display_name as laid_by, w.laid_at, w.outcome
			  from report_workbook w
			  join agency_report r on r.id = w.report_id
			  join agency y on y.id = r.agency_id
			  join reporting_period p on p.id = r.period_id
			  join account a on a.id = w.laid_by
			""";

	private final ReportWorkbook workbook;

	private final ReportReader reader;

	private final AgencyReportRepository reports;

	private final CurrentAccount currentAccount;

	private final JdbcClient database;

	private final Clock clock;

	LaidWorkbooks(ReportWorkbook workbook, ReportReader reader, AgencyReportRepository reports,
			CurrentAccount currentAccount, JdbcClient database, Clock clock) {
		this.workbook = workbook;
		this.reader = reader;
		this.reports = reports;
		this.currentAccount = currentAccount;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Lays a workbook before the agency whose report it was made from; one that waits
	 * there already gives way.
	 * @throws FileRefusedException if it cannot be taken, is none of ours, or its report
	 * is not in the agency's hand
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public Laid lay(String fileName, byte[] content) {
		ReportSheet sheet = this.workbook.read(content);
		AgencyReport report = this.reports.findForChange(sheet.reportId())
			.filter((found) -> !found.isReleased())
			.orElseThrow(() -> new FileRefusedException("report.workbook.refused.unknown"));
		if (!report.getState().isInHand()) {
			throw new FileRefusedException("report.workbook.refused.sent");
		}
		UUID revision = report.getDraft().map(ReportRevision::getId).orElse(null);
		ReportHead head = this.reader.readHead(report.getId(), revision).orElseThrow();
		List<SheetDifference> differences = SheetDifference.between(this.reader.read(head, revision), sheet);
		if (differences.isEmpty()) {
			throw new FileRefusedException("report.workbook.same");
		}
		settle(report.getId(), null, LaidWorkbook.Outcome.REPLACED);
		this.database.sql("""
				insert into report_workbook (report_id, file_name, content, laid_by, laid_at)
				values (:report, :name, :content, :by, :at)""")
			.param("report", report.getId())
			.param("name", fileName)
			.param("content", content)
			.param("by", this.currentAccount.get().id())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		return new Laid(head.agencyName(), head.periodName(), differences.size(),
				(int) differences.stream().filter(SheetDifference::overtaken).count());
	}

	/**
	 * What was laid last, at most {@value #LISTED}.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasRole('OFFICER')")
	public List<LaidWorkbook> list() {
		return this.database.sql(READ + " order by w.laid_at desc, w.id desc limit " + LISTED)
			.query(LaidWorkbooks::row)
			.list();
	}

	/**
	 * What waits for an agency's decision on a report that it may write in.
	 */
	@Transactional(readOnly = true)
	public Optional<LaidWorkbook> waiting(UUID report) {
		return this.database.sql(READ + " where w.report_id = ? and w.outcome = 'WAITING' and r.agency_id = ?")
			.param(report)
			.param(this.currentAccount.get().agencyId())
			.query(LaidWorkbooks::row)
			.optional();
	}

	/**
	 * What was filled into a workbook that waits.
	 */
	@Transactional(readOnly = true)
	public ReportSheet read(LaidWorkbook laid) {
		return this.workbook.read(this.database.sql("select content from report_workbook where id = ?")
			.param(laid.id())
			.query(byte[].class)
			.single());
	}

	/**
	 * Notes that the agency has decided; nothing happens where somebody did already.
	 * @param taken whether lines were taken from it
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public void settle(UUID report, UUID laid, boolean taken) {
		settle(report, laid, taken ? LaidWorkbook.Outcome.TAKEN : LaidWorkbook.Outcome.DROPPED);
	}

	private void settle(UUID report, @Nullable UUID laid, LaidWorkbook.Outcome outcome) {
		this.database.sql("""
				update report_workbook set outcome = :outcome, settled_by = :by, settled_at = :at
				 where report_id = :report and outcome = 'WAITING' and (cast(:laid as uuid) is null or id = :laid)""")
			.param("outcome", outcome.name())
			.param("by", this.currentAccount.get().id())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("report", report)
			.param("laid", laid)
			.update();
	}

	private static LaidWorkbook row(ResultSet row, int number) throws SQLException {
		return new LaidWorkbook(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class),
				row.getString("agency_name"), row.getString("period_name"), row.getString("file_name"),
				row.getString("laid_by"), row.getTimestamp("laid_at").toInstant(),
				LaidWorkbook.Outcome.valueOf(row.getString("outcome")));
	}

	/**
	 * A workbook as it was laid.
	 *
	 * @param lines how many lines say something else than the report
	 * @param overtaken how many of them were changed on the web after the workbook was
	 * made
	 */
	public record Laid(String agencyName, String periodName, int lines, int overtaken) {
	}

}
