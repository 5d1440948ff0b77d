package vn.camket.report;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.Choice;

/**
 * Asks chosen agencies for a report by a date: a scheme of its own with one period, open
 * at once.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class AdHocRequests {

	private final JdbcClient jdbc;

	private final ReportingCalendar calendar;

	AdHocRequests(JdbcClient jdbc, ReportingCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/**
	 * Groups that can be asked as a whole, by their codes.
	 */
	@Transactional(readOnly = true)
	public List<Choice> groups() {
		return this.jdbc.sql("select code, name from agency_group order by sort_order, name")
			.query((row, number) -> Choice.named(row.getString(1), row.getString(2)))
			.list();
	}

	/**
	 * Asks.
	 * @return the period that the agencies report in
	 */
	public UUID ask(AdHocRequest request) {
		UUID scheme = this.jdbc
			.sql("""
					insert into reporting_scheme (code, plan_id, name, cadence, who, recipient, source, reports_tasks, sort_order)
					values ('dot-xuat-' || left(gen_random_uuid()::text, 8), :plan, :name, 'AD_HOC', :who, :recipient, :source, :tasks, 900)
					returning id""")
			.param("plan", request.planId())
			.param("name", request.name())
			.param("who", request.name())
			.param("recipient", "Sở Ngoại vụ")
			.param("source", request.source())
			.param("tasks", request.withTasks())
			.query(UUID.class)
			.single();
		request.agencies()
			.forEach((agency) -> this.jdbc
				.sql("insert into reporting_scheme_reporter (scheme_id, agency_id) values (?, ?)")
				.params(scheme, agency)
				.update());
		if (request.groupCode() != null) {
			this.jdbc.sql("""
					insert into reporting_scheme_reporter (scheme_id, group_id)
					select ?, id from agency_group where code = ?""").params(scheme, request.groupCode()).update();
		}
		for (int i = 0; i < request.sections().size(); i++) {
			this.jdbc
				.sql("""
						insert into reporting_scheme_section (scheme_id, position, section, required) values (?, ?, ?, true)""")
				.params(scheme, i, request.sections().get(i).name())
				.update();
		}
		UUID period = this.jdbc
			.sql("""
					insert into reporting_period (scheme_id, year, name, nominal_from, nominal_to, opens_on, due_on, due_rule, late_from)
					values (:scheme, :year, :name, :opens, :due, :opens, :due, :rule, late_from(:due, :rule)) returning id""")
			.param("scheme", scheme)
			.param("year", request.deadline().day().getYear())
			.param("name", request.name())
			.param("opens", request.opensOn())
			.param("due", request.deadline().day())
			.param("rule", request.deadline().rule().name())
			.query(UUID.class)
			.single();
		this.calendar.open(period);
		return period;
	}

}
