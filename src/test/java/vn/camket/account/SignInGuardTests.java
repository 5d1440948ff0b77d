package vn.camket.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
class SignInGuardTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final TestClock clock;

	private final SignInGuard guard;

	SignInGuardTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, TestClock clock, SignInGuard guard) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.clock = clock;
		this.guard = guard;
	}

	@AfterEach
	void forgetTheAddress() {
		this.clock.reset();
		this.database.sql("delete from sign_in_guard").update();
	}

	@Test
	void shutsANameForAQuarterOfAnHourAfterFiveFailures() {
		this.clock.set("2027-05-14T14:20:00+07:00");
		String username = this.accounts.officer().getUsername();
		Guest guest = new Guest(this.mvc);
		assertThat(IntStream.range(0, 5).mapToObj((i) -> refusal(guest, username, "sai")).toList()).satisfiesExactly(
				(first) -> assertThat(first).contains("chưa đúng").doesNotContain("lần thử"),
				(second) -> assertThat(second).doesNotContain("lần thử"),
				(third) -> assertThat(third).contains("Còn 2 lần thử"),
				(fourth) -> assertThat(fourth).contains("Còn 1 lần thử"),
				(fifth) -> assertThat(fifth).contains("Đã hết số lần thử"));
		assertThat(refusal(guest, username, Accounts.PASSWORD)).contains("tạm khóa đến 14:35");
		this.clock.set("2027-05-14T14:34:59.999+07:00");
		assertThat(refusal(guest, username, Accounts.PASSWORD)).contains("tạm khóa đến 14:35");
		this.clock.set("2027-05-14T14:35:00+07:00");
		assertThat(guest.signIn(username, Accounts.PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void saysTheSameOfANameThatNobodyHas() {
		this.clock.set("2027-05-14T14:20:00+07:00");
		String existing = this.accounts.officer().getUsername();
		assertThat(IntStream.range(0, 7).mapToObj((i) -> refusal(new Guest(this.mvc), "khong.co.ai", "sai")).toList())
			.isEqualTo(IntStream.range(0, 7).mapToObj((i) -> refusal(new Guest(this.mvc), existing, "sai")).toList());
	}

	@Test
	void forgetsFailuresOnceTheSignInSucceeds() {
		String username = this.accounts.officer().getUsername();
		Guest guest = new Guest(this.mvc);
		IntStream.range(0, 4).forEach((i) -> refusal(guest, username, "sai"));
		assertThat(guest.signIn(username, Accounts.PASSWORD)).hasRedirectedUrl("/");
		assertThat(refusal(new Guest(this.mvc), username, "sai")).doesNotContain("lần thử");
	}

	@Test
	void shutsProgramsOutAlike() {
		SignedInAccount account = this.accounts.staff("so-cong-thuong");
		IntStream.range(0, 5)
			.forEach((i) -> assertThat(this.mvc.get().uri("/api/reports").with(httpBasic(account.getUsername(), "sai")))
				.hasStatus(401));
		assertThat(this.mvc.get().uri("/api/reports").with(httpBasic(account.getUsername(), Accounts.PASSWORD)))
			.hasStatus(401);
	}

	@Test
	void looksAtNoMorePasswordsWhenManyAreSentAtOnce() {
		String username = "nhieu.luc";
		List<Boolean> admitted = IntStream.range(0, 40).parallel().mapToObj((i) -> {
			try {
				this.guard.admit("password", username, "198.51.100." + i);
				return true;
			}
			catch (SignInShutException ex) {
				return false;
			}
		}).toList();
		assertThat(admitted.stream().filter(Boolean::booleanValue)).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void slowsAnAddressDownWithoutShuttingItsOfficeOut() {
		this.clock.set("2027-05-14T14:20:00+07:00");
		String username = this.accounts.officer().getUsername();
		IntStream.range(0, 50).forEach((i) -> this.guard.failed("198.51.100.7"));
		assertThat(signInFrom("198.51.100.7", username)).contains("quá nhiều lần đăng nhập chưa đúng từ mạng này",
				"chờ 11 giây");
		assertThat(signInFrom("198.51.100.8", username)).isEqualTo("/");
		this.clock.set("2027-05-14T14:20:10+07:00");
		assertThat(signInFrom("198.51.100.7", username)).isEqualTo("/");
	}

	@Test
	void anAdministratorOpensANameAgain() {
		SignedInAccount account = this.accounts.officer();
		Guest guest = new Guest(this.mvc);
		IntStream.range(0, 6).forEach((i) -> refusal(guest, account.getUsername(), "sai"));
		Guest admin = new Guest(this.mvc, this.accounts.admin());
		Document page = admin.page("/admin/users/" + account.id() + "/edit");
		assertThat(page.select("dl.facts").text()).contains("Đăng nhập tạm khóa đến");
		admin.post(page.select("form[action$=/open-sign-in]").attr("action"));
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void keepsNoNameThatWasTyped() {
		refusal(new Guest(this.mvc), "mat.khau.nham.o", "sai");
		assertThat(this.database.sql("select string_agg(subject, ' ') from sign_in_guard").query(String.class).single())
			.doesNotContain("mat.khau.nham.o");
	}

	@ParameterizedTest
	@ValueSource(strings = { "matkhau1234567", "12345678901234", "passwordpassword", "camketcamketcamket",
			"qwertyuiopasdfgh", "aaaaaaaaaaaaaaaaaaaaaaaa" })
	void refusesAPasswordThatIsEasyToGuess(String password) {
		SignedInAccount account = this.accounts.leader();
		MvcTestResult result = new Guest(this.mvc, account).post("/account/password", "current", Accounts.PASSWORD,
				"chosen", password, "repeated", password);
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("#chosen-error").text()).contains("dễ đoán");
	}

	@Test
	void disablesWhatNobodyUsedForFortyFiveDaysButNeverTheLastAdministrator(@Autowired UnusedAccounts unused) {
		SignedInAccount forgotten = this.accounts.officer();
		SignedInAccount used = this.accounts.officer();
		SignedInAccount enabledAgain = this.accounts.officer();
		Instant now = Instant.now();
		this.database.sql("update account set created_at = ?").param(Timestamp.from(now)).update();
		visited(forgotten, now.minus(Duration.ofDays(45)).minusMillis(1));
		visited(used, now.minus(Duration.ofDays(45)).plusSeconds(60));
		visited(enabledAgain, now.minus(Duration.ofDays(90)));
		this.database.sql("update account set disabled_at = now() where id = ?").param(enabledAgain.id()).update();
		assertThat(this.mvc.post()
			.uri("/admin/users/" + enabledAgain.id() + "/enable")
			.with(user(this.accounts.admin()))
			.with(csrf())).hasStatus3xxRedirection();
		unused.disable();
		assertThat(List.of(isDisabled(forgotten), isDisabled(used), isDisabled(enabledAgain))).containsExactly(true,
				false, false);
	}

	private void visited(SignedInAccount account, Instant moment) {
		this.database.sql("update account set visited_at = ?, created_at = ? where id = ?")
			.params(Timestamp.from(moment), Timestamp.from(moment), account.id())
			.update();
	}

	private boolean isDisabled(SignedInAccount account) {
		return this.database.sql("select disabled_at is not null from account where id = ?")
			.param(account.id())
			.query(Boolean.class)
			.single();
	}

	/** What the page says. */
	private static String refusal(Guest guest, String username, String password) {
		assertThat(guest.signIn(username, password)).hasRedirectedUrl("/login?error");
		return guest.page("/login?error=").select(".note").text();
	}

	private String signInFrom(String address, String username) {
		MvcTestResult result = this.mvc.post().uri("/login").with(csrf()).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).param("username", username).param("password", Accounts.PASSWORD).exchange();
		String target = result.getResponse().getRedirectedUrl();
		return target.equals("/") ? target
				: Guest.page(this.mvc.get().uri("/login?error=").cookie(result.getResponse().getCookies()).exchange())
					.select(".note")
					.text();
	}

}
