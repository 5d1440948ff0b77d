package vn.camket.report;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.camket.account.SignedInAccount;

/**
 * Shorthand of tests over the reporting round.
 */
class ReportingRounds {

	private final JdbcClient database;

	ReportingRounds(JdbcClient database) {
		this.database = database;
	}

	static void signIn(SignedInAccount account) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
	}

	static void signOut() {
		SecurityContextHolder.clearContext();
	}

	UUID period(String scheme, int year) {
		return this.database.sql(
				"select p.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id where s.code = ? and p.year = ?")
			.params(scheme, year)
			.query(UUID.class)
			.single();
	}

	UUID report(UUID period, String agency) {
		return this.database.sql(
				"select r.id from agency_report r join agency y on y.id = r.agency_id where r.period_id = ? and y.code = ?")
			.params(period, agency)
			.query(UUID.class)
			.single();
	}

	UUID entry(UUID report, String ordinal) {
		return this.database.sql(
				"select e.id from report_entry e join task t on t.id = e.task_id where e.report_id = ? and t.ordinal = ?")
			.params(report, ordinal)
			.query(UUID.class)
			.single();
	}

	long count(String sql, Object... parameters) {
		return this.database.sql(sql).params(parameters).query(Long.class).single();
	}

}
