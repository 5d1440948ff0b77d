package vn.camket.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNaming;
import vn.camket.agency.AgencyOption;
import vn.camket.plan.TimeFrame;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportState;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * The cells of the matrix: who owes which task in a period, and how it stands. Staff and
 * heads of an agency are given that agency's alone (domain section 1).
 */
@Service
@Transactional(readOnly = true)
public class TaskMatrix {

	private static final String NAMES_OF_THE_TIME = """
			join agency_report r on r.id = u.report_id
			join reporting_period p on p.id = u.period_id
			cross join lateral (select report_agency_name(y.id, r.sent_revision_id, p.due_on, true) as name) c
			cross join lateral (select c.name, coalesce(
			    (select f.short_name from agency_name f where f.agency_id = y.id and f.name = c.name order by f.valid_to limit 1),
			    y.short_name) as short_name) n
			""";

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	TaskMatrix(JdbcClient database, CurrentAccount currentAccount) {
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * The periods of all plans, the one opened last first, then the coming ones as they
	 * fall due.
	 */
	public List<PeriodOption> periods() {
		return this.database
			.sql("""
					select p.id, s.plan_id, p.name, p.opens_on, p.due_on, p.due_rule, p.opened_at is not null as opened
					  from reporting_period p join reporting_scheme s on s.id = p.scheme_id
					 where s.plan_id is not null
					 order by p.opened_at is null, case when p.opened_at is not null then p.due_on end desc, p.due_on, p.name""")
			.query((row, number) -> new PeriodOption(row.getObject("id", UUID.class),
					row.getObject("plan_id", UUID.class), row.getString("name"),
					row.getObject("opens_on", LocalDate.class),
					new Deadline(row.getObject("due_on", LocalDate.class),
							DeadlineRule.valueOf(row.getString("due_rule"))),
					row.getBoolean("opened")))
			.list();
	}

	/**
	 * The units of a period that the person signed in may see, agencies in the order of
	 * documents, tasks in that of the annex.
	 * @param at the moment that decides what is overdue
	 */
	public List<TaskUnit> units(UUID period, AgencyNaming naming, Instant at) {
		return units(period, null, naming, at);
	}

	/**
	 * The units of one task.
	 * @param at the moment that decides what is overdue
	 */
	public List<TaskUnit> unitsOf(UUID task, UUID period, AgencyNaming naming, Instant at) {
		return units(period, task, naming, at);
	}

	private List<TaskUnit> units(UUID period, @Nullable UUID task, AgencyNaming naming, Instant at) {
		SignedInAccount viewer = this.currentAccount.get();
		boolean then = naming == AgencyNaming.THEN;
		return this.database
			.sql("""
					select u.task_id, t.time_frame, u.report_id, u.entry_id, u.status, u.outcome, u.report_state,
					       y.id as agency_id, y.code, y.kind, %s
					  from task_unit(:at) u
					  join task t on t.id = u.task_id
					  join agency y on y.id = u.agency_id
					  %s
					 where u.period_id = :period
					   and (cast(:task as uuid) is null or u.task_id = :task)
					   and (:all or u.agency_id = :own)
					 order by y.sort_order, y.name, y.id, t.position"""
				.formatted(then ? "n.name, n.short_name" : "y.name, y.short_name", then ? NAMES_OF_THE_TIME : ""))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("period", period)
			.param("task", task)
			.param("all", viewer.seesAllReports())
			.param("own", viewer.agencyId())
			.query(TaskMatrix::unit)
			.list();
	}

	private static TaskUnit unit(ResultSet row, int number) throws SQLException {
		String said = row.getString("status");
		ProgressStatus status = (said != null) ? ProgressStatus.valueOf(said) : null;
		AgencyOption agency = new AgencyOption(row.getObject("agency_id", UUID.class), row.getString("code"),
				row.getString("name"), row.getString("short_name"), AgencyKind.valueOf(row.getString("kind")));
		return new TaskUnit(row.getObject("task_id", UUID.class), TimeFrame.valueOf(row.getString("time_frame")),
				agency, row.getObject("report_id", UUID.class), row.getObject("entry_id", UUID.class),
				UnitState.of(TaskOutcome.valueOf(row.getString("outcome")), status), status,
				ReportState.valueOf(row.getString("report_state")));
	}

}
