package vn.camket.consolidation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.Round;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class PlanPagesTests {

	private static final String LAST_MOMENT_ON_TIME = "2027-05-14T23:59:59.999+07:00";

	private static final String FIRST_LATE_MOMENT = "2027-05-15T00:00:00+07:00";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final TestClock clock;

	private SignedInAccount officer;

	private UUID plan;

	private Round round;

	PlanPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements, TestClock clock) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.clock = clock;
	}

	@BeforeEach
	void openAPeriodAndStopTheClock() {
		this.officer = this.accounts.officer();
		this.plan = plan("nq-152");
		this.round = new Round(this.database, "nq-152");
		this.clock.set(LAST_MOMENT_ON_TIME);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void listsBothPlansAndMarksNumbersAndDatesThatTheSourceLeavesBlank() {
		Document page = page("/plans", this.officer);
		assertThat(page.select("h2").eachText()).containsExactly("Kế hoạch thực hiện Nghị quyết số 152/NQ-CP",
				"Kế hoạch thực hiện Nghị quyết số 153/NQ-CP");
		assertThat(page.select(".card").first().text()).contains("15 nhiệm vụ", "Chưa ghi số", "Chưa ghi ngày",
				"6 tháng đầu năm 2027 – NQ 152", "trước ngày 15/05/2027");
		assertThat(page.select(".card").last().text()).contains("22 nhiệm vụ", "Năm 2027 – NQ 153")
			.doesNotContain("NQ 152");
	}

	@Test
	void showsTheAnnexWordForWordAndMarksTheOutputThatIsMissing() {
		Document page = page("/plans/" + this.plan, this.officer);
		assertThat(page.select("#annex tbody tr")).hasSize(15);
		assertThat(page.select("#annex tbody tr").get(2).select("td, th").eachText()).containsExactly("3",
				"Rà soát các chương trình, dự án, thỏa thuận hợp tác quốc tế đang triển khai trên địa bàn tỉnh",
				"Các sở, ban, ngành, địa phương", "Sở Ngoại vụ; Sở Tài chính; các Ban Quản lý dự án chuyên ngành",
				"Hàng năm", "Báo cáo rà soát Danh mục thỏa thuận quốc tế đang thực hiện");
		assertThat(page.select("#annex tbody tr").last().select("td").last().text()).isEqualTo("Văn bản chưa quy định");
		assertThat(page.select("#annex .st")).hasSize(1);
		assertThat(page.select("#basis").text()).contains("152/NQ-CP, ngày 16/06/2026, Chính phủ");
	}

	@Test
	void groupsTheDutiesOfAPlanWithoutAnnexByItsParts() {
		Document page = page("/plans/" + plan("nq-153"), this.officer);
		assertThat(page.select("#annex .part").eachText()).hasSize(8).startsWith("III.1. Sở Ngoại vụ");
	}

	@Test
	void tellsTheStatesApartByWordAndTimeliness() {
		this.round.send(this.round.owes("so-cong-thuong", "3"), LAST_MOMENT_ON_TIME, "COMPLETED");
		this.round.send(this.round.owes("so-tai-chinh", "3"), FIRST_LATE_MOMENT, "COMPLETED");
		this.round.send(this.round.owes("so-tu-phap", "3"), LAST_MOMENT_ON_TIME, "IN_PROGRESS");
		this.round.send(this.round.owes("so-noi-vu", "3"), LAST_MOMENT_ON_TIME, "NOT_APPLICABLE");
		this.round.owes("so-xay-dung", "3");
		assertThat(cells(matrix("", this.officer), "3")).containsExactlyInAnyOrder("Đã hoàn thành", "Hoàn thành chậm",
				"Đang triển khai", "Không phát sinh", "Chưa gửi");
		this.clock.set(FIRST_LATE_MOMENT);
		Document page = matrix("", this.officer);
		assertThat(cells(page, "3")).containsExactlyInAnyOrder("Đã hoàn thành", "Hoàn thành chậm", "Quá hạn",
				"Không phát sinh", "Quá hạn");
		assertThat(page.select("#matrix tbody td.r").get(2).text()).isEqualTo("2/5");
		assertThat(page.select("#matrix td.cell a .ico")).hasSameSizeAs(page.select("#matrix td.cell a"));
	}

	@Test
	void linksACellToItsPlaceInTheReport() {
		UUID report = this.round.owes("so-cong-thuong", "3");
		UUID entry = this.database.sql("select id from report_entry where report_id = ?")
			.param(report)
			.query(UUID.class)
			.single();
		assertThat(matrix("", this.officer).select("#matrix td.cell a").attr("href"))
			.isEqualTo("/reports/" + report + "#m-" + entry);
	}

	@Test
	void showsStaffAndHeadTheirOwnAgencyAlone() {
		this.round.owes("so-cong-thuong", "3", "9");
		this.round.owes("so-tai-chinh", "3");
		for (SignedInAccount own : List.of(this.accounts.staff("so-cong-thuong"),
				this.accounts.head("so-cong-thuong"))) {
			Document page = matrix("", own);
			assertThat(page.select("#matrix thead th").eachText()).containsExactly("Nhiệm vụ", "Sở Công Thương");
			assertThat(page.select("#matrix select[name=agency]")).isEmpty();
			assertThat(page.select("#matrix").text()).doesNotContain("Sở Tài chính 1")
				.contains("Nhiệm vụ do cơ quan chủ trì");
			UUID other = this.accounts.agency("so-tai-chinh");
			assertThat(matrix("&agency=" + other, own).select("#matrix td.cell a")).isEmpty();
			Document task = page("/tasks/" + task("3") + "?period=" + this.round.period(), own);
			assertThat(task.select("#agencies tbody tr")).hasSize(1);
			assertThat(task.select("#agencies").text()).doesNotContain("cơ quan đã hoàn thành");
		}
		for (SignedInAccount all : List.of(this.accounts.leader(), this.accounts.admin())) {
			assertThat(matrix("", all).select("#matrix thead th")).hasSize(4);
		}
	}

	@Test
	void showsEightAgenciesAPageAndKeepsTheFilterInTheAddress() {
		List.of("so-noi-vu", "so-tai-chinh", "so-tu-phap", "so-xay-dung", "so-cong-thuong", "so-khcn", "so-gddt",
				"so-vhttdl", "so-nnmt", "so-y-te")
			.forEach((agency) -> this.round.owes(agency, "3", "9"));
		Document first = matrix("&kind=DEPARTMENT", this.officer);
		assertThat(first.select("#matrix thead th")).hasSize(10);
		assertThat(first.select("#matrix .ck-pf").text()).contains("Cơ quan 1–8 trong 10");
		assertThat(first.select("#matrix .pager a[rel=next]").attr("href")).contains("kind=DEPARTMENT", "page=1");
		assertThat(matrix("&kind=DEPARTMENT&page=1", this.officer).select("#matrix thead th")).hasSize(4);
		assertThat(matrix("&kind=WARD", this.officer).select("#matrix .empty").text())
			.contains("Không có nhiệm vụ nào");
		String chosen = this.accounts.agency("so-y-te").toString();
		assertThat(matrix("&agency=" + chosen, this.officer).select("#matrix thead th").eachText()).hasSize(3)
			.contains("Sở Y tế");
	}

	@Test
	void narrowsToAStateByItsRowsAndColumns() {
		this.round.send(this.round.owes("so-cong-thuong", "3", "9"), LAST_MOMENT_ON_TIME, "COMPLETED");
		this.round.owes("so-tai-chinh", "3");
		Document page = matrix("&state=NOT_SENT", this.officer);
		assertThat(page.select("#matrix thead th").eachText()).hasSize(3).contains("Sở Tài chính");
		assertThat(page.select("#matrix tbody tr")).hasSize(1);
		assertThat(page.select("#matrix .facet[aria-current]").text()).isEqualTo("Chưa gửi 1");
		assertThat(page.select("#matrix .facet:contains(Đã hoàn thành) b").text()).isEqualTo("2");
		Document lines = matrix("&view=list&state=COMPLETED", this.officer);
		assertThat(lines.select("#matrix tbody tr").eachText()).hasSize(2)
			.allMatch((line) -> line.startsWith("Sở Công Thương"));
	}

	@Test
	void narrowsToAKindOfTime() {
		UUID report = this.round.owes("so-cong-thuong", "3", "9");
		this.database.sql("update task set time_frame = 'PERIODIC' where id = ?").param(task("9")).update();
		this.database.sql("update task set time_frame = 'ONGOING' where id = ?").param(task("3")).update();
		Document page = matrix("&timeFrame=PERIODIC", this.officer);
		assertThat(page.select("#matrix tbody tr")).hasSize(1);
		assertThat(page.select("#matrix tbody a[href^='/reports/" + report + "']")).hasSize(1);
		assertThat(page.select("#matrix .facet b").eachText()).as("counts follow").containsExactly("1");
		assertThat(page.select("#timeFrame option[selected]").val()).isEqualTo("PERIODIC");
	}

	@Test
	void countsWhoCompletedATask() {
		this.round.send(this.round.owes("so-cong-thuong", "3"), FIRST_LATE_MOMENT, "COMPLETED");
		this.round.owes("so-tai-chinh", "3");
		Document page = page("/tasks/" + task("3") + "?period=" + this.round.period(), this.officer);
		assertThat(page.select("#agencies .ck-ph").text()).contains("1/2 cơ quan đã hoàn thành");
		assertThat(page.select("#agencies tbody th").eachText()).containsExactly("Sở Tài chính", "Sở Công Thương");
		Document late = page("/tasks/" + task("3") + "?state=COMPLETED_LATE&period=" + this.round.period(),
				this.officer);
		assertThat(late.select("#agencies tbody th").eachText()).containsExactly("Sở Công Thương");
		assertThat(late.select("#agencies .ck-ph").text()).contains("1/2 cơ quan đã hoàn thành");
	}

	@Test
	void owesNothingThatWasReleased() {
		UUID report = this.round.owes("so-cong-thuong", "3", "9");
		this.database.sql("update report_entry set released_at = now() where report_id = :report and task_id = :task")
			.param("report", report)
			.param("task", task("9"))
			.update();
		assertThat(matrix("", this.officer).select("#matrix td.cell a")).hasSize(1);
	}

	@Test
	void saysWhenAPeriodIsNotOpenYet() {
		this.database.sql("update reporting_period set opened_at = null where id = ?")
			.param(this.round.period())
			.update();
		assertThat(matrix("", this.officer).select("#matrix").text())
			.contains("Kỳ thử nghiệm chưa mở, nên chưa có số liệu. Kỳ tự mở ngày 16/03/2027.");
	}

	@Test
	void answers404ForWhatDoesNotExistOrBelongsToAnotherPlan() {
		assertThat(get("/plans/" + UUID.randomUUID(), this.officer)).hasStatus(404);
		assertThat(get("/tasks/" + UUID.randomUUID(), this.officer)).hasStatus(404);
		assertThat(get("/plans/" + plan("nq-153") + "?period=" + this.round.period(), this.officer)).hasStatus(404);
	}

	@Test
	void sendsAsManyStatementsForManyCellsAsForFew() {
		this.round.owes("so-cong-thuong", "3");
		String plan = "/plans/" + this.plan + "?period=" + this.round.period();
		String task = "/tasks/" + task("3") + "?period=" + this.round.period();
		long few = this.statements.during(() -> page(plan, this.officer));
		long fewOfTask = this.statements.during(() -> page(task, this.officer));
		List.of("so-noi-vu", "so-tai-chinh", "so-tu-phap", "so-xay-dung", "so-khcn", "so-gddt", "so-vhttdl", "so-nnmt",
				"so-y-te", "thanh-tra-tinh")
			.forEach((agency) -> this.round.owes(agency, "3", "9", "12", "13", "15"));
		assertThat(this.statements.during(() -> page(plan, this.officer))).isEqualTo(few).isPositive();
		assertThat(this.statements.during(() -> page(task, this.officer))).isEqualTo(fewOfTask).isPositive();
	}

	private Document matrix(String more, SignedInAccount visitor) {
		return page("/plans/" + this.plan + "?period=" + this.round.period() + more, visitor);
	}

	private static List<String> cells(Document page, String ordinal) {
		return page.select("#matrix tbody tr:has(a.row-link:matchesOwn(^" + ordinal + "\\. )) td.cell a").eachText();
	}

	private UUID plan(String code) {
		return this.database.sql("select id from plan where code = ?").param(code).query(UUID.class).single();
	}

	private UUID task(String ordinal) {
		return this.database.sql("select id from task where plan_id = ? and ordinal = ?")
			.params(this.plan, ordinal)
			.query(UUID.class)
			.single();
	}

	private Document page(String address, SignedInAccount visitor) {
		MvcTestResult result = get(address, visitor);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private MvcTestResult get(String address, SignedInAccount visitor) {
		return this.mvc.get().uri(address).with(user(visitor)).exchange();
	}

}
