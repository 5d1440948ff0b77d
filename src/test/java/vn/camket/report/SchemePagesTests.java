package vn.camket.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
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
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class SchemePagesTests {

	private final MockMvcTester mvc;

	private final TestClock clock;

	private final JdbcClient database;

	private final EntityManager entities;

	private final Statements statements;

	private final ReportingCalendar calendar;

	private final ReportingPeriods periods;

	private final ReportingSchemes schemes;

	private final ReportingRounds rounds;

	private final SignedInAccount officer;

	private UUID period;

	@SuppressWarnings("NullAway.Init")
	SchemePagesTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database, EntityManager entities,
			Statements statements, ReportingCalendar calendar, ReportingPeriods periods, ReportingSchemes schemes) {
		this.mvc = mvc;
		this.clock = clock;
		this.database = database;
		this.entities = entities;
		this.statements = statements;
		this.calendar = calendar;
		this.periods = periods;
		this.schemes = schemes;
		this.rounds = new ReportingRounds(database);
		this.officer = accounts.officer();
	}

	@BeforeEach
	void findPeriod() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		this.period = this.rounds.period("nq-152-6-thang", 2027);
	}

	@AfterEach
	void leave() {
		ReportingRounds.signOut();
		this.clock.reset();
	}

	@Test
	void listsTheSchemesWithTheirDeadlinesInWords() {
		Document page = page("/admin/schemes");
		assertThat(page.select("section:has(h2:contains(Báo cáo 6 tháng))").text()).contains(
				"Các sở, ban, ngành, địa phương gửi Sở Ngoại vụ", "Trước ngày 15/5 hằng năm", "60 ngày trước hạn gửi",
				"Kế hoạch thực hiện NQ 152/NQ-CP, mục III.1", "6 tháng đầu năm 2027", "Sở Ngoại vụ ấn định");
		assertThat(page.select("section:has(h2:contains(Báo cáo năm (NQ 152)))").text())
			.contains("Trước ngày 05/11 hằng năm", "Trước ngày 15/11 hằng năm");
		var adHoc = page.select("section:has(h2:contains(Báo cáo đột xuất))");
		assertThat(adHoc.text()).contains("Theo từng yêu cầu");
		assertThat(adHoc.select("a[href$=/edit]")).isEmpty();
		assertThat(this.statements.during(() -> page("/admin/schemes"))).as("account, schemes, periods").isEqualTo(3);
	}

	@Test
	void setsTheDatesOfLaterPeriodsAndLeavesThoseThatExist() {
		UUID scheme = scheme("nq-152-6-thang");
		assertThat(post("/admin/schemes/" + scheme + "/edit", Map.of("version", version(scheme), "dueDay", "20",
				"dueMonth", "5", "dueRule", "AT_LATEST", "opensDaysBefore", "45")))
			.hasStatus(302)
			.hasRedirectedUrl("/admin/schemes");
		this.entities.flush();
		SchemeDates dates = this.schemes.find(scheme).dates();
		assertThat(dates.due()).hasToString("DayRule[day=20, month=5, rule=AT_LATEST]");
		assertThat(dates.opensDaysBefore()).isEqualTo(45);
		assertThat(this.periods.find(this.period).dates().dueOn()).hasToString("2027-05-15");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			31, 4, 60, dueDay, Tháng 4 không phải năm nào cũng có ngày này
			29, 2, 60, dueDay, chọn đến ngày 28
			40, 5, 60, dueDay, Giá trị lớn nhất là 31
			mai, 5, 60, dueDay, Nhập một số nguyên
			15, 7, 60, dueMonth, phải nằm trong sáu tháng đầu năm
			'', 5, 60, dueDay, Không được để trống
			15, 5, 0, opensDaysBefore, Giá trị nhỏ nhất là 1""")
	void refusesImpossibleDaysAndKeepsWhatIsTyped(String day, String month, String opens, String field, String words) {
		UUID scheme = scheme("nq-152-6-thang");
		Document page = refused("/admin/schemes/" + scheme + "/edit", Map.of("version", version(scheme), "dueDay", day,
				"dueMonth", month, "dueRule", "BEFORE", "opensDaysBefore", opens));
		assertThat(page.select("#" + field + "-error").text()).contains(words);
		assertThat(page.select("#dueDay").attr("value")).isEqualTo(day);
		assertThat(page.select("#dueMonth option[selected]").attr("value")).isEqualTo(month);
	}

	@Test
	void hasNoDatesToSetForWhatIsAskedForAdHoc() {
		assertThat(this.mvc.get().uri("/admin/schemes/" + scheme("dot-xuat") + "/edit").with(user(this.officer)))
			.hasStatus(404);
	}

	@Test
	void showsTheSecondToSaveASchemeWhatTheFirstChanged() {
		UUID scheme = scheme("nq-152-6-thang");
		String version = version(scheme);
		Map<String, String> first = Map.of("version", version, "dueDay", "18", "dueMonth", "5", "dueRule", "BEFORE",
				"opensDaysBefore", "60");
		assertThat(post("/admin/schemes/" + scheme + "/edit", first)).hasStatus(302);
		this.entities.flush();
		Map<String, String> second = new LinkedHashMap<>(first);
		second.put("dueDay", "25");
		MvcTestResult result = post("/admin/schemes/" + scheme + "/edit", second);
		assertThat(result).hasStatus(409);
		Document page = document(result);
		assertThat(page.select(".note table").text()).contains("Ngày", "18", "25");
		assertThat(page.select("#dueDay").attr("value")).isEqualTo("25");
		assertThat(page.select("input[name=version]").attr("value")).isEqualTo(version(scheme));
	}

	@Test
	void movingADeadlineJudgesAgainWhatWasSentAndSaysSo() {
		ReportingRounds.signIn(this.officer);
		this.calendar.open(this.period);
		this.entities.flush();
		UUID report = this.rounds.report(this.period, "so-cong-thuong");
		UUID revision = this.database
			.sql("""
					insert into report_revision (report_id, number, created_at, sent_at, agency_name)
					values (?, 1, '2027-05-15T00:00:00+07:00', '2027-05-15T00:00:00+07:00', 'Sở Công Thương') returning id""")
			.param(report)
			.query(UUID.class)
			.single();
		this.database.sql("""
				update agency_report set state = 'SENT', first_sent_at = '2027-05-15T00:00:00+07:00',
				       last_sent_at = '2027-05-15T00:00:00+07:00', sent_revision_id = ? where id = ?""")
			.params(revision, report)
			.update();
		this.entities.clear();
		assertThat(page(address()).select(".note").text()).contains("1 báo cáo đã gửi", "0 đúng hạn, 1 chậm");

		Map<String, String> dates = dates();
		dates.put("dueOn", "20/05/2027");
		dates.put("opensOn", "01/01/2027");
		MvcTestResult result = post(address(), dates);
		assertThat(result).hasStatus(302).hasRedirectedUrl("/periods/" + this.period);
		this.entities.flush();
		assertThat(result.getMvcResult().getFlashMap().get("flash"))
			.hasToString("Flash[kind=ok, code=periodDates.saved.deadline, arguments=[0, 1, 1, 0]]");
		PeriodOverview after = this.periods.find(this.period);
		assertThat(after.deadline().day()).hasToString("2027-05-20");
		assertThat(after.dates().opensOn()).as("it has opened already").hasToString("2027-03-16");
		assertThat(page("/periods/" + this.period).text())
			.contains("Hạn gửi đã đổi từ trước ngày 15/05/2027 sang trước ngày 20/05/2027; ");
		assertThat(page("/reports/" + report).text()).contains("sang trước ngày 20/05/2027");
	}

	@Test
	void saysNothingOfADeadlineThatStandsAsItWasMade() {
		assertThat(page("/periods/" + this.period).text()).doesNotContain("Hạn gửi đã đổi");
		Map<String, String> dates = dates();
		dates.put("dueOn", "20/05/2027");
		post(address(), dates);
		this.entities.flush();
		assertThat(page("/periods/" + this.period).text()).contains("Hạn gửi đã đổi");
		dates = dates();
		dates.put("dueOn", "15/05/2027");
		dates.put("version", page(address()).select("input[name=version]").attr("value"));
		post(address(), dates);
		this.entities.flush();
		assertThat(page("/periods/" + this.period).text()).as("moved back").doesNotContain("Hạn gửi đã đổi");
	}

	@ParameterizedTest
	@CsvSource({ "dueOn, 31/12/2028, Hạn gửi nằm ngoài", "dueOn, '', Không được để trống",
			"dueOn, 31/02/2027, Ngày không hợp lệ", "opensOn, 16/05/2027, Ngày mở kỳ không được sau",
			"cutOffOn, 16/05/2027, Ngày chốt số liệu không được sau", "closesOn, 14/05/2027, Ngày kết thúc kỳ",
			"ownDueOn, 01/05/2027, Hạn của Sở Ngoại vụ" })
	void refusesDatesThatDoNotGoTogetherAndKeepsThem(String field, String typed, String words) {
		Map<String, String> dates = dates();
		dates.put("ownDueRule", "BEFORE");
		dates.put(field, typed);
		Document page = refused(address(), dates);
		assertThat(page.select("#" + field + "-error").text()).contains(words);
		assertThat(page.select("#" + field).attr("value")).isEqualTo(typed);
		assertThat(this.periods.find(this.period).deadline().day()).hasToString("2027-05-15");
	}

	@Test
	void setsTheCutOffThatNoDocumentNames() {
		Map<String, String> dates = dates();
		dates.put("cutOffOn", "30/4/2027");
		assertThat(post(address(), dates)).hasStatus(302);
		this.entities.flush();
		assertThat(page("/periods/" + this.period).text()).contains("chốt số liệu ngày 30/04/2027");
	}

	@Test
	void showsTheSecondToSaveAPeriodWhatTheFirstChanged() {
		Map<String, String> first = dates();
		first.put("cutOffOn", "30/04/2027");
		Map<String, String> second = dates();
		second.put("cutOffOn", "05/05/2027");
		assertThat(post(address(), first)).hasStatus(302);
		this.entities.flush();
		MvcTestResult result = post(address(), second);
		assertThat(result).hasStatus(409);
		Document page = document(result);
		assertThat(page.select(".note table").text()).contains("Chốt số liệu", "30/04/2027", "05/05/2027");
		assertThat(page.select("#cutOffOn").attr("value")).isEqualTo("05/05/2027");
		second.put("version", page.select("input[name=version]").attr("value"));
		assertThat(post(address(), second)).hasStatus(302);
	}

	private String address() {
		return "/admin/schemes/periods/" + this.period + "/edit";
	}

	private Map<String, String> dates() {
		Map<String, String> dates = new LinkedHashMap<>();
		dates.put("version", String.valueOf(this.periods.find(this.period).version()));
		dates.put("opensOn", "16/03/2027");
		dates.put("dueOn", "15/05/2027");
		dates.put("dueRule", "BEFORE");
		return dates;
	}

	private UUID scheme(String code) {
		return this.database.sql("select id from reporting_scheme where code = ?")
			.param(code)
			.query(UUID.class)
			.single();
	}

	private String version(UUID scheme) {
		return String.valueOf(this.schemes.find(scheme).version());
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(address).with(user(this.officer)).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private Document refused(String address, Map<String, String> fields) {
		MvcTestResult result = post(address, fields);
		assertThat(result).hasStatus(422);
		return document(result);
	}

	private Document page(String address) {
		MvcTestResult result = this.mvc.get().uri(address).with(user(this.officer)).exchange();
		assertThat(result).hasStatusOk();
		return document(result);
	}

	private static Document document(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
