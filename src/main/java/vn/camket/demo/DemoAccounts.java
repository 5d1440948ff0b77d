package vn.camket.demo;

import java.util.List;

import tools.jackson.core.type.TypeReference;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts of the demo, all with one public password.
 */
@Component
@Profile("demo")
class DemoAccounts {

	/** Password of every account here; the sign-in page shows it. */
	static final String PASSWORD = "camket-demo-2026";

	private final DemoFiles files;

	private final JdbcClient database;

	private final PasswordEncoder passwordEncoder;

	DemoAccounts(DemoFiles files, JdbcClient database, PasswordEncoder passwordEncoder) {
		this.files = files;
		this.database = database;
		this.passwordEncoder = passwordEncoder;
	}

	List<DemoAccount> list() {
		return this.files.read("accounts.json", new TypeReference<>() {
		});
	}

	/** Hashing is slow on purpose, and the password no secret: once is enough. */
	void load() {
		String hash = this.passwordEncoder.encode(PASSWORD);
		list().forEach((account) -> this.database.sql("""
				insert into account (username, display_name, role, agency_id, password_hash)
				values (:username, :office, :role, (select id from agency where code = :agency), :hash)""")
			.param("username", account.username())
			.param("office", account.office())
			.param("role", account.role().name())
			.param("agency", account.agency())
			.param("hash", hash)
			.update());
	}

}
