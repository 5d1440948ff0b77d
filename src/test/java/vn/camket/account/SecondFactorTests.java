package vn.camket.account;

import java.util.List;
import java.util.Set;

import org.apache.commons.codec.binary.Base32;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

@IntegrationTest
class SecondFactorTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final TestClock clock;

	private final TelephoneCodes telephone;

	SecondFactorTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, TestClock clock,
			TelephoneCodes telephone) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.clock = clock;
		this.telephone = telephone;
	}

	@AfterEach
	void forget() {
		this.clock.reset();
		this.database.sql("delete from sign_in_guard").update();
		this.database.sql("delete from recovery_code").update();
		this.database.sql("delete from second_factor").update();
	}

	@Test
	void followsTheStandard() {
		byte[] secret = "12345678901234567890".getBytes();
		assertThat(List.of(this.telephone.code(secret, 59 / 30), this.telephone.code(secret, 1111111109 / 30),
				this.telephone.code(secret, 20000000000L / 30)))
			.as("RFC 6238, appendix B")
			.containsExactly("287082", "081804", "353130");
	}

	@Test
	void asksForTheCodeAfterThePasswordAndReturnsToThePageAskedFor() {
		SignedInAccount account = this.accounts.officer();
		byte[] secret = turnOn(account, new Guest(this.mvc));
		Guest guest = new Guest(this.mvc);
		guest.get("/agreements?q=lao");
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD))
			.hasRedirectedUrl("http://localhost/agreements?q=lao");
		assertThat(guest.get("/agreements?q=lao")).hasRedirectedUrl("/login/code");
		assertThat(guest.post("/account/second-factor/off", "password", Accounts.PASSWORD)).hasStatus3xxRedirection();
		assertThat(guest.page("/login/code").select("input[name=code]").attr("autocomplete"))
			.isEqualTo("one-time-code");
		assertThat(guest.post("/login/code", "code", codeIn(secret, 1)))
			.hasRedirectedUrl("http://localhost/agreements?q=lao");
		assertThat(guest.get("/agreements?q=lao")).hasStatusOk();
	}

	/**
	 * Until the code is given the account has no role, which is no reason to refuse the
	 * page.
	 */
	@Test
	void returnsToAPageOfTheRoleAloneToo() {
		SignedInAccount account = this.accounts.officer();
		byte[] secret = turnOn(account, new Guest(this.mvc));
		Guest guest = new Guest(this.mvc);
		guest.get("/periods");
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("http://localhost/periods");
		assertThat(guest.get("/periods")).hasRedirectedUrl("/login/code");
		assertThat(guest.post("/login/code", "code", codeIn(secret, 1))).hasRedirectedUrl("http://localhost/periods");
		assertThat(guest.get("/periods")).hasStatusOk();
	}

	@Test
	void takesNoCodeTwice() {
		SignedInAccount account = this.accounts.officer();
		byte[] secret = turnOn(account, new Guest(this.mvc));
		String code = codeIn(secret, 1);
		assertThat(half(account).post("/login/code", "code", code)).hasRedirectedUrl("http://localhost/");
		assertThat(half(account).post("/login/code", "code", code)).hasStatus(422);
		assertThat(half(account).post("/login/code", "code", codeIn(secret, 0))).as("older than a used one")
			.hasStatus(422);
	}

	@Test
	void takesCodesOfClocksThatAreHalfAMinuteOff() {
		SignedInAccount account = this.accounts.officer();
		this.clock.set("2027-05-14T10:00:15+07:00");
		byte[] secret = turnOn(account, new Guest(this.mvc));
		this.clock.set("2027-05-14T11:00:15+07:00");
		assertThat(half(account).post("/login/code", "code", codeIn(secret, -2))).hasStatus(422);
		assertThat(half(account).post("/login/code", "code", codeIn(secret, 2))).hasStatus(422);
		assertThat(half(account).post("/login/code", "code", codeIn(secret, -1))).hasRedirectedUrl("http://localhost/");
	}

	@Test
	void takesEachCodeFromPaperOnce() {
		SignedInAccount account = this.accounts.officer();
		Guest owner = new Guest(this.mvc);
		turnOn(account, owner);
		List<String> codes = owner.page("/account/second-factor").select(".codes code").eachText();
		assertThat(codes).hasSize(10).doesNotHaveDuplicates();
		assertThat(owner.page("/account/second-factor").select(".codes code")).as("shown once").isEmpty();
		assertThat(half(account).post("/login/code", "code", codes.get(3).toUpperCase().replace("-", " ")))
			.hasRedirectedUrl("http://localhost/");
		assertThat(half(account).post("/login/code", "code", codes.get(3))).hasStatus(422);
		assertThat(owner.page("/account/second-factor").text()).contains("Còn 9 mã dự phòng");
		assertThat(owner.post("/account/second-factor/codes", "password", Accounts.PASSWORD)).hasStatus3xxRedirection();
		assertThat(half(account).post("/login/code", "code", codes.get(4))).as("replaced").hasStatus(422);
	}

	@Test
	void shutsOutGuessingOfCodes() {
		SignedInAccount account = this.accounts.officer();
		byte[] secret = turnOn(account, new Guest(this.mvc));
		Guest guest = half(account);
		for (int i = 0; i < 5; i++) {
			assertThat(guest.post("/login/code", "code", "00000" + i)).hasStatus(422);
		}
		MvcTestResult result = guest.post("/login/code", "code", codeIn(secret, 1));
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("#code-error").text()).contains("tạm khóa đến");
	}

	@Test
	void turnsOnOnlyWithACodeAndKeepsTheSecretOnThePage() {
		SignedInAccount account = this.accounts.leader();
		Guest guest = signIn(account);
		String printed = guest.page("/account/second-factor").select("ol code").text();
		MvcTestResult result = guest.post("/account/second-factor", "code", "000000");
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("ol code").text()).isEqualTo(printed);
		assertThat(this.accounts.load(account.getUsername()).hasSecondFactor()).isFalse();
	}

	@Test
	void endsTheOtherSessionsWhenItIsTurnedOn() {
		SignedInAccount account = this.accounts.leader();
		Guest other = signIn(account);
		Guest owner = new Guest(this.mvc);
		turnOn(account, owner);
		assertThat(other.get("/account")).hasRedirectedUrl("/login?changed");
		assertThat(owner.get("/account")).hasStatusOk();
	}

	@Test
	void turnsOffWithThePassword() {
		SignedInAccount account = this.accounts.leader();
		Guest owner = new Guest(this.mvc);
		turnOn(account, owner);
		assertThat(owner.post("/account/second-factor/off", "password", "sai mật khẩu rồi")).hasStatus(422);
		assertThat(owner.post("/account/second-factor/off", "password", Accounts.PASSWORD))
			.hasRedirectedUrl("/account");
		assertThat(new Guest(this.mvc).signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
		assertThat(owner.get("/")).hasStatusOk();
		assertThat(this.database.sql("select count(*) from second_factor where account_id = ?")
			.param(account.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aShortPasswordIsEnoughBesideACodeAndMustBeChangedWithoutOne() {
		SignedInAccount account = this.accounts.leader();
		Guest owner = new Guest(this.mvc);
		turnOn(account, owner);
		String shorter = "Xe9!đạp7";
		assertThat(owner.page("/account/password").text()).containsIgnoringCase("ít nhất 8 ký tự");
		assertThat(
				owner.post("/account/password", "current", Accounts.PASSWORD, "chosen", shorter, "repeated", shorter))
			.hasRedirectedUrl("/account");
		owner.post("/account/second-factor/off", "password", shorter);
		assertThat(owner.get("/")).hasRedirectedUrl("/account/password");
	}

	@Test
	void anAdministratorTurnsItOffForWhoLostTheTelephone() {
		SignedInAccount account = this.accounts.officer();
		turnOn(account, new Guest(this.mvc));
		Guest admin = new Guest(this.mvc, this.accounts.admin());
		Document page = admin.page("/admin/users/" + account.id() + "/edit");
		admin.post(page.select("form[action$=/second-factor/off]").attr("action"));
		Guest guest = new Guest(this.mvc);
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
		assertThat(guest.get("/")).hasRedirectedUrl("/account/password");
	}

	@Test
	void isAskedOfRolesThatMustHaveIt() {
		SecondFactorRules rules = new SecondFactorRules(Set.of(Role.ADMIN, Role.OFFICER), null);
		assertThat(SignInStep.next(this.accounts.officer(), rules)).hasValue(SignInStep.SECOND_FACTOR);
		assertThat(SignInStep.next(this.accounts.admin(), rules)).hasValue(SignInStep.SECOND_FACTOR);
		assertThat(SignInStep.next(this.accounts.leader(), rules)).isEmpty();
	}

	@Test
	void letsNoProgramInWithThePasswordAlone() {
		SignedInAccount account = this.accounts.staff("so-cong-thuong");
		assertThat(this.mvc.get().uri("/api/reports").with(httpBasic(account.getUsername(), Accounts.PASSWORD)))
			.hasStatusOk();
		turnOn(account, new Guest(this.mvc));
		assertThat(this.mvc.get().uri("/api/reports").with(httpBasic(account.getUsername(), Accounts.PASSWORD)))
			.hasStatus(403);
	}

	@Test
	void keepsNoSecretReadableOnceThereIsAKey() {
		SecretCipher cipher = new SecretCipher(new SecondFactorRules(Set.of(), "một khóa dài của đơn vị"));
		byte[] secret = this.telephone.newSecret();
		byte[] kept = cipher.encrypt(secret);
		assertThat(cipher.decrypt(kept)).isEqualTo(secret);
		assertThat(new Base32().encodeToString(kept)).doesNotContain(TelephoneCodes.print(secret).substring(0, 8));
		assertThat(cipher.decrypt(new SecretCipher(new SecondFactorRules(Set.of(), null)).encrypt(secret)))
			.as("kept before there was a key")
			.isEqualTo(secret);
	}

	private Guest signIn(SignedInAccount account) {
		Guest guest = new Guest(this.mvc);
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
		return guest;
	}

	/** Signed in with the password, not with the code yet. */
	private Guest half(SignedInAccount account) {
		Guest guest = signIn(account);
		assertThat(guest.get("/")).hasRedirectedUrl("/login/code");
		return guest;
	}

	private byte[] turnOn(SignedInAccount account, Guest owner) {
		owner.signIn(account.getUsername(), Accounts.PASSWORD);
		String printed = owner.page("/account/second-factor").select("ol code").text().replace(" ", "");
		byte[] secret = new Base32().decode(printed);
		assertThat(owner.post("/account/second-factor", "code", codeIn(secret, 0)))
			.hasRedirectedUrl("/account/second-factor");
		return secret;
	}

	private String codeIn(byte[] secret, int steps) {
		return this.telephone.code(secret, this.clock.instant().getEpochSecond() / 30 + steps);
	}

}
