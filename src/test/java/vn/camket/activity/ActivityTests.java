package vn.camket.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.report.ReportingCalendar;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** An activity is entered once, told of in many places, and counted once. */
@IntegrationTest
@Transactional
class ActivityTests {

	private static final String AGENCY = "so-cong-thuong";

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final JdbcClient database;

	private final SignedInAccount officer;

	private final SignedInAccount staff;

	private final SignedInAccount head;

	private final SignedInAccount stranger;

	private final UUID id;

	private final ReportedPeriod period;

	ActivityTests(MockMvcTester mvc, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			EntityManager entities, JdbcClient database) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.database = database;
		this.officer = accounts.officer();
		this.staff = accounts.staff(AGENCY);
		this.head = accounts.head(AGENCY);
		this.stranger = accounts.staff("so-tai-chinh");
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
		this.calendar.open(this.id);
		this.entities.flush();
		SecurityContextHolder.clearContext();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void oneActivityServesManyLinesOfAReportAndIsTakenOverInEach() throws UnsupportedEncodingException {
		enter("Hội nghị tập huấn", "12/05/2027", task("3"), task("9"));
		Document form = parse(get(this.staff, report()));
		assertThat(form.select("[id^=activity-]").eachText()).hasSize(2)
			.allSatisfy((text) -> assertThat(text).isEqualTo("12/05/2027, Cầu Treo: Hội nghị tập huấn. 120 người dự."));
		String tell = form.select("button[name=tell]").first().val();
		Map<String, String> fields = SentForm.of(form);
		fields.put("parts[" + tell.split(" ")[0] + "].result", "Đã làm.");
		fields.put("tell", tell);
		assertThat(post(this.staff, report(), fields)).hasStatus(HttpStatus.FOUND);
		this.entities.flush();
		this.entities.clear();
		assertThat(parse(get(this.staff, report())).select("#result-" + tell.split(" ")[0]).text())
			.isEqualTo("Đã làm.\n12/05/2027, Cầu Treo: Hội nghị tập huấn. 120 người dự.");
	}

	@Test
	void whatFallsOutsideThePeriodIsArchivedOrServesNothingOfTheReportIsNotOffered()
			throws UnsupportedEncodingException {
		enter("Năm trước", "31/12/2026", task("3"));
		enter("Năm sau", "01/01/2028", task("3"));
		enter("Không rõ ngày trong năm", "2027", task("3"));
		UUID archived = enter("Đã lưu trữ", "12/05/2027", task("3"));
		post(this.staff, "/activities/" + archived + "/archive", Map.of("reason", "Ghi trùng"));
		assertThat(parse(get(this.staff, report())).select("[id^=activity-]").eachText()).singleElement()
			.asString()
			.contains("Không rõ ngày trong năm");
		assertThat(parse(get(this.staff, "/activities?archived=true")).select("main tbody").text())
			.contains("Đã lưu trữ");
	}

	@Test
	void aSentReportKeepsItsActivitiesAsTheyReadAndCountsEachOnce() throws IOException {
		UUID activity = enter("Hội nghị tập huấn", "12/05/2027", task("3"), task("9"));
		send();
		amend(activity, "Tên đã sửa");
		Document sent = parse(get(this.officer, report()));
		assertThat(sent.select("section[aria-labelledby=h-reported]").text()).contains("Hoạt động trong kỳ (1)",
				"Hội nghị tập huấn", "NQ 152 · 3.", "NQ 152 · 9.");
		Document page = parse(get(this.officer, "/periods/" + this.id + "/activities"));
		assertThat(page.select("main .muted").text()).contains("nêu 1 hoạt động");
		assertThat(page.select("main tbody tr").eachText()).singleElement()
			.asString()
			.contains("Hội nghị tập huấn", "Sở Công Thương");
		MvcTestResult file = get(this.officer, "/periods/" + this.id + "/consolidated.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			Sheet sheet = workbook.getSheet("Hoạt động");
			int rows = 0;
			for (var row : sheet) {
				rows += (row.getCell(2) != null && row.getCell(2).toString().equals("Hội nghị tập huấn")) ? 1 : 0;
			}
			assertThat(rows).isEqualTo(1);
		}
		assertThat(parse(get(this.staff, "/activities/" + activity)).select("main").text()).contains("Tên đã sửa",
				"Đã nêu trong 1 báo cáo đã gửi");
	}

	@Test
	void whatIsFrozenCannotBeChangedEvenByHand() {
		enter("Hội nghị tập huấn", "12/05/2027", task("3"));
		send();
		assertThat(this.database.sql("select count(*) from report_activity").query(Long.class).single()).isPositive();
		assertThatThrownBy(() -> this.database.sql("update report_activity set title = 'x'").update())
			.hasMessageContaining("frozen");
	}

	@Test
	void badInputIsToldBesideItsFieldAndKept() {
		Map<String, String> fields = fields("T", "31/02/2027");
		fields.put("endedOn", "01/01/2027");
		fields.put("participants", "nhiều");
		fields.put("place", "Cầu Treo");
		fields.remove("subjects");
		MvcTestResult refused = post(this.staff, "/activities/new", fields);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = parse(refused);
		assertThat(page.select("#tookPlaceOn-error, #participants-error, #subjects-error")).hasSize(3);
		assertThat(page.select("#place").val()).isEqualTo("Cầu Treo");
		fields.put("title", "");
		fields.put("tookPlaceOn", "02/01/2027");
		fields.put("participants", "-1");
		fields.put("subjects", "TASK:" + UUID.randomUUID());
		assertThat(parse(post(this.staff, "/activities/new", fields))
			.select("#title-error, #endedOn-error, #participants-error, #subjects-error")).hasSize(4);
	}

	@Test
	void theSecondOfTwoEditorsSeesTheFirstAndLosesNothing() {
		UUID activity = enter("Hội nghị", "12/05/2027", task("3"));
		Map<String, String> first = SentForm.of(parse(get(this.staff, "/activities/" + activity + "/edit")));
		amend(activity, "Tên của người kia");
		first.put("title", "Tên của tôi");
		first.put("subjects", "TASK:" + task("3"));
		MvcTestResult conflict = post(this.staff, "/activities/" + activity + "/edit", first);
		assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
		Document page = parse(conflict);
		assertThat(page.select("[data-error-summary]").text()).contains("Tên của người kia");
		assertThat(page.select("#title").val()).isEqualTo("Tên của tôi");
	}

	@Test
	void aFormSentTwiceMakesOneActivity() {
		Map<String, String> fields = fields("Hội nghị", "12/05/2027");
		fields.put("creationKey", UUID.randomUUID().toString());
		fields.put("subjects", "TASK:" + task("3"));
		String first = post(this.staff, "/activities/new", fields).getResponse().getRedirectedUrl();
		assertThat(post(this.staff, "/activities/new", fields).getResponse().getRedirectedUrl()).isEqualTo(first);
	}

	@Test
	void anotherAgencySeesNoneOfIt() {
		UUID activity = enter("Hội nghị riêng", "12/05/2027", task("3"));
		assertThat(parse(get(this.stranger, "/activities")).text()).doesNotContain("Hội nghị riêng");
		assertThat(this.mvc.get().uri("/activities/" + activity).with(user(this.stranger)))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.stranger, "/activities/" + activity + "/restore", Map.of()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(parse(get(this.officer, "/activities?q=hoi nghi rieng")).select("main tbody").text())
			.contains("Hội nghị riêng");
	}

	private void send() {
		Map<String, String> none = Map.of("reason", "Không phát sinh trong kỳ");
		assertThat(post(this.staff, report() + "/nothing", none)).hasStatus(HttpStatus.FOUND);
		this.entities.flush();
		this.entities.clear();
		Map<String, String> form = SentForm.of(parse(get(this.head, report())));
		assertThat(post(this.head, report() + "/send", form)).hasStatus(HttpStatus.FOUND);
		this.entities.flush();
		this.entities.clear();
	}

	private void amend(UUID activity, String title) {
		Map<String, String> form = SentForm.of(parse(get(this.head, "/activities/" + activity + "/edit")));
		form.put("title", title);
		form.put("subjects", "TASK:" + task("3"));
		assertThat(post(this.head, "/activities/" + activity + "/edit", form)).hasStatus(HttpStatus.FOUND);
	}

	private UUID enter(String title, String day, UUID... tasks) {
		Map<String, String> fields = fields(title, day);
		var post = this.mvc.post().uri("/activities/new").with(user(this.staff)).with(csrf());
		fields.forEach(post::param);
		for (UUID task : tasks) {
			post.param("subjects", "TASK:" + task);
		}
		String made = post.exchange().getResponse().getRedirectedUrl();
		assertThat(made).isNotNull();
		return UUID.fromString(made.substring(made.lastIndexOf('/') + 1));
	}

	private static Map<String, String> fields(String title, String day) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("title", title);
		fields.put("tookPlaceOn", day);
		fields.put("place", "Cầu Treo");
		fields.put("content", "120 người dự.");
		return fields;
	}

	private UUID task(String ordinal) {
		return this.database.sql(
				"select t.id from task t join plan p on p.id = t.plan_id where p.abbreviation = 'NQ 152' and t.ordinal = ?")
			.param(ordinal)
			.query(UUID.class)
			.single();
	}

	private String report() {
		return "/reports/" + this.period.report(AGENCY);
	}

	private MvcTestResult get(SignedInAccount account, String address) {
		MvcTestResult page = this.mvc.get().uri(address).with(user(account)).exchange();
		assertThat(page).hasStatusOk();
		return page;
	}

	private MvcTestResult post(SignedInAccount account, String address, Map<String, String> fields) {
		var post = this.mvc.post().uri(address).with(user(account)).with(csrf());
		fields.forEach(post::param);
		return post.exchange();
	}

	private static Document parse(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
