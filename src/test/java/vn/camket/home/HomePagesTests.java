package vn.camket.home;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.report.PartKey;
import vn.camket.report.Remark;
import vn.camket.report.ReportDesk;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportReview;
import vn.camket.report.ReturnReason;
import vn.camket.report.ReturnRequest;
import vn.camket.report.ReportingCalendar;
import vn.camket.test.Accounts;
import vn.camket.test.FilledIn;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class HomePagesTests {

	private static final String AGENCY = "so-cong-thuong";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final TestClock clock;

	private final JdbcClient database;

	private final EntityManager entities;

	private final Statements statements;

	private final ReportingCalendar calendar;

	private final ReportDesk desk;

	private final ReportReview review;

	private final ReportRegister register;

	private final SignedInAccount staff;

	private final SignedInAccount head;

	private final SignedInAccount officer;

	private UUID halfYear;

	private UUID year;

	@SuppressWarnings("NullAway.Init")
	HomePagesTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database, EntityManager entities,
			Statements statements, ReportingCalendar calendar, ReportDesk desk, ReportReview review,
			ReportRegister register) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.clock = clock;
		this.database = database;
		this.entities = entities;
		this.statements = statements;
		this.calendar = calendar;
		this.desk = desk;
		this.review = review;
		this.register = register;
		this.staff = accounts.staff(AGENCY);
		this.head = accounts.head(AGENCY);
		this.officer = accounts.officer();
	}

	@BeforeEach
	void openPeriods() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		this.halfYear = period("nq-152-6-thang", 2027);
		this.year = period("nq-152-nam", 2026);
		this.database.sql(
				"update reporting_period set closes_on = '2026-12-31' where id in (select p.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id where s.code = 'nq-153-nam')")
			.update();
		signIn(this.officer);
		this.calendar.open(this.halfYear);
		this.calendar.open(this.year);
		this.entities.flush();
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	@Test
	void staffSeeWhatIsOwedByWhenAndWhatIsMissing() {
		Document page = page(this.staff);
		var first = page.select(".ck-due");
		assertThat(first.text()).contains("Báo cáo 6 tháng đầu năm 2027 – NQ 152", "Còn 23 ngày",
				"Gửi trước ngày 15/05/2027", "23:59 thứ Sáu, 14/05/2027", "Chưa bắt đầu", "Bắt đầu nhập báo cáo");
		ReportDocument document = document(report(this.halfYear, AGENCY), this.staff);
		assertThat(first.select(".ring text").first().text()).isEqualTo("0/" + document.owed());
		List<String> links = page.select("section:has(#missing) a.t").eachAttr("href");
		assertThat(links).containsExactlyElementsOf(
				document.open().stream().map((part) -> "/reports/" + document.head().id() + "#" + part.key()).toList());
		assertThat(page.select("section:has(#tasks) tbody tr")).hasSize(5);
		assertThat(page.select("section:has(#others)").text()).contains("Năm 2026 – NQ 152", "Quá hạn 168 ngày");
	}

	@Test
	void staffReadWhatSoNgoaiVuAskedFor() {
		UUID report = report(this.halfYear, AGENCY);
		send(report);
		assertThat(page(this.staff).select("section:has(#sent)").text()).contains("6 tháng đầu năm 2027",
				"Gửi lần đầu 09:00 21/04/2027");
		signIn(this.officer);
		PartKey part = document(report, this.officer).parts().get(1).key();
		this.review.returnForMore(report, 1,
				new ReturnRequest(List.of(ReturnReason.FIGURES), "Đề nghị nêu số liệu.", "Phòng Hợp tác quốc tế"),
				List.of(new Remark(part, "Nêu số văn bản.")));
		this.entities.flush();
		Document page = page(this.staff);
		assertThat(page.select(".ck-due").text()).contains("Đề nghị bổ sung",
				"Sở Ngoại vụ đề nghị: Đề nghị nêu số liệu.", "Còn 23 ngày");
		this.clock.set("2027-05-20T09:00:00+07:00");
		assertThat(page(this.staff).select(".ck-due").text()).contains("Gửi lần đầu lúc 09:00 21/04/2027 · đúng hạn")
			.doesNotContain("Quá hạn");
		this.clock.set("2027-04-21T09:00:00+07:00");
		page = page(this.staff);
		assertThat(page.select("section:has(#missing)").text()).contains("Nêu số văn bản.", "Cần sửa");
		assertThat(page.select("section:has(#tasks) tbody .st").eachText()).hasSize(5).containsOnly("Đã hoàn thành");
	}

	@Test
	void theHeadFindsFirstWhatWaitsForTheHead() {
		UUID report = report(this.year, AGENCY);
		signIn(this.staff);
		this.desk.handToHead(report, FilledIn.all(this.register.current(report)));
		this.entities.flush();
		assertThat(page(this.staff).select(".ck-due h2").text()).contains("6 tháng đầu năm 2027");
		var first = page(this.head).select(".ck-due");
		assertThat(first.text()).contains("Báo cáo Năm 2026 – NQ 152", "Chờ lãnh đạo", "Đọc và gửi báo cáo",
				"Quá hạn 168 ngày");
	}

	@Test
	void theOfficerSeesWhereReportsStandAndWhoHasNotSent() {
		send(report(this.halfYear, AGENCY));
		this.database.sql("update account set previous_visit_at = '2027-04-20T17:10:00+07:00' where id = ?")
			.param(this.officer.id())
			.update();
		Document page = page(this.officer);
		assertThat(page.select(".ck-due h2").eachText()).containsExactly("Kỳ báo cáo 6 tháng đầu năm 2027 – NQ 152",
				"Kỳ báo cáo Năm 2026 – NQ 152");
		assertThat(page.select(".ck-due .key a:contains(Đã gửi)").first().attr("href"))
			.isEqualTo("/periods/" + this.halfYear + "?state=SENT");
		assertThat(page.select("section:has(#missing) h2").text()).as("the late period").contains("(92)");
		assertThat(page.select("section:has(#missing) tbody tr")).hasSize(6);
		assertThat(page.select("section:has(#todo) li").first().text()).contains("1", "Báo cáo chờ kiểm tra",
				"Sở Công Thương, gửi 09:00 21/04/2027");
		assertThat(page.select("section:has(#news)").text()).contains("17:10 20/04/2027", "Sở Công Thương");

		Document chosen = page("/?period=" + this.halfYear, this.officer);
		assertThat(chosen.select("section:has(#missing) h2").text()).contains("(91)");
		assertThat(chosen.select("section:has(#missing) tbody").text()).doesNotContain("Sở Công Thương");
	}

	@Test
	void theLeaderSeesFiguresWithTheirRowsAndWhatIsAtRisk() {
		send(report(this.halfYear, AGENCY));
		Document page = page(this.accounts.leader());
		assertThat(page.select(".ck-head").text()).contains("Kỳ 6 tháng đầu năm 2027 – NQ 152",
				"so với kỳ Năm 2026 – NQ 152", "số liệu lúc 09:00 21/04/2027");
		assertThat(page.select(".fig")).hasSize(6);
		assertThat(page.select(".fig:contains(Cơ quan báo cáo đúng hạn)").text()).contains("1,1%", "1/92",
				"tăng 1,1 điểm");
		assertThat(page.select(".fig:contains(Cơ quan báo cáo đúng hạn)").attr("href"))
			.isEqualTo("/periods/" + this.halfYear + "?sent=ON_TIME");
		assertThat(page.select(".fig:contains(chưa gửi)").text()).contains("91", "giảm 1");
		assertThat(page.select("figure:has(canvas[data-chart=stacked]) tbody tr")).hasSize(15);
		assertThat(page.select("figure:has(canvas[data-chart=bar]) tbody tr").eachText())
			.containsExactly("Năm 2026 – NQ 152 0,0 (0/92)", "6 tháng đầu năm 2027 – NQ 152 1,1 (1/92)");
		assertThat(page.select("a[href$=/consolidated.xlsx]").attr("href"))
			.isEqualTo("/periods/" + this.halfYear + "/consolidated.xlsx");

		Document late = page("/?period=" + this.year, this.accounts.leader());
		assertThat(late.select("section:has(#risks) tbody tr")).hasSizeBetween(9, 10);
		assertThat(late.select("section:has(#risks) tbody").text()).contains("Chưa gửi báo cáo", "Quá hạn 168 ngày",
				"Chưa hoàn thành", "92 cơ quan");
	}

	@Test
	void theAdministratorSeesAccountsAndDatesToSet() {
		Document page = page(this.accounts.admin());
		assertThat(page.select(".fig:contains(Chuyên viên)").attr("href")).isEqualTo("/admin/users?role=OFFICER");
		assertThat(page.select("section:has(#newcomers)").text()).contains(this.officer.getUsername());
		assertThat(page.select("section:has(#undated) a.t").eachText()).contains("6 tháng đầu năm 2027 – NQ 152")
			.doesNotContain("Năm 2026 – NQ 153");
	}

	@Test
	void sendsTheSameNumberOfStatementsForFewAndManyRows() {
		List<SignedInAccount> everybody = List.of(this.staff, this.head, this.officer, this.accounts.leader(),
				this.accounts.admin());
		List<Long> few = everybody.stream().map((account) -> this.statements.during(() -> page(account))).toList();
		signIn(this.officer);
		this.calendar.open(period("nq-152-nam", 2027));
		this.calendar.open(period("nq-153-nam", 2027));
		this.entities.flush();
		send(report(this.halfYear, "so-tai-chinh"));
		send(report(this.year, "so-tai-chinh"));
		List<Long> many = everybody.stream().map((account) -> this.statements.during(() -> page(account))).toList();
		assertThat(many).isEqualTo(few).allMatch((count) -> count <= 20);
	}

	/** What is consolidated is long work, opened by the tests of its own module. */
	@Test
	void everyLinkLeadsSomewhere() {
		send(report(this.halfYear, AGENCY));
		for (SignedInAccount account : List.of(this.staff, this.officer, this.accounts.leader(),
				this.accounts.admin())) {
			page(account).select("main a[href^=/]")
				.eachAttr("href")
				.stream()
				.map((href) -> href.replaceAll("#.*", ""))
				.filter((href) -> !href.contains("/consolidated"))
				.distinct()
				.forEach((href) -> assertThat(
						this.mvc.get().uri(href).with(user(account)).exchange().getResponse().getStatus())
					.as(href)
					.isEqualTo(200));
		}
	}

	private UUID period(String scheme, int year) {
		return this.database.sql(
				"select p.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id where s.code = ? and p.year = ?")
			.params(scheme, year)
			.query(UUID.class)
			.single();
	}

	private UUID report(UUID period, String agency) {
		return this.database.sql(
				"select r.id from agency_report r join agency y on y.id = r.agency_id where r.period_id = ? and y.code = ?")
			.params(period, agency)
			.query(UUID.class)
			.single();
	}

	private void send(UUID report) {
		ReportDocument document = document(report, headOf(report));
		assertThat(this.desk.send(report, FilledIn.all(document)).isTaken()).isTrue();
		this.entities.flush();
	}

	private SignedInAccount headOf(UUID report) {
		return this.accounts.head(this.database
			.sql("select y.code from agency_report r join agency y on y.id = r.agency_id where r.id = ?")
			.param(report)
			.query(String.class)
			.single());
	}

	private ReportDocument document(UUID report, SignedInAccount account) {
		signIn(account);
		return this.register.current(report);
	}

	private static void signIn(SignedInAccount account) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
	}

	private Document page(SignedInAccount account) {
		return page("/", account);
	}

	private Document page(String address, SignedInAccount account) {
		MvcTestResult result = this.mvc.get().uri(address).with(user(account)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
