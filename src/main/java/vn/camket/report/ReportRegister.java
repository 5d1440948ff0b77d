package vn.camket.report;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads reports for whoever may see them: an agency its own, with what is in hand;
 * officers, leaders and administrators everybody's, as sent. Any other report does not
 * exist for the one who asks.
 */
@Service
@Transactional(readOnly = true)
public class ReportRegister {

	private final ReportReader reader;

	private final CurrentAccount currentAccount;

	private final JdbcClient jdbc;

	ReportRegister(ReportReader reader, CurrentAccount currentAccount, JdbcClient jdbc) {
		this.reader = reader;
		this.currentAccount = currentAccount;
		this.jdbc = jdbc;
	}

	/**
	 * The report as it stands for the one who asks: the agency sees the revision in hand,
	 * others the newest sent one, with blank parts if nothing was sent.
	 * @throws NotFoundException if there is none, or none for this account
	 */
	public ReportDocument current(UUID id) {
		SignedInAccount account = this.currentAccount.get();
		Keys keys = find(id, account);
		UUID revision = (account.worksFor(keys.agency()) && keys.draft() != null) ? keys.draft() : keys.sent();
		return read(id, revision);
	}

	/**
	 * A sent revision, as it was sent.
	 * @throws NotFoundException if there is none, or none for this account
	 */
	public ReportDocument revision(UUID id, int number) {
		find(id, this.currentAccount.get());
		UUID revision = this.jdbc
			.sql("select id from report_revision where report_id = ? and number = ? and sent_at is not null")
			.params(id, number)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(ReportRevision.class, number));
		return read(id, revision);
	}

	private ReportDocument read(UUID id, @Nullable UUID revision) {
		ReportHead head = this.reader.readHead(id, revision)
			.orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
		return this.reader.read(head, revision);
	}

	private Keys find(UUID id, SignedInAccount account) {
		Optional<Keys> keys = this.jdbc.sql("""
				select r.agency_id, r.sent_revision_id, d.id as draft_id
				  from agency_report r left join report_revision d on d.report_id = r.id and d.sent_at is null
				 where r.id = ?""")
			.param(id)
			.query((row, number) -> new Keys(row.getObject("agency_id", UUID.class),
					row.getObject("sent_revision_id", UUID.class), row.getObject("draft_id", UUID.class)))
			.optional();
		return keys.filter((found) -> account.seesAllReports() || account.worksFor(found.agency()))
			.orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
	}

	private record Keys(UUID agency, @Nullable UUID sent, @Nullable UUID draft) {
	}

}
