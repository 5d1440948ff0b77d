package vn.camket.account.web;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PasswordPageTests {

	private static final String CHOSEN = "một câu đủ dài để nhớ";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	PasswordPageTests(MockMvcTester mvc, Accounts accounts, JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
	}

	@Test
	void letsAOneTimePasswordDoNothingElse() {
		SignedInAccount account = withOneTimePassword();
		Guest session = signIn(account, Accounts.PASSWORD);
		assertThat(session.get("/account")).hasRedirectedUrl("/account/password");
		assertThat(session.get("/")).hasRedirectedUrl("/account/password");
		Document page = Guest.page(session.get("/account/password"));
		assertThat(page.select(".note").text()).contains("mật khẩu dùng một lần");
		assertThat(session.post("/logout")).hasRedirectedUrl("/login?logout");
	}

	@Test
	void goesOnInTheSameSessionOnceItIsChanged() {
		SignedInAccount account = withOneTimePassword();
		Guest session = signIn(account, Accounts.PASSWORD);
		String before = session.sessionId();
		assertThat(change(session, Accounts.PASSWORD, CHOSEN, CHOSEN)).hasRedirectedUrl("/");
		assertThat(session.sessionId()).isNotEqualTo(before);
		assertThat(session.get("/account")).hasStatusOk();
		signIn(account, CHOSEN);
	}

	@Test
	void endsTheOtherSessionsOfTheAccount() {
		SignedInAccount account = this.accounts.head("so-cong-thuong");
		Guest other = signIn(account, Accounts.PASSWORD);
		Guest session = signIn(account, Accounts.PASSWORD);
		assertThat(change(session, Accounts.PASSWORD, CHOSEN, CHOSEN)).hasRedirectedUrl("/account");
		assertThat(other.get("/account")).hasRedirectedUrl("/login?changed");
		assertThat(other.get("/account")).hasRedirectedUrl("/login");
		assertThat(session.get("/account")).hasStatusOk();
	}

	@ParameterizedTest(name = "{0}, {1}, {2}: {4}")
	@CsvSource(textBlock = """
			sai mật khẩu rồi,    một câu đủ dài để nhớ, một câu đủ dài để nhớ, current,  chưa đúng
			mật khẩu thử nghiệm, ngắn quá,              ngắn quá,              chosen,   ít nhất 14 ký tự
			mật khẩu thử nghiệm, một câu đủ dài để nhớ, một câu khác hẳn,      repeated, chưa giống nhau
			mật khẩu thử nghiệm, mật khẩu thử nghiệm,   mật khẩu thử nghiệm,   chosen,   phải khác mật khẩu hiện tại
			mật khẩu thử nghiệm, một câu có {username}, một câu có {username}, chosen,   không được chứa tên đăng nhập
			mật khẩu thử nghiệm, '',                    '',                    chosen,   Không được để trống
			""")
	void saysBesideTheFieldWhatToMend(String current, String chosen, String repeated, String field, String words) {
		SignedInAccount account = this.accounts.leader();
		Guest session = signIn(account, Accounts.PASSWORD);
		MvcTestResult result = change(session, current, chosen.replace("{username}", account.getUsername()),
				repeated.replace("{username}", account.getUsername()));
		assertThat(result).hasStatus(422);
		Document page = Guest.page(result);
		assertThat(page.select("#" + field + "-error").text()).contains(words);
		assertThat(page.select("input[type=password]")).hasSize(3).allMatch((input) -> input.val().isEmpty());
		signIn(account, Accounts.PASSWORD);
	}

	@Test
	void administratorsChooseAnotherAfterSixtyDays() {
		SignedInAccount administrator = this.accounts.admin();
		age(administrator, "60 days 1 minute");
		Guest session = signIn(administrator, Accounts.PASSWORD);
		assertThat(session.get("/admin/users")).hasRedirectedUrl("/account/password");
		assertThat(Guest.page(session.get("/account/password")).select(".note").text()).contains("đến hạn đổi");
		assertThat(change(session, Accounts.PASSWORD, CHOSEN, CHOSEN)).hasRedirectedUrl("/");
		assertThat(signIn(administrator, CHOSEN).get("/account/password").getResponse().getRedirectedUrl())
			.isNotEqualTo("/account/password");
	}

	@Test
	void nobodyElseAndNoAdministratorBeforeThatIsAskedTo() {
		SignedInAccount administrator = this.accounts.admin();
		age(administrator, "59 days 23 hours 59 minutes");
		assertThat(signIn(administrator, Accounts.PASSWORD).get("/admin/users").getResponse().getRedirectedUrl())
			.isNotEqualTo("/account/password");
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		age(staff, "600 days");
		assertThat(signIn(staff, Accounts.PASSWORD).get("/account")).hasStatusOk();
	}

	private void age(SignedInAccount account, String since) {
		this.database.sql("update account set password_changed_at = now() - cast(? as interval) where id = ?")
			.params(since, account.id())
			.update();
	}

	@Test
	void refusesAPasswordTooLongToHash() {
		SignedInAccount account = this.accounts.leader();
		String endless = "x".repeat(129);
		MvcTestResult result = change(signIn(account, Accounts.PASSWORD), Accounts.PASSWORD, endless, endless);
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("#chosen-error").text()).contains("tối đa 128 ký tự");
	}

	private SignedInAccount withOneTimePassword() {
		SignedInAccount account = this.accounts.staff("so-cong-thuong");
		this.database.sql("update account set must_change_password = true where id = ?").param(account.id()).update();
		return account;
	}

	private Guest signIn(SignedInAccount account, String password) {
		Guest session = new Guest(this.mvc);
		assertThat(session.signIn(account.getUsername(), password)).hasRedirectedUrl("/");
		return session;
	}

	private static MvcTestResult change(Guest session, String current, String chosen, String repeated) {
		return session.post("/account/password", "current", current, "chosen", chosen, "repeated", repeated);
	}

}
