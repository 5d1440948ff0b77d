package vn.camket.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disables every night the accounts that nobody visits any more (TCVN 14423:2026, mục 4):
 * all but the administrator who visited last, so that there is one to put them into use
 * again.
 */
@Component
class UnusedAccounts {

	private static final Logger logger = LoggerFactory.getLogger(UnusedAccounts.class);

	private final JdbcClient database;

	private final SignInRules rules;

	private final Clock clock;

	UnusedAccounts(JdbcClient database, SignInRules rules, Clock clock) {
		this.database = database;
		this.rules = rules;
		this.clock = clock;
	}

	@Scheduled(cron = "${camket.account.sign-in.unused-at:0 15 2 * * *}", zone = "Asia/Ho_Chi_Minh")
	@SchedulerLock(name = "unused-accounts", lockAtLeastFor = "1m")
	@Transactional
	public void disable() {
		if (this.rules.unusedFor().isZero()) {
			return;
		}
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		int disabled = this.database.sql("""
				update account set disabled_at = :now, access_version = access_version + 1, version = version + 1
				 where disabled_at is null
				   and greatest(created_at, in_use_since, visited_at) < :before
				   and id <> (select id from account where role = 'ADMIN' and disabled_at is null
				               order by visited_at desc nulls last, created_at limit 1)""")
			.param("now", now)
			.param("before", now.minus(this.rules.unusedFor()))
			.update();
		if (disabled > 0) {
			logger.info("{} accounts disabled that nobody visited for {}", disabled, this.rules.unusedFor());
		}
	}

}
