package vn.camket.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a new database, all of it or nothing. A later start finds the accounts and leaves
 * everything as people have changed it.
 */
@Component
@Profile("demo")
class DemoLoader implements ApplicationRunner {

	private final JdbcClient database;

	private final DemoAccounts accounts;

	private final DemoAgreements agreements;

	private final DemoReports reports;

	DemoLoader(JdbcClient database, DemoAccounts accounts, DemoAgreements agreements, DemoReports reports) {
		this.database = database;
		this.accounts = accounts;
		this.agreements = agreements;
		this.reports = reports;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.database.sql("select exists (select from account)").query(Boolean.class).single()) {
			return;
		}
		this.accounts.load();
		this.agreements.load();
		this.reports.load();
	}

}
