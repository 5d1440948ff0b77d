package vn.camket.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads the reporting schemes.
 */
@Service
@Transactional(readOnly = true)
public class ReportingSchemes {

	private static final String SELECT = """
			select s.*, p.abbreviation as plan
			  from reporting_scheme s left join plan p on p.id = s.plan_id
			 where %s
			 order by s.sort_order, s.name""";

	private final JdbcClient jdbc;

	ReportingSchemes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All schemes in their own order.
	 */
	public List<SchemeOverview> list() {
		return this.jdbc.sql(SELECT.formatted("true")).query(ReportingSchemes::overview).list();
	}

	/**
	 * A scheme.
	 * @throws NotFoundException if there is none
	 */
	public SchemeOverview find(UUID id) {
		return this.jdbc.sql(SELECT.formatted("s.id = ?"))
			.param(id)
			.query(ReportingSchemes::overview)
			.optional()
			.orElseThrow(() -> new NotFoundException(ReportingScheme.class, id));
	}

	private static SchemeOverview overview(ResultSet row, int number) throws SQLException {
		return new SchemeOverview(row.getObject("id", UUID.class), row.getLong("version"), row.getString("name"),
				row.getString("plan"), Cadence.valueOf(row.getString("cadence")), row.getString("who"),
				row.getString("recipient"),
				new SchemeDates(day(row, "due"), day(row, "own_due"), row.getInt("opens_days_before")),
				row.getBoolean("reports_agreements"), row.getString("source"));
	}

	private static @Nullable DayRule day(ResultSet row, String prefix) throws SQLException {
		String rule = row.getString(prefix + "_rule");
		return (rule != null)
				? new DayRule(row.getInt(prefix + "_day"), row.getInt(prefix + "_month"), DeadlineRule.valueOf(rule))
				: null;
	}

}
