package vn.camket.consolidation;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reporting period made for a test, with reports of its own: independent of what the
 * calendar opened by itself. Its deadline is 15/5/2027, "trước ngày".
 */
public class Round {

	private final JdbcClient database;

	private final UUID period;

	public Round(JdbcClient database, String planCode) {
		this.database = database;
		UUID scheme = database.sql("""
				insert into reporting_scheme (code, plan_id, name, cadence, who, recipient, source)
				select 'thu-nghiem', id, 'Thử nghiệm', 'AD_HOC', 'Thử nghiệm', 'Sở Ngoại vụ', 'Thử nghiệm'
				  from plan where code = :plan returning id""").param("plan", planCode).query(UUID.class).single();
		this.period = database
			.sql("""
					insert into reporting_period (scheme_id, year, name, nominal_from, nominal_to, opens_on, due_on, due_rule, late_from, opened_at)
					values (:scheme, 2027, 'Kỳ thử nghiệm', '2027-01-01', '2027-06-30', '2027-03-16', '2027-05-15', 'BEFORE',
					        late_from('2027-05-15', 'BEFORE'), '2027-03-16T00:00:00+07')
					returning id""")
			.param("scheme", scheme)
			.query(UUID.class)
			.single();
	}

	public UUID period() {
		return this.period;
	}

	/** What one agency owes, nothing of it sent. */
	public UUID owes(String agency, String... ordinals) {
		UUID report = this.database.sql(
				"insert into agency_report (period_id, agency_id) select :period, id from agency where code = :agency returning id")
			.param("period", this.period)
			.param("agency", agency)
			.query(UUID.class)
			.single();
		for (String ordinal : ordinals) {
			this.database.sql("""
					insert into report_entry (report_id, kind, task_id, added_at)
					select :report, 'LED_TASK', t.id, '2027-03-16T00:00:00+07'
					  from task t join reporting_scheme s on s.plan_id = t.plan_id and s.code = 'thu-nghiem'
					 where t.ordinal = :ordinal""").param("report", report).param("ordinal", ordinal).update();
		}
		return report;
	}

	/** Sends a report that says the same of every task, or nothing. */
	public void send(UUID report, String moment, @Nullable String status) {
		UUID revision = this.database
			.sql("insert into report_revision (report_id, number, created_at) values (:report, 1, :at) returning id")
			.param("report", report)
			.param("at", OffsetDateTime.parse(moment))
			.query(UUID.class)
			.single();
		this.database.sql(
				"insert into report_answer (revision_id, entry_id, status) select :revision, id, :status from report_entry where report_id = :report")
			.param("revision", revision)
			.param("status", status)
			.param("report", report)
			.update();
		this.database.sql("update report_revision set sent_at = :at, agency_name = 'Thử nghiệm' where id = :revision")
			.param("at", OffsetDateTime.parse(moment))
			.param("revision", revision)
			.update();
		this.database
			.sql("""
					update agency_report set state = 'SENT', first_sent_at = :at, last_sent_at = :at, sent_revision_id = :revision
					 where id = :report""")
			.param("at", OffsetDateTime.parse(moment))
			.param("revision", revision)
			.param("report", report)
			.update();
	}

}
