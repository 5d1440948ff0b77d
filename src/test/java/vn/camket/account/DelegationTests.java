package vn.camket.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class DelegationTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final TestClock clock;

	DelegationTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, TestClock clock) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.clock = clock;
	}

	@BeforeEach
	void stopTheClock() {
		this.clock.set("2027-03-10T08:00:00+07:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
		this.database.sql("delete from delegation").update();
	}

	@Test
	void aDeputyMayWhatTheOtherMayUnderBothNames() {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount staff = this.accounts.staff("so-y-te");
		give(head, staff, "10/03/2027", "12/03/2027");
		Guest deputy = signIn(staff);
		assertThat(deputy.post("/obstacles/new", "title", "x")).as("staff may").hasStatus(422);
		begin(deputy);
		Document home = deputy.page("/");
		assertThat(home.select(".ck-user").text()).contains(staff.displayName() + " (thay " + head.displayName() + ")");
		assertThat(home.select("main .note-info").text()).contains("Đang làm việc với tên");

		assertThat(deputy.post("/reports/" + UUID.randomUUID() + "/send")).as("the head's address is open")
			.hasStatus(404);
		assertThat(this.accounts.load(staff.getUsername()).role()).isEqualTo(Role.AGENCY_STAFF);

		assertThat(deputy.post("/account/delegations/go-back")).hasRedirectedUrl("/");
		assertThat(deputy.page("/").select("main .note-info").text()).doesNotContain("Đang làm việc với tên");
		assertThat(deputy.post("/reports/" + UUID.randomUUID() + "/send")).hasStatus(403);
	}

	@Test
	void theTrailHasBothNames() {
		SignedInAccount absent = this.accounts.officer();
		SignedInAccount officer = this.accounts.officer();
		give(absent, officer, "10/03/2027", "10/03/2027");
		Guest deputy = signIn(officer);
		begin(deputy);
		assertThat(deputy.get("/agreements.csv")).hasStatusOk();
		assertThat(this.database.sql("select actor from audit_entry where actor_id = ? and kind = 'DOWNLOAD'")
			.param(officer.id())
			.query(String.class)
			.single()).isEqualTo(officer.displayName() + " (thay " + absent.displayName() + ")");
	}

	@Test
	void theHistoryOfARecordHasBothNames() {
		SignedInAccount absent = this.accounts.officer();
		SignedInAccount officer = this.accounts.officer();
		give(absent, officer, "10/03/2027", "10/03/2027");
		Guest deputy = signIn(officer);
		begin(deputy);
		Map<String, String> form = SentForm.of(deputy.page("/promises/new"));
		form.putAll(Map.of("text", "Hỗ trợ 10 suất học bổng", "promisedBy", "Lãnh đạo tỉnh", "promisedTo",
				"Tỉnh Khăm Muộn", "madeOn", "01/03/2027"));
		try {
			assertThat(deputy.post("/promises/new",
					form.entrySet()
						.stream()
						.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
						.toArray(String[]::new)))
				.hasStatus(302);
			assertThat(
					this.database.sql("select actor from record_change where actor_id = ? and table_name = 'promise'")
						.param(officer.id())
						.query(String.class)
						.single())
				.isEqualTo(officer.displayName() + " (thay " + absent.displayName() + ")");
		}
		finally {
			this.database.sql("delete from promise where text = 'Hỗ trợ 10 suất học bổng'").update();
		}
	}

	@Test
	void itEndsWithItsLastDayToTheMillisecond() {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount staff = this.accounts.staff("so-y-te");
		give(head, staff, "10/03/2027", "10/03/2027");
		Guest deputy = signIn(staff);
		begin(deputy);
		this.clock.set("2027-03-10T23:59:59.999+07:00");
		assertThat(deputy.get("/")).hasStatusOk();
		this.clock.set("2027-03-11T00:00:00+07:00");
		assertThat(deputy.get("/")).hasRedirectedUrl("/login?changed");
	}

	@Test
	void itDoesNotBeginBeforeItsFirstDay() {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount staff = this.accounts.staff("so-y-te");
		give(head, staff, "11/03/2027", "12/03/2027");
		Guest deputy = signIn(staff);
		assertThat(deputy.page("/account/delegations").select("form[action$=/begin]")).isEmpty();
		UUID id = this.database.sql("select id from delegation where deputy_id = ?")
			.param(staff.id())
			.query(UUID.class)
			.single();
		assertThat(deputy.post("/account/delegations/" + id + "/begin")).hasStatus(404);
		assertThat(signIn(this.accounts.staff("so-y-te")).post("/account/delegations/" + id + "/begin")).as("another's")
			.hasStatus(404);
	}

	@Test
	void whoGaveItEndsItAtOnce() {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount staff = this.accounts.staff("so-y-te");
		give(head, staff, "10/03/2027", "12/03/2027");
		Guest deputy = signIn(staff);
		begin(deputy);
		Guest owner = signIn(head);
		owner.post(owner.page("/account/delegations").select("form[action$=/end]").attr("action"));
		assertThat(deputy.get("/")).hasRedirectedUrl("/login?changed");
	}

	@Test
	void aDeputyGivesNothingAway() {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount staff = this.accounts.staff("so-y-te");
		SignedInAccount third = this.accounts.staff("so-y-te");
		give(head, staff, "10/03/2027", "12/03/2027");
		Guest deputy = signIn(staff);
		begin(deputy);
		assertThat(post(deputy, third, "10/03/2027", "11/03/2027")).hasStatus(403);
	}

	@Test
	void offersOnlyWhoCouldDoTheWork() {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount colleague = this.accounts.staff("so-y-te");
		SignedInAccount elsewhere = this.accounts.head("so-cong-thuong");
		SignedInAccount officer = this.accounts.officer();
		List<String> offered = signIn(head).page("/account/delegations").select("#deputy option").eachAttr("value");
		assertThat(offered).contains(colleague.id().toString())
			.doesNotContain(elsewhere.id().toString(), officer.id().toString(), head.id().toString());
		assertThat(post(signIn(head), elsewhere, "10/03/2027", "11/03/2027")).hasStatus(422);
		assertThat(signIn(this.accounts.admin()).page("/account/delegations").select("#deputy")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "12/03/2027, 11/03/2027, to, từ ngày bắt đầu", "01/03/2027, 09/03/2027, to, chưa qua",
			"10/03/2027, 10/06/2027, to, tối đa 90 ngày", "'', 12/03/2027, from, Không được để trống",
			"31/02/2027, 12/03/2027, from, ngày" })
	void saysBesideTheFieldWhatToMend(String from, String to, String field, String words) {
		SignedInAccount head = this.accounts.head("so-y-te");
		SignedInAccount staff = this.accounts.staff("so-y-te");
		MvcTestResult result = post(signIn(head), staff, from, to);
		assertThat(result).hasStatus(422);
		Document page = Guest.page(result);
		assertThat(page.select("#" + field + "-error").text()).containsIgnoringCase(words);
		assertThat(page.selectFirst("#from").val()).isEqualTo(from);
		assertThat(page.select("#deputy option[selected]").attr("value")).isEqualTo(staff.id().toString());
	}

	private Guest signIn(SignedInAccount account) {
		Guest guest = new Guest(this.mvc);
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
		return guest;
	}

	private void give(SignedInAccount absent, SignedInAccount deputy, String from, String to) {
		assertThat(post(signIn(absent), deputy, from, to)).hasRedirectedUrl("/account/delegations");
	}

	private static MvcTestResult post(Guest owner, SignedInAccount deputy, String from, String to) {
		return owner.post("/account/delegations", "deputy", deputy.id().toString(), "from", from, "to", to, "reason",
				"Nghỉ phép");
	}

	private static void begin(Guest deputy) {
		String address = deputy.page("/account/delegations").select("form[action$=/begin]").attr("action");
		assertThat(deputy.post(address)).hasRedirectedUrl("/");
	}

}
