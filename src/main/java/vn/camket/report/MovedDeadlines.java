package vn.camket.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * Tells from the log of changes whether a period's deadline is still the one it was made
 * with.
 */
@Service
@Transactional(readOnly = true)
public class MovedDeadlines {

	private final JdbcClient jdbc;

	MovedDeadlines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How the agencies' deadline of a period was moved; empty if it stands as it was
	 * made, also if it was moved there and back.
	 */
	public Optional<MovedDeadline> of(UUID periodId) {
		return this.jdbc
			.sql("""
					with moved as (
					  select c.id, c.at, c.actor, c.before ->> 'due_on' as due_on, c.before ->> 'due_rule' as due_rule
					    from record_change c
					   where c.record_kind = 'PERIOD' and c.record_id = :period and c.table_name = 'reporting_period'
					     and c.operation = 'UPDATE' and jsonb_exists_any(c.before, array['due_on', 'due_rule'])
					), first as (
					  select coalesce((array_agg(m.due_on order by m.id) filter (where m.due_on is not null))[1]::date, p.due_on) as from_on,
					         coalesce((array_agg(m.due_rule order by m.id) filter (where m.due_rule is not null))[1], p.due_rule) as from_rule,
					         p.due_on, p.due_rule
					    from reporting_period p, moved m where p.id = :period group by p.id
					)
					select f.*, l.at, l.actor from first f, lateral (select at, actor from moved order by id desc limit 1) l
					 where (from_on, from_rule) <> (due_on, due_rule)""")
			.param("period", periodId)
			.query((row, number) -> new MovedDeadline(
					new Deadline(row.getObject("from_on", LocalDate.class),
							DeadlineRule.valueOf(row.getString("from_rule"))),
					new Deadline(row.getObject("due_on", LocalDate.class),
							DeadlineRule.valueOf(row.getString("due_rule"))),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor")))
			.optional();
	}

}
