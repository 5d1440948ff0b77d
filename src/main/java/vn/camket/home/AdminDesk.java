package vn.camket.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.AccountCatalog;
import vn.camket.account.AccountFilter;
import vn.camket.home.AdminHome.Newcomer;
import vn.camket.report.PeriodOverview;
import vn.camket.report.PeriodPhase;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;

/**
 * The start page of administrators.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class AdminDesk {

	private static final int NEWCOMERS_SHOWN = 8;

	private static final AccountFilter EVERYBODY = new AccountFilter(null, null, null, null);

	private final AccountCatalog accounts;

	private final ReportingPeriods periods;

	private final JdbcClient database;

	private final Clock clock;

	AdminDesk(AccountCatalog accounts, ReportingPeriods periods, JdbcClient database, Clock clock) {
		this.accounts = accounts;
		this.periods = periods;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What administrators find today.
	 */
	public AdminHome read() {
		LocalDate today = ProvinceTime.today(this.clock);
		List<PeriodOverview> undated = this.periods.list()
			.stream()
			.filter((period) -> period.phase(today) != PeriodPhase.CLOSED && period.dates().cutOffOn() == null)
			.toList();
		return new AdminHome(this.accounts.countByRole(EVERYBODY), this.accounts.countByState(EVERYBODY), newcomers(),
				countNewcomers(), undated);
	}

	private List<Newcomer> newcomers() {
		return this.database.sql("""
				select id, username, display_name from account
				 where last_sign_in_at is null and disabled_at is null order by created_at desc, username limit ?""")
			.param(NEWCOMERS_SHOWN)
			.query((row, number) -> new Newcomer(row.getObject("id", UUID.class), row.getString("username"),
					row.getString("display_name")))
			.list();
	}

	private long countNewcomers() {
		return this.database.sql("select count(*) from account where last_sign_in_at is null and disabled_at is null")
			.query(Long.class)
			.single();
	}

}
