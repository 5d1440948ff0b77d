package vn.camket.account.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
		MockHttpSession session = new MockHttpSession();
		assertThat(signIn(account.getUsername(), Accounts.PASSWORD, session)).hasRedirectedUrl("/");
		assertThat(this.mvc.get().uri("/account").session(session)).hasStatusOk();
	}

	@Test
	void takesTheUserNameInAnyCaseAndThePasswordInAnyUnicodeForm() {
		SignedInAccount account = this.accounts.officer();
		MvcTestResult result = signIn(" " + account.getUsername().toUpperCase(Locale.ROOT) + " ",
				Normalizer.normalize(Accounts.PASSWORD, Normalizer.Form.NFD), new MockHttpSession());
		assertThat(result).hasRedirectedUrl("/");
	}

	@Test
	void returnsToThePageAskedFor() {
		SignedInAccount account = this.accounts.officer();
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.get().uri("/agreements?q=lao&page=2").session(session)).hasRedirectedUrl("/login");
		assertThat(signIn(account.getUsername(), Accounts.PASSWORD, session))
			.hasRedirectedUrl("http://localhost/agreements?q=lao&page=2");
	}

	@Test
	void doesNotReturnToAFragment() {
		SignedInAccount account = this.accounts.officer();
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.get().uri("/agreements").header("HX-Request", "true").session(session)).hasStatus(401);
		assertThat(signIn(account.getUsername(), Accounts.PASSWORD, session)).hasRedirectedUrl("/");
	}

	@Test
	void renewsTheSession() {
		SignedInAccount account = this.accounts.leader();
		MockHttpSession session = new MockHttpSession();
		String before = session.getId();
		signIn(account.getUsername(), Accounts.PASSWORD, session);
		assertThat(session.getId()).isNotEqualTo(before);
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
		MockHttpSession session = new MockHttpSession();
		signIn("can\"bo", "sai", session);
		Document page = page(this.mvc.get().uri("/login?error=").session(session).exchange());
		assertThat(page.selectFirst("#username").val()).isEqualTo("can\"bo");
		assertThat(page.selectFirst("#password").val()).isEmpty();
		assertThat(page.selectFirst("[autofocus]").id()).isEqualTo("password");
	}

	@Test
	void showsNoDemoAccounts() {
		Document page = page(this.mvc.get().uri("/login").exchange());
		assertThat(page.select("#demo")).isEmpty();
	}

	@Test
	void notesTheVisitAndTheOneBefore() {
		SignedInAccount account = this.accounts.leader();
		signIn(account.getUsername(), Accounts.PASSWORD, new MockHttpSession());
		Instant first = visit(account, "visited_at");
		assertThat(visit(account, "last_sign_in_at")).isEqualTo(first);
		signIn(account.getUsername(), Accounts.PASSWORD, new MockHttpSession());
		assertThat(visit(account, "previous_visit_at")).isEqualTo(first);
		assertThat(visit(account, "visited_at")).isAfter(first);
	}

	@Test
	void sendsHomeWhoIsSignedInAlready() {
		assertThat(this.mvc.get().uri("/login").with(user(this.accounts.leader()))).hasRedirectedUrl("/");
	}

	@Test
	void saysGoodbye() {
		MockHttpSession session = new MockHttpSession();
		signIn(this.accounts.leader().getUsername(), Accounts.PASSWORD, session);
		assertThat(this.mvc.post().uri("/logout").with(csrf()).session(session)).hasRedirectedUrl("/login?logout");
		assertThat(session.isInvalid()).isTrue();
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

	private MvcTestResult signIn(String username, String password, MockHttpSession session) {
		return this.mvc.post().uri("/login").with(csrf()).session(session).with((request) -> {
			request.setRequestedSessionId(session.getId());
			return request;
		}).param("username", username).param("password", password).exchange();
	}

	/** What the page says after a refusal, its user name and token aside. */
	private String refusal(String username, String password) {
		MockHttpSession session = new MockHttpSession();
		assertThat(signIn(username, password, session)).hasRedirectedUrl("/login?error");
		Document page = page(this.mvc.get().uri("/login?error=").session(session).exchange());
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

	private static Document page(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
