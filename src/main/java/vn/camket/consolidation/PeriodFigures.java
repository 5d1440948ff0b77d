package vn.camket.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.ReportState;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.NotFoundException;

import static java.time.ZoneOffset.UTC;

/**
 * The one place that counts a period: pages, workbooks and charts read it here, in four
 * statements whatever the number of agencies.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICER', 'LEADER', 'ADMIN')")
public class PeriodFigures {

	private final JdbcClient jdbc;

	PeriodFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The figures of a period.
	 * @param at decides whether what is not done is in time or overdue; reports are read
	 * as they are now
	 * @param naming by which name agencies are called
	 * @throws NotFoundException if there is no such period
	 */
	public Figures read(UUID periodId, Instant at, AgencyNaming naming) {
		Periods periods = readPeriods(periodId);
		TaskRows tasks = readTasks(periods, at);
		ReportRows reports = readReports(periods);
		return new Figures(periods.current(), at, naming, tasks.total(periodId), tasks.of(periodId),
				reports.total(periodId), reports.kinds(periodId), reports.states(periodId),
				readMissing(periodId, naming), compared(periods.previous(), tasks, reports),
				compared(periods.lastYear(), tasks, reports), null);
	}

	private static @Nullable PreviousFigures compared(@Nullable Compared period, TaskRows tasks, ReportRows reports) {
		return (period != null)
				? new PreviousFigures(period.id(), period.name(), tasks.total(period.id()), reports.total(period.id()))
				: null;
	}

	private Periods readPeriods(UUID periodId) {
		return this.jdbc
			.sql("""
					select p.id, p.name, p.due_on, p.due_rule, p.cut_off_on, n.id as plan_id, n.title as plan_title,
					       b.id as previous_id, b.name as previous_name, l.id as last_year_id, l.name as last_year_name
					  from reporting_period p
					  join reporting_scheme s on s.id = p.scheme_id
					  join plan n on n.id = s.plan_id
					  left join lateral (
					    select o.id, o.name
					      from reporting_period o join reporting_scheme os on os.id = o.scheme_id
					     where os.plan_id = s.plan_id and o.due_on < p.due_on and o.opened_at is not null
					     order by o.due_on desc limit 1) b on true
					  left join reporting_period l on l.scheme_id = p.scheme_id and l.year = p.year - 1 and l.opened_at is not null
					    and l.id is distinct from b.id
					 where p.id = ?""")
			.param(periodId)
			.query((row, number) -> new Periods(
					new PeriodSummary(row.getObject("id", UUID.class), row.getString("name"),
							row.getObject("plan_id", UUID.class), row.getString("plan_title"),
							new Deadline(row.getObject("due_on", LocalDate.class),
									DeadlineRule.valueOf(row.getString("due_rule"))),
							row.getObject("cut_off_on", LocalDate.class)),
					compared(row, "previous"), compared(row, "last_year")))
			.optional()
			.orElseThrow(() -> new NotFoundException(PeriodSummary.class, periodId));
	}

	private static @Nullable Compared compared(ResultSet row, String which) throws SQLException {
		UUID id = row.getObject(which + "_id", UUID.class);
		return (id != null) ? new Compared(id, row.getString(which + "_name")) : null;
	}

	private TaskRows readTasks(Periods periods, Instant at) {
		TaskRows tasks = new TaskRows();
		this.jdbc.sql("""
				select t.id, t.ordinal, t.title, t.short_title, u.period_id, u.outcome,
				       count(u.entry_id) as units, count(*) filter (where u.accepted) as accepted
				  from task t
				  left join task_unit(:at) u on u.task_id = t.id and u.period_id in (:periods)
				 where t.plan_id = :plan and (t.archived_at is null or u.entry_id is not null)
				 group by t.id, u.period_id, u.outcome
				 order by t.position""")
			.param("at", at.atOffset(UTC))
			.param("periods", periods.ids())
			.param("plan", periods.current().planId())
			.query(tasks::add);
		return tasks;
	}

	private ReportRows readReports(Periods periods) {
		ReportRows reports = new ReportRows();
		this.jdbc
			.sql("""
					select r.period_id, y.kind, r.state, count(*) as owed,
					       count(*) filter (where r.first_sent_at < report_late_from(r.extended_to, p.late_from)) as on_time,
					       count(*) filter (where r.first_sent_at >= report_late_from(r.extended_to, p.late_from)) as late
					  from agency_report r
					  join reporting_period p on p.id = r.period_id
					  join agency y on y.id = r.agency_id
					 where r.period_id in (:periods) and r.released_at is null
					 group by r.period_id, y.kind, r.state""")
			.param("periods", periods.ids())
			.query(reports::add);
		return reports;
	}

	private List<MissingReport> readMissing(UUID periodId, AgencyNaming naming) {
		return this.jdbc.sql("""
				select r.id, r.agency_id, report_agency_name(y.id, null, p.due_on, :then) as name, y.kind, r.state
				  from agency_report r join agency y on y.id = r.agency_id join reporting_period p on p.id = r.period_id
				 where r.period_id = :period and r.first_sent_at is null and r.released_at is null
				 order by y.sort_order, y.name""")
			.param("period", periodId)
			.param("then", naming == AgencyNaming.THEN)
			.query((row, number) -> new MissingReport(row.getObject("id", UUID.class),
					row.getObject("agency_id", UUID.class), row.getString("name"),
					AgencyKind.valueOf(row.getString("kind")), ReportState.valueOf(row.getString("state"))))
			.list();
	}

	private record Compared(UUID id, String name) {
	}

	private record Periods(PeriodSummary current, @Nullable Compared previous, @Nullable Compared lastYear) {

		List<UUID> ids() {
			List<UUID> ids = new ArrayList<>(List.of(this.current.id()));
			Stream.of(this.previous, this.lastYear).filter(Objects::nonNull).map(Compared::id).forEach(ids::add);
			return ids;
		}

	}

	/** Counts by task, of the period asked for and the one before. */
	private static final class TaskRows {

		private final Map<UUID, TaskFigures> tasks = new LinkedHashMap<>();

		private final Map<UUID, Map<UUID, TaskCounts>> counts = new HashMap<>();

		void add(ResultSet row) throws SQLException {
			UUID task = row.getObject("id", UUID.class);
			this.tasks.put(task, new TaskFigures(task, row.getString("ordinal"), row.getString("title"),
					row.getString("short_title"), TaskCounts.NONE));
			UUID period = row.getObject("period_id", UUID.class);
			if (period != null) {
				TaskOutcome outcome = TaskOutcome.valueOf(row.getString("outcome"));
				this.counts.computeIfAbsent(period, (key) -> new HashMap<>())
					.merge(task, new TaskCounts(OutcomeCounts.of(outcome, row.getInt("units")),
							OutcomeCounts.of(outcome, row.getInt("accepted"))), TaskCounts::plus);
			}
		}

		List<TaskFigures> of(UUID period) {
			Map<UUID, TaskCounts> found = this.counts.getOrDefault(period, Map.of());
			return this.tasks.values()
				.stream()
				.map((task) -> new TaskFigures(task.taskId(), task.ordinal(), task.title(), task.shortTitle(),
						found.getOrDefault(task.taskId(), TaskCounts.NONE)))
				.toList();
		}

		TaskCounts total(UUID period) {
			return of(period).stream().map(TaskFigures::counts).reduce(TaskCounts.NONE, TaskCounts::plus);
		}

	}

	/** Reports by kind and state, of the period asked for and the one before. */
	private static final class ReportRows {

		private final List<ReportRow> rows = new ArrayList<>();

		void add(ResultSet row) throws SQLException {
			this.rows.add(new ReportRow(row.getObject("period_id", UUID.class),
					AgencyKind.valueOf(row.getString("kind")), ReportState.valueOf(row.getString("state")),
					new ReportCounts(row.getInt("owed"), row.getInt("on_time"), row.getInt("late"))));
		}

		List<KindFigures> kinds(UUID period) {
			Map<AgencyKind, ReportCounts> kinds = new EnumMap<>(AgencyKind.class);
			of(period).forEach((row) -> kinds.merge(row.kind(), row.counts(), ReportCounts::plus));
			return kinds.entrySet().stream().map((kind) -> new KindFigures(kind.getKey(), kind.getValue())).toList();
		}

		Map<ReportState, Integer> states(UUID period) {
			Map<ReportState, Integer> states = new EnumMap<>(ReportState.class);
			for (ReportState state : ReportState.values()) {
				states.put(state, 0);
			}
			of(period).forEach((row) -> states.merge(row.state(), row.counts().owed(), Integer::sum));
			return states;
		}

		ReportCounts total(UUID period) {
			return of(period).stream().map(ReportRow::counts).reduce(ReportCounts.NONE, ReportCounts::plus);
		}

		private List<ReportRow> of(UUID period) {
			return this.rows.stream().filter((row) -> row.period().equals(period)).toList();
		}

	}

	private record ReportRow(UUID period, AgencyKind kind, ReportState state, ReportCounts counts) {
	}

}
