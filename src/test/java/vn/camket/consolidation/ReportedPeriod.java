package vn.camket.consolidation;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.report.ReportSection;

/**
 * Fills a period with agencies' reports, straight in the database: content first, then
 * the sending that freezes it.
 */
public class ReportedPeriod {

	private final JdbcClient database;

	private final UUID id;

	public ReportedPeriod(JdbcClient database, UUID id) {
		this.database = database;
		this.id = id;
	}

	public static UUID id(JdbcClient database, String scheme, int year) {
		return database.sql(
				"select p.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id where s.code = ? and p.year = ?")
			.params(scheme, year)
			.query(UUID.class)
			.single();
	}

	public UUID report(String agency) {
		return this.database.sql(
				"select r.id from agency_report r join agency y on y.id = r.agency_id where r.period_id = ? and y.code = ?")
			.params(this.id, agency)
			.query(UUID.class)
			.single();
	}

	/** Begins the first revision, or goes on with the one that a return began. */
	public void write(String agency, Map<String, String> statusByTask, Map<ReportSection, String> texts) {
		UUID report = report(agency);
		this.database
			.sql("""
					insert into report_revision (report_id, number, created_at)
					select r.id, 1, now() from agency_report r
					 where r.id = ? and not exists (select from report_revision v where v.report_id = r.id and v.sent_at is null)""")
			.param(report)
			.update();
		UUID draft = draft(report);
		statusByTask.forEach((ordinal, status) -> this.database.sql("""
				insert into report_answer (revision_id, entry_id, status, result)
				select :draft, e.id, :status, :result
				  from report_entry e join task t on t.id = e.task_id
				 where e.report_id = :report and t.ordinal = :ordinal
				on conflict (revision_id, entry_id) do update set status = excluded.status, result = excluded.result""")
			.param("draft", draft)
			.param("report", report)
			.param("ordinal", ordinal)
			.param("status", status)
			.param("result", "Kết quả nhiệm vụ " + ordinal + " của " + agency + ".")
			.update());
		texts.forEach((section, content) -> this.database.sql("""
				insert into report_text (revision_id, section, content) values (?, ?, ?)
				on conflict (revision_id, section) do update set content = excluded.content""")
			.params(draft, section.name(), content)
			.update());
		this.database.sql("update agency_report set state = 'DRAFT' where id = ? and state = 'NOT_STARTED'")
			.param(report)
			.update();
	}

	public void send(String agency, String moment) {
		UUID report = report(agency);
		UUID draft = draft(report);
		OffsetDateTime at = OffsetDateTime.parse(moment);
		this.database.sql("""
				update report_revision v set sent_at = ?, agency_name = y.name
				  from agency_report r join agency y on y.id = r.agency_id
				 where v.id = ? and r.id = v.report_id""").params(at, draft).update();
		this.database
			.sql("""
					update agency_report set state = 'SENT', first_sent_at = coalesce(first_sent_at, ?), last_sent_at = ?, sent_revision_id = ?
					 where id = ?""")
			.params(at, at, draft, report)
			.update();
	}

	public void returnForMore(String agency) {
		UUID report = report(agency);
		UUID next = UUID.randomUUID();
		this.database
			.sql("""
					insert into report_revision (id, report_id, number, created_at)
					select ?, v.report_id, v.number + 1, now() from report_revision v join agency_report r on r.sent_revision_id = v.id
					 where r.id = ?""")
			.params(next, report)
			.update();
		this.database.sql("""
				insert into report_answer (revision_id, entry_id, status, result, reason, completed_on)
				select ?, a.entry_id, a.status, a.result, a.reason, a.completed_on
				  from report_answer a join agency_report r on r.sent_revision_id = a.revision_id where r.id = ?""")
			.params(next, report)
			.update();
		this.database.sql("""
				insert into report_text (revision_id, section, content)
				select ?, x.section, x.content
				  from report_text x join agency_report r on r.sent_revision_id = x.revision_id where r.id = ?""")
			.params(next, report)
			.update();
		this.database.sql("update agency_report set state = 'RETURNED', return_count = return_count + 1 where id = ?")
			.param(report)
			.update();
	}

	public void accept(String agency, String moment) {
		this.database.sql("""
				update agency_report set state = 'ACCEPTED', accepted_at = ?, accepted_revision_id = sent_revision_id
				 where id = ?""").params(OffsetDateTime.parse(moment), report(agency)).update();
	}

	private UUID draft(UUID report) {
		return this.database.sql("select id from report_revision where report_id = ? and sent_at is null")
			.param(report)
			.query(UUID.class)
			.single();
	}

}
