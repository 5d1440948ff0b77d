package vn.camket.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads the reporting periods with the state of their reports, always in one statement.
 */
@Service
@Transactional(readOnly = true)
public class ReportingPeriods {

	private static final String SELECT = """
			select p.id, p.version, p.name, s.id as scheme_id, s.name as scheme_name, n.id as plan_id, n.abbreviation as plan,
			       p.nominal_from, p.nominal_to, p.opens_on, p.cut_off_on, p.due_on, p.due_rule, p.own_due_on, p.own_due_rule,
			       p.closes_on, p.opened_at, %s,
			       count(*) filter (where r.first_sent_at < report_late_from(r.extended_to, p.late_from)) as on_time,
			       count(*) filter (where r.first_sent_at >= report_late_from(r.extended_to, p.late_from)) as late
			  from reporting_period p
			  join reporting_scheme s on s.id = p.scheme_id
			  join plan n on n.id = s.plan_id
			  left join agency_report r on r.period_id = p.id and r.released_at is null
			 where %%s
			 group by p.id, s.id, n.id
			 order by n.sort_order, n.title, p.due_on desc, s.sort_order"""
		.formatted(Arrays.stream(ReportState.values())
			.map((state) -> "count(*) filter (where r.state = '%1$s') as %1$s".formatted(state))
			.collect(Collectors.joining(", ")));

	private final JdbcClient jdbc;

	ReportingPeriods(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All periods, plan by plan, the latest deadline of a plan first.
	 */
	public List<PeriodOverview> list() {
		return this.jdbc.sql(SELECT.formatted("true")).query(ReportingPeriods::overview).list();
	}

	/**
	 * A period.
	 * @throws NotFoundException if there is none
	 */
	public PeriodOverview find(UUID id) {
		return this.jdbc.sql(SELECT.formatted("p.id = ?"))
			.param(id)
			.query(ReportingPeriods::overview)
			.optional()
			.orElseThrow(() -> new NotFoundException(ReportingPeriod.class, id));
	}

	private static PeriodOverview overview(ResultSet row, int number) throws SQLException {
		OffsetDateTime openedAt = row.getObject("opened_at", OffsetDateTime.class);
		PeriodDates dates = new PeriodDates(row.getObject("opens_on", LocalDate.class),
				row.getObject("cut_off_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				DeadlineRule.valueOf(row.getString("due_rule")), row.getObject("own_due_on", LocalDate.class),
				rule(row.getString("own_due_rule")), row.getObject("closes_on", LocalDate.class));
		Map<ReportState, Long> byState = new EnumMap<>(ReportState.class);
		for (ReportState state : ReportState.values()) {
			byState.put(state, row.getLong(state.name()));
		}
		return new PeriodOverview(row.getObject("id", UUID.class), row.getLong("version"), row.getString("name"),
				row.getObject("scheme_id", UUID.class), row.getString("scheme_name"),
				row.getObject("plan_id", UUID.class), row.getString("plan"),
				row.getObject("nominal_from", LocalDate.class), row.getObject("nominal_to", LocalDate.class), dates,
				(openedAt != null) ? openedAt.toInstant() : null,
				new ReportTally(byState, row.getLong("on_time"), row.getLong("late")));
	}

	private static @Nullable DeadlineRule rule(@Nullable String name) {
		return (name != null) ? DeadlineRule.valueOf(name) : null;
	}

}
