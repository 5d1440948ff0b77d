package vn.camket.account;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@IntegrationTest
@Transactional
class SignInTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	SignInTests(MockMvcTester mvc, Accounts accounts, JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
	}

	@Test
	void letsInWhoKnowsThePassword() {
		SignedInAccount account = this.accounts.staff("so-cong-thuong");
		assertThat(this.mvc.post()
			.uri("/login")
			.with(csrf())
			.param("username", account.getUsername())
			.param("password", Accounts.PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/");
	}

	@Test
	void keepsPasswordsHashedByArgon2() {
		SignedInAccount account = this.accounts.officer();
		assertThat(this.database.sql("select password_hash from account where id = ?")
			.param(account.id())
			.query(String.class)
			.single()).startsWith("{argon2@SpringSecurity_v5_8}$argon2id$");
	}

}
