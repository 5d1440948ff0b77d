package vn.camket.account;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.camket.shared.wording.Wording;

/**
 * Gives an installation without any account its first administrator, and tells the
 * one-time password on the console: once, and in no log.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

	private static final String USERNAME = "quantri";

	private final AccountRepository accounts;

	private final JdbcClient database;

	private final OneTimePasswords oneTimePasswords;

	private final PasswordEncoder passwordEncoder;

	private final TransactionOperations transactions;

	private final Wording wording;

	private final Clock clock;

	FirstAdministrator(AccountRepository accounts, JdbcClient database, OneTimePasswords oneTimePasswords,
			PasswordEncoder passwordEncoder, TransactionOperations transactions, Wording wording, Clock clock) {
		this.accounts = accounts;
		this.database = database;
		this.oneTimePasswords = oneTimePasswords;
		this.passwordEncoder = passwordEncoder;
		this.transactions = transactions;
		this.wording = wording;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		String password = this.transactions.execute((status) -> createUnlessOthersExist());
		if (password != null) {
			console().println(text("account.first.created", USERNAME, password));
		}
	}

	private @Nullable String createUnlessOthersExist() {
		// Of two instances that start on one empty database, the second waits here.
		this.database.sql("lock table account in share row exclusive mode").update();
		if (this.accounts.count() > 0) {
			return null;
		}
		String password = this.oneTimePasswords.next();
		Account administrator = new Account(USERNAME, text("account.first.office"), Role.ADMIN, null,
				this.clock.instant());
		administrator.giveOneTimePassword(this.passwordEncoder.encode(password), this.clock.instant());
		this.accounts.save(administrator);
		return password;
	}

	private String text(String code, Object... arguments) {
		return this.wording.text(code, arguments);
	}

	/** UTF-8 whatever locale the server has, as the log. */
	private static PrintStream console() {
		return new PrintStream(System.out, true, StandardCharsets.UTF_8);
	}

}
