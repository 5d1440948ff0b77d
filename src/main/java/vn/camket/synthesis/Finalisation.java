package vn.camket.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * Freezes a consolidated report with its files, and opens it again (domain rule 6).
 */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasRole('OFFICER')")
public class Finalisation {

	private final JdbcClient database;

	private final ConsolidatedReader reader;

	private final ConsolidatedFiles files;

	private final CurrentAccount currentAccount;

	private final JsonMapper json;

	private final Clock clock;

	Finalisation(JdbcClient database, ConsolidatedReader reader, ConsolidatedFiles files, CurrentAccount currentAccount,
			JsonMapper json, Clock clock) {
		this.database = database;
		this.reader = reader;
		this.files = files;
		this.currentAccount = currentAccount;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Hoàn tất: both files are made from one view of the database and kept with their
	 * checksums.
	 * @param site address of the application, for the links in the files
	 * @throws IncompleteLetterException if the number or the day of the letter is missing
	 * @throws FinalisedException if it is finalised
	 */
	public void finalise(UUID period, String site) {
		lock(period, ConsolidatedState.DRAFT);
		ConsolidatedReport report = this.reader.read(period);
		if (!report.letter().missing().isEmpty()) {
			throw new IncompleteLetterException(report.letter().missing());
		}
		Instant now = this.clock.instant();
		SignedInAccount account = this.currentAccount.get();
		ConsolidatedFiles.Made made = this.files.make(report, now, site);
		this.database
			.sql("""
					insert into consolidated_issue (period_id, number, stamp_code, content, workbook, document, workbook_sha256,
					                                document_sha256, finalised_at, finalised_by, actor)
					values (:period, :number, :stamp, cast(:content as jsonb), :workbook, :document, :workbookChecksum, :documentChecksum,
					        :now, :account, :actor)""")
			.param("period", period)
			.param("number", report.issues().size() + 1)
			.param("stamp", made.stamp())
			.param("content", this.json.writeValueAsString(new FrozenContent(report.letter(), report.sections())))
			.param("workbook", made.workbook())
			.param("document", made.document())
			.param("workbookChecksum", DigestUtils.sha256Hex(made.workbook()))
			.param("documentChecksum", DigestUtils.sha256Hex(made.document()))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("account", account.id())
			.param("actor", account.displayName())
			.update();
		set(period, ConsolidatedState.FINALISED);
	}

	/**
	 * Opens it again; what was finalised stays as it was.
	 * @throws NotFoundException if nothing is finalised
	 */
	public void reopen(UUID period, String reason) {
		lock(period, ConsolidatedState.FINALISED);
		this.database.sql("""
				update consolidated_issue set reopened_at = :now, reopened_actor = :actor, reopen_reason = :reason
				 where period_id = :period and reopened_at is null""")
			.param("period", period)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("actor", this.currentAccount.get().displayName())
			.param("reason", reason)
			.update();
		set(period, ConsolidatedState.DRAFT);
	}

	private void lock(UUID period, ConsolidatedState expected) {
		ConsolidatedState state = this.database
			.sql("select state from consolidated_report where period_id = ? for update")
			.param(period)
			.query(ConsolidatedState.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(ConsolidatedReport.class, period));
		if (state != expected) {
			throw (expected == ConsolidatedState.DRAFT) ? new FinalisedException()
					: new NotFoundException(Issue.class, period);
		}
	}

	private void set(UUID period, ConsolidatedState state) {
		this.database.sql("update consolidated_report set state = ?, version = version + 1 where period_id = ?")
			.param(state.name())
			.param(period)
			.update();
	}

}
