package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.shared.time.ProvinceTime;

import static java.time.ZoneOffset.UTC;

/**
 * Makes the rows of what is owed in an open period, and keeps them in step with groups
 * and registers: who joins a group owes from then on, who leaves owes no longer, and what
 * was reported stays (domain rules 1 and 2). Reports already sent are left alone: each is
 * locked before its lines change, so that none is sent while it gets a line that nobody
 * has seen.
 */
@Component
class Expectations {

	private static final String IN_HAND = "('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED')";

	private final JdbcClient jdbc;

	Expectations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Brings the expectations of a period up to date. Running it twice changes nothing.
	 */
	void update(UUID period, Instant at) {
		lock(period);
		addReports(period, at);
		addTasks(period, at);
		addAgreements(period, at);
		addCommitments(period, at);
		releaseReports(period, at);
		releaseEntries(period, at);
	}

	private void addReports(UUID period, Instant at) {
		run("""
				insert into agency_report (period_id, agency_id)
				select :period, who.agency_id
				  from reporting_period p join reporting_agency(:day) who on who.scheme_id = p.scheme_id
				 where p.id = :period
				on conflict (period_id, agency_id) do update set released_at = null
				 where agency_report.released_at is not null and agency_report.exempted_at is null""", period, at);
	}

	/** In the order of their keys, so that two updates never wait for each other. */
	private void lock(UUID period) {
		this.jdbc.sql("select id from agency_report where period_id = ? order by id for no key update")
			.param(period)
			.query()
			.listOfRows();
	}

	/**
	 * A dated task that an earlier report finished is finished for good (domain rule 4).
	 */
	private void addTasks(UUID period, Instant at) {
		run("""
				insert into report_entry (report_id, kind, task_id, added_at)
				select r.id, case when bool_or(x.role = 'LEAD') then 'LED_TASK' else 'COORDINATED_TASK' end, t.id, :at
				  from agency_report r
				  join reporting_period p on p.id = r.period_id
				  join reporting_scheme s on s.id = p.scheme_id
				  join task t on t.plan_id = s.plan_id
				  join assigned_agency(:day) x on x.task_id = t.id and x.agency_id = r.agency_id
				 where r.period_id = :period and r.state in %s and r.released_at is null and s.reports_tasks
				   and not (t.time_frame = 'BY_DATE' and exists (
				         select from report_entry e join agency_report o on o.id = e.report_id
				           join reporting_period op on op.id = o.period_id
				           join report_answer a on a.entry_id = e.id and a.revision_id = o.sent_revision_id
				          where e.task_id = t.id and o.agency_id = r.agency_id and op.due_on < p.due_on and a.status = 'COMPLETED'))
				 group by r.id, t.id
				on conflict (report_id, task_id, agreement_id, commitment_id) do update
				   set kind = excluded.kind, released_at = null
				 where report_entry.kind <> excluded.kind or report_entry.released_at is not null"""
			.formatted(IN_HAND), period, at);
	}

	/**
	 * Agreements are reported by who leads them, unless they had ended before the period
	 * began.
	 */
	private void addAgreements(UUID period, Instant at) {
		run("""
				insert into report_entry (report_id, kind, agreement_id, added_at)
				select r.id, 'AGREEMENT', g.id, :at
				  from agency_report r
				  join reporting_period p on p.id = r.period_id
				  join reporting_scheme s on s.id = p.scheme_id
				  join agreement g on g.lead_agency_id = r.agency_id
				 where r.period_id = :period and r.state in %s and r.released_at is null and s.reports_agreements and g.archived_at is null
				   and not exists (
				         select from agreement_state_span n
				          where n.agreement_id = g.id and n.starts_on <= p.nominal_from and n.until > p.nominal_from
				            and n.state in ('EXPIRED', 'TERMINATED', 'WITHDRAWN', 'REPLACED'))
				on conflict (report_id, task_id, agreement_id, commitment_id) do update set released_at = null
				 where report_entry.released_at is not null"""
			.formatted(IN_HAND), period, at);
	}

	/**
	 * Commitments are reported by who leads them, until they are fulfilled.
	 */
	private void addCommitments(UUID period, Instant at) {
		run("""
				insert into report_entry (report_id, kind, commitment_id, added_at)
				select r.id, 'COMMITMENT', c.id, :at
				  from agency_report r
				  join reporting_period p on p.id = r.period_id
				  join reporting_scheme s on s.id = p.scheme_id
				  join commitment c on c.lead_agency_id = r.agency_id
				 where r.period_id = :period and r.state in %s and r.released_at is null and s.reports_agreements
				   and c.archived_at is null and (c.fulfilled_on is null or c.fulfilled_on >= p.nominal_from)
				on conflict (report_id, task_id, agreement_id, commitment_id) do update set released_at = null
				 where report_entry.released_at is not null""".formatted(IN_HAND), period, at);
	}

	/**
	 * Who no longer reports in the scheme owes nothing; what was sent stays.
	 */
	private void releaseReports(UUID period, Instant at) {
		run("""
				update agency_report r set released_at = :at
				  from reporting_period p
				 where p.id = r.period_id and p.id = :period and r.released_at is null and r.first_sent_at is null
				   and not exists (
				         select from reporting_agency(:day) who
				          where who.scheme_id = p.scheme_id and who.agency_id = r.agency_id)""", period, at);
	}

	private void releaseEntries(UUID period, Instant at) {
		run("""
				update report_entry e set released_at = :at
				  from agency_report r
				 where r.id = e.report_id and r.period_id = :period and r.state in %s and e.released_at is null
				   and case
				         when e.task_id is not null then not exists (
				           select from assigned_agency(:day) x where x.task_id = e.task_id and x.agency_id = r.agency_id)
				         when e.commitment_id is not null then not exists (
				           select from commitment c join reporting_period p on p.id = r.period_id
				            where c.id = e.commitment_id and c.lead_agency_id = r.agency_id and c.archived_at is null
				              and (c.fulfilled_on is null or c.fulfilled_on >= p.nominal_from))
				         else not exists (
				           select from agreement g where g.id = e.agreement_id and g.lead_agency_id = r.agency_id and g.archived_at is null)
				       end"""
			.formatted(IN_HAND), period, at);
	}

	private void run(String sql, UUID period, Instant at) {
		this.jdbc.sql(sql)
			.param("period", period)
			.param("at", at.atOffset(UTC))
			.param("day", ProvinceTime.dayOf(at))
			.update();
	}

}
