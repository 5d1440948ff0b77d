package vn.camket.account.web;

import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
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
		Guest guest = new Guest(this.mvc);
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
		assertThat(guest.get("/account")).hasStatusOk();
	}

	@Test
	void takesTheUserNameInAnyCaseAndThePasswordInAnyUnicodeForm() {
		SignedInAccount account = this.accounts.officer();
		MvcTestResult result = new Guest(this.mvc).signIn(" " + account.getUsername().toUpperCase(Locale.ROOT) + " ",
				Normalizer.normalize(Accounts.PASSWORD, Normalizer.Form.NFD));
		assertThat(result).hasRedirectedUrl("/");
	}

	@Test
	void returnsToThePageAskedFor() {
		SignedInAccount account = this.accounts.officer();
		Guest guest = new Guest(this.mvc);
		assertThat(guest.get("/agreements?q=lao&page=2")).hasRedirectedUrl("/login");
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD))
			.hasRedirectedUrl("http://localhost/agreements?q=lao&page=2");
	}

	@Test
	void doesNotReturnToAFragment() {
		SignedInAccount account = this.accounts.officer();
		Guest guest = new Guest(this.mvc);
		assertThat(guest.get("/agreements", "HX-Request", "true")).hasStatus(401);
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void renewsTheSession() {
		SignedInAccount account = this.accounts.leader();
		Guest guest = new Guest(this.mvc);
		guest.get("/agreements");
		String before = guest.sessionId();
		guest.signIn(account.getUsername(), Accounts.PASSWORD);
		assertThat(guest.sessionId()).isNotNull().isNotEqualTo(before);
	}

	@Test
	void refusesInTheSameWordsWhateverTheReason() {
		SignedInAccount wrongPassword = this.accounts.officer();
		SignedInAccount disabled = this.accounts.officer();
		this.database.sql("update account set disabled_at = now() where id = ?").param(disabled.id()).update();
		List<String> pages = List.of(refusal(wrongPassword.getUsername(), "khong-phai-mat-khau"),
				refusal(disabled.getUsername(), Accounts.PASSWORD), refusal("khong.co.ai", Accounts.PASSWORD));
		assertThat(pages).allSatisfy((page) -> assertThat(page).contains("chưa đúng").isEqualTo(pages.get(0)));
	}

	@Test
	void keepsTheUserNameThatWasTyped() {
		Guest guest = new Guest(this.mvc);
		guest.signIn("can\"bo", "sai");
		Document page = guest.page("/login?error=");
		assertThat(page.selectFirst("#username").val()).isEqualTo("can\"bo");
		assertThat(page.selectFirst("#password").val()).isEmpty();
		assertThat(page.selectFirst("[autofocus]").id()).isEqualTo("password");
	}

	@Test
	void showsNoDemoAccounts() {
		Document page = new Guest(this.mvc).page("/login");
		assertThat(page.select("#demo")).isEmpty();
	}

	@Test
	void notesTheVisitAndTheOneBefore() {
		SignedInAccount account = this.accounts.leader();
		new Guest(this.mvc).signIn(account.getUsername(), Accounts.PASSWORD);
		Instant first = visit(account, "visited_at");
		assertThat(visit(account, "last_sign_in_at")).isEqualTo(first);
		new Guest(this.mvc).signIn(account.getUsername(), Accounts.PASSWORD);
		assertThat(visit(account, "previous_visit_at")).isEqualTo(first);
		assertThat(visit(account, "visited_at")).isAfter(first);
	}

	@Test
	void sendsHomeWhoIsSignedInAlready() {
		assertThat(this.mvc.get().uri("/login").with(user(this.accounts.leader()))).hasRedirectedUrl("/");
	}

	@Test
	void saysGoodbye() {
		Guest guest = new Guest(this.mvc);
		guest.signIn(this.accounts.leader().getUsername(), Accounts.PASSWORD);
		assertThat(guest.post("/logout")).hasRedirectedUrl("/login?logout");
		assertThat(guest.get("/account")).hasRedirectedUrl("/login");
	}

	@Test
	void takesAFormThatOutlivedItsSessionForAnExpiredOne() {
		assertThat(this.mvc.post().uri("/login").param("username", "ai-do")).hasRedirectedUrl("/login?expired");
		assertThat(this.mvc.post().uri("/logout")).hasRedirectedUrl("/login?expired");
		assertThat(this.mvc.post().uri("/reports/1").header("HX-Request", "true")).hasStatus(401);
	}

	@Test
	void keepsPasswordsHashedByArgon2() {
		assertThat(this.database.sql("select password_hash from account where id = ?")
			.param(this.accounts.officer().id())
			.query(String.class)
			.single()).startsWith("{argon2@SpringSecurity_v5_8}$argon2id$");
	}

	/** What the page says after a refusal, its user name and token aside. */
	private String refusal(String username, String password) {
		Guest guest = new Guest(this.mvc);
		assertThat(guest.signIn(username, password)).hasRedirectedUrl("/login?error");
		Document page = guest.page("/login?error=");
		page.select("#username, input[type=hidden]").remove();
		return page.body().html();
	}

	private Instant visit(SignedInAccount account, String column) {
		return this.database.sql("select " + column + " from account where id = ?")
			.param(account.id())
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

}
