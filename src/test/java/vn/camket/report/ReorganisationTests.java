package vn.camket.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Agencies that merge, split, change names and end while a period runs (domain rules 1
 * and 11).
 */
@IntegrationTest
@Transactional
class ReorganisationTests {

	private static final String GROUP = "/agencies/groups/so-ban-nganh-dia-phuong";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final ReportingCalendar calendar;

	private final JdbcClient database;

	private final TestClock clock;

	private final EntityManager entities;

	private final SignedInAccount officer;

	private final UUID industry;

	private final UUID finance;

	private UUID period;

	ReorganisationTests(MockMvcTester mvc, Accounts accounts, ReportingCalendar calendar, JdbcClient database,
			TestClock clock, EntityManager entities) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.calendar = calendar;
		this.database = database;
		this.clock = clock;
		this.entities = entities;
		this.officer = accounts.officer();
		this.industry = accounts.agency("so-cong-thuong");
		this.finance = accounts.agency("so-tai-chinh");
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		this.period = this.database.sql(
				"select p.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id where s.cadence = 'HALF_YEARLY' and p.year = 2027")
			.query(UUID.class)
			.single();
		ReportingRounds.signIn(this.officer);
		this.calendar.open(this.period);
		this.entities.flush();
		this.entities.clear();
	}

	@AfterEach
	void leave() {
		this.clock.reset();
	}

	@Test
	void dutiesOfAMergedAgencyPassToItsSuccessor() {
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		UUID agreement = this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, lead_agency_id)
				values ('THU-SN-01', 'AGREEMENT', 'Của cơ quan sẽ nhập', 'SIGNED', ?) returning id""")
			.param(this.industry)
			.query(UUID.class)
			.single();
		List<UUID> tasks = namedTasks(this.industry);
		Map<String, String> form = form(this.industry, "kind", "MERGE", "on", "01/04/2027", "successorId",
				this.finance.toString(), "documentNumber", "12/QĐ-UBND");

		Document preview = Jsoup.parse(body(post(address(this.industry), form)));
		assertThat(preview.select("section[role=status]").text()).contains("báo cáo chưa gửi", "thỏa thuận chủ trì",
				"tài khoản");
		assertThat(living(this.industry)).as("only looked at").isTrue();

		Map<String, String> confirmed = SentForm.of(preview);
		confirmed.put("confirm", "true");
		assertThat(post(address(this.industry), confirmed)).hasStatus(302)
			.hasRedirectedUrl("/agencies/" + this.finance);
		assertThat(living(this.industry)).isFalse();
		assertThat(lead(agreement)).isEqualTo(this.finance);
		assertThat(namedTasks(this.finance)).containsAll(tasks);
		assertThat(owes(this.industry)).isFalse();
		assertThat(owes(this.finance)).isTrue();
		assertThat(this.database.sql("select agency_id from account where id = ?")
			.param(staff.id())
			.query(UUID.class)
			.single()).isEqualTo(this.finance);
		assertThat(page("/agencies/" + this.finance).text()).contains("Sáp nhập", "Tiếp nhận từ", "Sở Công Thương",
				"12/QĐ-UBND");
		assertThat(page("/agencies/" + this.industry).text()).contains("Chuyển cho", "Sở Tài chính");
		assertThat(post(address(this.industry), confirmed)).as("sent twice")
			.hasRedirectedUrl("/agencies/" + this.finance);
	}

	@Test
	void whatWasSentStaysUnderTheNameOfItsDay() {
		UUID report = report(this.industry);
		UUID revision = this.database.sql("""
				insert into report_revision (report_id, number, created_at, sent_at, agency_name)
				values (?, 1, now(), '2027-03-20T08:00:00+07:00', 'Sở Công Thương') returning id""")
			.param(report)
			.query(UUID.class)
			.single();
		this.database.sql(
				"update agency_report set state = 'SENT', first_sent_at = '2027-03-20T08:00:00+07:00', last_sent_at = first_sent_at, sent_revision_id = ? where id = ?"
					.replace("last_sent_at = first_sent_at", "last_sent_at = '2027-03-20T08:00:00+07:00'"))
			.params(revision, report)
			.update();
		carryOut(this.industry, "kind", "MERGE", "on", "01/04/2027", "newName", "Sở Thử nghiệm hợp nhất",
				"newShortName", "STNHN", "newKind", "DEPARTMENT", "others", this.finance.toString());

		assertThat(this.database.sql("select state from agency_report where id = ? and released_at is null")
			.param(report)
			.query(String.class)
			.optional()).contains("SENT");
		assertThat(page("/reports/" + report).text()).contains("Sở Công Thương");
		UUID merged = this.database.sql("select id from agency where name = 'Sở Thử nghiệm hợp nhất'")
			.query(UUID.class)
			.single();
		assertThat(owes(merged)).as("the new agency joins the groups of the old ones").isTrue();
		assertThat(owes(this.finance)).isFalse();
	}

	@Test
	void aSplitAgencyHasSeveralSuccessors() {
		UUID justice = this.accounts.agency("so-tu-phap");
		carryOut(this.industry, "kind", "SPLIT", "on", "01/04/2027", "successorId", this.finance.toString(), "others",
				justice.toString());
		assertThat(page("/agencies/" + this.industry).text()).contains("Chia, tách", "Sở Tài chính", "Sở Tư pháp");
	}

	@Test
	void anAgencyWithoutSuccessorTakesItsAccountsAlong() {
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		carryOut(this.industry, "kind", "DISSOLVE", "on", "01/04/2027", "reason", "Kết thúc hoạt động");
		assertThat(this.database.sql("select disabled_at is not null from account where id = ?")
			.param(staff.id())
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(owes(this.industry)).isFalse();
	}

	@Test
	void aRenamedAgencyKeepsItsOldNameForThePast() {
		carryOut(this.industry, "kind", "RENAME", "on", "01/04/2027", "newName", "Sở Công nghiệp thử", "newShortName",
				"SCNT");
		assertThat(page("/agencies/" + this.industry).text()).contains("Sở Công nghiệp thử",
				"trước đó là “Sở Công Thương”");
		assertThat(nameOn("2027-03-31")).isEqualTo("Sở Công Thương");
		assertThat(nameOn("2027-04-01")).isEqualTo("Sở Công nghiệp thử");
		assertThat(owes(this.industry)).isTrue();
		String board = "/periods/" + this.period + "?size=100";
		assertThat(page(board).select("tbody th").eachText()).contains("Sở Công nghiệp thử");
		assertThat(page(board + "&names=THEN").select("tbody th").eachText()).as("on the deadline's day")
			.contains("Sở Công nghiệp thử");
		this.database.sql("update agency_name set valid_to = '2027-05-15' where agency_id = ?")
			.param(this.industry)
			.update();
		assertThat(page(board + "&names=THEN").select("tbody th").eachText()).contains("Sở Công Thương")
			.doesNotContain("Sở Công nghiệp thử");
		String list = "/reports?size=200&period=" + this.period;
		assertThat(page(list).select("tbody").text()).contains("Sở Công nghiệp thử");
		assertThat(page(list + "&names=THEN").select("tbody").text()).contains("Sở Công Thương")
			.doesNotContain("Sở Công nghiệp thử");

		String missing = "/periods/" + this.period + "/missing";
		assertThat(page(missing).select("tbody").text()).contains("Sở Công nghiệp thử")
			.doesNotContain("Sở Công Thương");
		assertThat(page(missing + "?names=THEN").select("tbody").text()).contains("Sở Công Thương")
			.doesNotContain("Sở Công nghiệp thử");
		assertThat(page(missing + "?names=THEN").select("a[href$='missing.csv?names=THEN']")).hasSize(1);

		UUID plan = this.database.sql("select id from plan where code = 'nq-152'").query(UUID.class).single();
		String asked = "?period=" + this.period + "&agency=" + this.industry;
		String matrix = "/plans/" + plan + asked;
		assertThat(page(matrix).select("#matrix thead a").eachText()).containsExactly("Sở Công nghiệp thử");
		assertThat(page(matrix + "&names=THEN").select("#matrix thead a").eachText()).containsExactly("Sở Công Thương");
		UUID task = this.database.sql("select id from task where plan_id = ? and ordinal = '3'")
			.param(plan)
			.query(UUID.class)
			.single();
		assertThat(page("/tasks/" + task + asked).select("#agencies tbody th").text()).isEqualTo("Sở Công nghiệp thử");
		assertThat(page("/tasks/" + task + asked + "&names=THEN").select("#agencies tbody th").text())
			.isEqualTo("Sở Công Thương");
	}

	@Test
	void aConsolidatedReportCallsAgenciesByEitherName() throws IOException {
		UUID report = report(this.industry);
		UUID revision = this.database
			.sql("insert into report_revision (report_id, number, created_at) values (?, 1, now()) returning id")
			.param(report)
			.query(UUID.class)
			.single();
		for (String step : List.of(
				"insert into report_text (revision_id, section, content) values (:revision, 'OBSTACLES', 'Thiếu kinh phí.')",
				"update report_revision set sent_at = :at, agency_name = 'Sở Công Thương' where id = :revision",
				"update agency_report set state = 'SENT', first_sent_at = :at, last_sent_at = :at, sent_revision_id = :revision where id = :report")) {
			this.database.sql(step)
				.param("revision", revision)
				.param("report", report)
				.param("at", OffsetDateTime.parse("2027-03-20T08:00:00+07:00"))
				.update();
		}
		this.database
			.sql("""
					with a as (insert into activity (creation_key, creation_print, title, took_place_on, agency_id)
					           values (gen_random_uuid(), '', 'Hội nghị thử', '2027-03-01', ?) returning id, title, took_place_on)
					insert into report_activity (revision_id, activity_id, title, took_place_on, entries)
					select ?, id, title, took_place_on, array(select e.id from report_entry e where e.report_id = ? limit 1) from a""")
			.params(this.industry, revision, report)
			.update();
		carryOut(this.industry, "kind", "RENAME", "on", "01/04/2027", "newName", "Sở Công nghiệp thử", "newShortName",
				"SCNT");
		String consolidated = "/periods/" + this.period + "/consolidated";
		assertThat(page(consolidated).text()).contains("Sở Công Thương").doesNotContain("Sở Công nghiệp thử");
		Document now = page(consolidated + "?names=NOW");
		assertThat(now.text()).contains("Sở Công nghiệp thử").doesNotContain("Sở Công Thương");
		assertThat(now.select("a[href$='consolidated.xlsx?names=NOW']")).hasSize(1);
		assertThat(workbook(consolidated + ".xlsx")).contains("Sở Công Thương").doesNotContain("Sở Công nghiệp thử");
		assertThat(workbook(consolidated + ".xlsx?names=NOW")).contains("Sở Công nghiệp thử")
			.doesNotContain("Sở Công Thương");
		String activities = "/periods/" + this.period + "/activities";
		assertThat(page(activities).select("tbody").text()).contains("Hội nghị thử", "Sở Công Thương")
			.doesNotContain("Sở Công nghiệp thử");
		assertThat(page(activities + "?names=NOW").select("tbody").text()).contains("Hội nghị thử",
				"Sở Công nghiệp thử");
		assertThat(workbook(activities + ".xlsx?names=NOW")).contains("Sở Công nghiệp thử")
			.doesNotContain("Sở Công Thương");
	}

	private String workbook(String address) throws IOException {
		MvcTestResult file = this.mvc.get().uri(address).with(user(this.officer)).exchange();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
				XSSFExcelExtractor words = new XSSFExcelExtractor(workbook)) {
			return words.getText();
		}
	}

	@ParameterizedTest
	@CsvSource({ "MERGE, 22/04/2027, , on, không được sau hôm nay",
			"MERGE, 01/04/2027, , successorId, Chọn cơ quan kế nhiệm", "RENAME, 01/04/2027, , newName, Nhập tên mới",
			"SPLIT, 01/04/2027, other, others, ít nhất một", "MERGE, 31/02/2027, other, on, Ngày không hợp lệ",
			"'', 01/04/2027, other, kind, Không được để trống" })
	void whatCannotBeIsRefusedBesideItsField(String kind, String on, String successor, String field, String words) {
		Map<String, String> form = form(this.industry, "kind", kind, "on", on, "reason", "giữ nguyên", "confirm",
				"true");
		if (successor != null) {
			form.put("successorId", this.finance.toString());
		}
		MvcTestResult result = post(address(this.industry), form);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#" + field + "-error").text()).contains(words);
		assertThat(page.select("#reason").text()).isEqualTo("giữ nguyên");
		assertThat(living(this.industry)).isTrue();
	}

	@Test
	void whoHasEndedCannotEndAgain() {
		carryOut(this.industry, "kind", "MERGE", "on", "01/04/2027", "successorId", this.finance.toString());
		Map<String, String> again = form(this.finance, "kind", "MERGE", "on", "02/04/2027", "successorId",
				this.accounts.agency("so-tu-phap").toString(), "confirm", "true");
		again.put("others", this.industry.toString());
		MvcTestResult result = post(address(this.finance), again);
		assertThat(result).hasStatus(422);
	}

	@Test
	void whoLeavesAGroupOwesNoLongerAndWhoJoinsOwesFromThenOn() {
		assertThat(ledTasks(this.industry)).isNotEmpty();
		Map<String, String> leaving = new LinkedHashMap<>(
				Map.of("agency", this.industry.toString(), "day", "20/04/2027"));
		assertThat(post(GROUP + "/leave", leaving)).hasStatus(302);
		assertThat(owes(this.industry)).as("the scheme asks the group").isFalse();
		assertThat(page(GROUP).select("tr:contains(Sở Công Thương)").text()).contains("20/04/2027");

		Map<String, String> joining = new LinkedHashMap<>(
				Map.of("agency", this.industry.toString(), "day", "20/04/2027"));
		MvcTestResult refused = post(GROUP + "/join", joining);
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(body(refused)).select("#agency-error").text()).contains("đã thuộc nhóm");
		joining.put("day", "21/04/2027");
		assertThat(post(GROUP + "/join", joining)).hasStatus(302);
		assertThat(owes(this.industry)).isTrue();
		assertThat(ledTasks(this.industry)).isNotEmpty();
	}

	@Test
	void anAgencyIsEntered() {
		Map<String, String> fields = SentForm.of(page("/agencies/new"));
		fields.putAll(Map.of("name", "Trung tâm Thử nghiệm Đối ngoại", "shortName", "TTTNĐN", "kind", "OTHER",
				"approver", "Giám đốc"));
		MvcTestResult made = post("/agencies/new", fields);
		assertThat(made).hasStatus(302);
		assertThat(page(String.valueOf(made.getResponse().getRedirectedUrl())).text())
			.contains("Trung tâm Thử nghiệm Đối ngoại", "Giám đốc");
		MvcTestResult again = post("/agencies/new", fields);
		assertThat(again).hasStatus(422);
		assertThat(Jsoup.parse(body(again)).select("#name-error").text()).contains("Đã có cơ quan");
	}

	private void carryOut(UUID agency, String... typed) {
		Map<String, String> form = form(agency, typed);
		form.put("confirm", "true");
		MvcTestResult result = post(address(agency), form);
		assertThat(result).as("%s", Jsoup.parse(body(result)).select(".err").text()).hasStatus(302);
		this.entities.clear();
	}

	private Map<String, String> form(UUID agency, String... typed) {
		Map<String, String> form = SentForm.of(page(address(agency)));
		for (int i = 0; i < typed.length; i += 2) {
			form.put(typed[i], typed[i + 1]);
		}
		return form;
	}

	private static String address(UUID agency) {
		return "/agencies/" + agency + "/reorganise";
	}

	private boolean living(UUID agency) {
		return this.database.sql("select valid_to is null from agency where id = ?")
			.param(agency)
			.query(Boolean.class)
			.single();
	}

	private boolean owes(UUID agency) {
		return this.database.sql(
				"select exists (select from agency_report where period_id = ? and agency_id = ? and released_at is null)")
			.params(this.period, agency)
			.query(Boolean.class)
			.single();
	}

	private UUID report(UUID agency) {
		return this.database.sql("select id from agency_report where period_id = ? and agency_id = ?")
			.params(this.period, agency)
			.query(UUID.class)
			.single();
	}

	private List<UUID> namedTasks(UUID agency) {
		return this.database.sql("select distinct task_id from task_assignment where agency_id = ?")
			.param(agency)
			.query(UUID.class)
			.list();
	}

	private List<UUID> ledTasks(UUID agency) {
		return this.database
			.sql("select task_id from report_entry where report_id = ? and kind = 'LED_TASK' and released_at is null")
			.param(report(agency))
			.query(UUID.class)
			.list();
	}

	private UUID lead(UUID agreement) {
		return this.database.sql("select lead_agency_id from agreement where id = ?")
			.param(agreement)
			.query(UUID.class)
			.single();
	}

	private String nameOn(String day) {
		return this.database.sql("select agency_name_on(?, cast(? as date))")
			.params(this.industry, day)
			.query(String.class)
			.single();
	}

	private Document page(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).with(user(this.officer)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(user(this.officer)).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
