package vn.camket.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

import vn.camket.report.ReportActivities;
import vn.camket.report.ReportingCalendar;
import vn.camket.shared.time.ProvinceTime;

/**
 * Periods as an officer would find them: the past ones of both plans with reports in
 * every state, and the next one, open and empty.
 */
@Component
@Profile("demo")
class DemoReports {

	private static final String OFFICER = "chuyenvien.sngv";

	private static final LocalTime OPENING_HOUR = LocalTime.of(8, 0);

	private final DemoFiles files;

	private final ReportingCalendar calendar;

	private final ReportActivities activities;

	private final UserDetailsService accounts;

	private final JdbcClient database;

	DemoReports(DemoFiles files, ReportingCalendar calendar, ReportActivities activities, UserDetailsService accounts,
			JdbcClient database) {
		this.files = files;
		this.calendar = calendar;
		this.activities = activities;
		this.accounts = accounts;
		this.database = database;
	}

	void load() {
		this.files.run("activities.sql");
		fill(period("nq-152-nam", 2026), "reports-nq-152.json");
		fill(period("nq-153-nam", 2026), "reports-nq-153.json");
		open(period("nq-152-6-thang", 2027));
		this.files.run("obstacles.sql");
	}

	private void fill(UUID period, String file) {
		open(period);
		backdate(period);
		List<DemoReport> reports = this.files.read(file, new TypeReference<>() {
		});
		reports.forEach((report) -> new DemoReportHistory(this.database, period, report).write());
		this.database.sql("""
				select v.id from report_revision v join agency_report r on r.id = v.report_id
				 where r.period_id = ? and v.sent_at is not null""")
			.param(period)
			.query(UUID.class)
			.list()
			.forEach(this.activities::freeze);
	}

	private UUID period(String scheme, int year) {
		return this.database.sql("""
				select p.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id
				 where s.code = :scheme and p.year = :year""")
			.param("scheme", scheme)
			.param("year", year)
			.query(UUID.class)
			.single();
	}

	private void open(UUID period) {
		UserDetails officer = this.accounts.loadUserByUsername(OFFICER);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
		SecurityContextHolder.setContext(context);
		try {
			this.calendar.open(period);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	/** A past period was opened on its day, not when the demo was first started. */
	private void backdate(UUID period) {
		OffsetDateTime openedAt = this.database.sql("select opens_on from reporting_period where id = ?")
			.param(period)
			.query(LocalDate.class)
			.single()
			.atTime(OPENING_HOUR)
			.atZone(ProvinceTime.ZONE)
			.withZoneSameInstant(ZoneOffset.UTC)
			.toOffsetDateTime();
		this.database.sql("update reporting_period set opened_at = :at where id = :period")
			.param("at", openedAt)
			.param("period", period)
			.update();
		this.database.sql("""
				update report_entry set added_at = :at
				 where report_id in (select id from agency_report where period_id = :period)""")
			.param("at", openedAt)
			.param("period", period)
			.update();
	}

}
