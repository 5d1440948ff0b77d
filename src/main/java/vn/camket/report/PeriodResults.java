package vn.camket.report;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;

/**
 * Reads what became of an agreement or a commitment from period to period. Only sent
 * reports speak, and only to those who may read them: an agency sees what it said itself.
 */
@Service
@Transactional(readOnly = true)
public class PeriodResults {

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	PeriodResults(JdbcClient database, CurrentAccount currentAccount) {
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * Results of an agreement or a commitment, the newest period first.
	 */
	public List<PeriodResult> of(UUID subject) {
		SignedInAccount account = this.currentAccount.get();
		return this.database
			.sql("""
					select p.name as period_name, v.agency_name, r.id as report_id, v.number, e.id as entry_id, v.sent_at,
					       r.accepted_revision_id is not distinct from v.id as accepted, a.status, coalesce(a.result, a.reason) as said
					  from report_entry e
					  join agency_report r on r.id = e.report_id
					  join reporting_period p on p.id = r.period_id
					  join report_revision v on v.id = r.sent_revision_id
					  join report_answer a on a.revision_id = v.id and a.entry_id = e.id
					 where (e.agreement_id = :subject or e.commitment_id = :subject) and a.status is not null
					   and (cast(:agency as uuid) is null or r.agency_id = :agency)
					 order by p.due_on desc, v.agency_name""")
			.param("subject", subject)
			.param("agency", account.seesAllReports() ? null : account.requiredAgencyId())
			.query((row, number) -> new PeriodResult(row.getString("period_name"), row.getString("agency_name"),
					row.getObject("report_id", UUID.class), row.getInt("number"),
					PartKey.of(row.getObject("entry_id", UUID.class)),
					Objects.requireNonNull(ReportReader.instant(row, "sent_at")), row.getBoolean("accepted"),
					ProgressStatus.valueOf(row.getString("status")), row.getString("said")))
			.list();
	}

}
