package vn.camket.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.test.Accounts;
import vn.camket.test.FilledIn;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class PeriodPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final TestClock clock;

	private final EntityManager entities;

	private final Statements statements;

	private final ReportingCalendar calendar;

	private final ReportDesk desk;

	private final ReportReview review;

	private final ReportRegister register;

	private final ReportingPeriods periods;

	private final PeriodBoard board;

	private final ReportingRounds rounds;

	private final SignedInAccount officer;

	private UUID period;

	@SuppressWarnings("NullAway.Init")
	PeriodPagesTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database, EntityManager entities,
			Statements statements, ReportingCalendar calendar, ReportDesk desk, ReportReview review,
			ReportRegister register, ReportingPeriods periods, PeriodBoard board) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.clock = clock;
		this.entities = entities;
		this.statements = statements;
		this.calendar = calendar;
		this.desk = desk;
		this.review = review;
		this.register = register;
		this.periods = periods;
		this.board = board;
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
	void listsThePeriodsOfBothPlansWithTheirDatesInWords() {
		open();
		Document page = page("/periods");
		assertThat(page.select("h2").eachText()).containsExactly("Kế hoạch thực hiện NQ 152",
				"Kế hoạch thực hiện NQ 153");
		String halfYear = block(page, "6 tháng đầu năm 2027 – NQ 152").text();
		assertThat(halfYear).contains("Đang mở", "trước ngày 15/05/2027", "chốt số liệu: Sở Ngoại vụ ấn định",
				"Còn 23 ngày", "0/92 cơ quan đã gửi");
		String year = block(page, "Năm 2027 – NQ 152").text();
		assertThat(year).contains("Sắp mở", "Kỳ tự mở vào ngày 06/09/2027",
				"Sở Ngoại vụ báo cáo trước ngày 15/11/2027");
	}

	@Test
	void saysWhenAPeriodOpensAndLetsAnOfficerAloneOpenIt() {
		Document upcoming = page("/periods/" + this.period);
		assertThat(upcoming.select(".ck-due").text()).contains("Kỳ này chưa mở", "Kỳ tự mở vào ngày 16/03/2027");
		assertThat(upcoming.select("form[action$=/open] button").text()).isEqualTo("Mở kỳ ngay");
		assertThat(page("/periods/" + this.period, this.accounts.leader()).select("form[action$=/open]")).isEmpty();

		assertThat(this.mvc.post()
			.uri("/periods/" + this.period + "/open")
			.with(user(this.officer))
			.with(csrf())
			.exchange()).hasStatus(302).hasRedirectedUrl("/periods/" + this.period);
		this.entities.flush();
		assertThat(this.periods.find(this.period).reports().owed()).isEqualTo(92);
		assertThat(page("/periods/" + this.period).select("tbody tr")).hasSize(50);
	}

	@Test
	void showsWhoHasSentAndWhoIsLate() {
		open();
		send("so-cong-thuong", "2027-05-14T23:59:59.999+07:00");
		send("so-tai-chinh", "2027-05-15T00:00:00+07:00");
		this.clock.set("2027-05-18T10:00:00+07:00");
		Document page = page("/periods/" + this.period);
		assertThat(page.select(".ck-due").text()).contains("2/92 cơ quan đã gửi", "1 đúng hạn", "1 chậm",
				"90 chưa gửi, quá hạn 4 ngày", "Quá hạn 4 ngày");
		assertThat(row("so cong thuong")).contains("Đã gửi", "23:59 14/05/2027", "Đúng hạn");
		assertThat(row("so tai chinh")).contains("Đã gửi", "00:00 15/05/2027", "1 ngày");
		assertThat(row("son kim 1")).contains("Chưa bắt đầu", "4 ngày", "0/");
		assertThat(page.select("tbody tr").first().text()).as("those that owe come first").contains("Chưa bắt đầu");
		assertThat(page.select(".key a:contains(Đã gửi)").attr("href")).endsWith("?state=SENT");
	}

	@Test
	void narrowsByStateKindAndTimelinessWithCounts() {
		open();
		send("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		Document sent = page("/periods/" + this.period + "?state=SENT");
		assertThat(sent.select("tbody tr th").eachText()).containsExactly("Sở Công Thương");
		assertThat(sent.select(".facet[aria-current]").text()).isEqualTo("Đã gửi 1");
		assertThat(sent.select(".facet:contains(Tất cả) b").text()).isEqualTo("92");
		assertThat(sent.select("#kind option").eachText()).containsExactly("Tất cả (1)", "Sở và tương đương (1)");
		Document notSent = page("/periods/" + this.period + "?sent=NOT_SENT&kind=WARD&size=100");
		assertThat(notSent.select("tbody tr th").eachText()).isNotEmpty()
			.allMatch((name) -> name.startsWith("Ủy ban nhân dân phường"));
		assertThat(page("/periods/" + this.period + "?state=ACCEPTED").select(".empty").text())
			.contains("Không có cơ quan nào khớp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "son kim 1", "SƠN KIM 1", "sơn kim 1" })
	void findsAnAgencyWithAndWithoutDiacritics(String typed) {
		open();
		assertThat(page("/periods/" + this.period + "?q=" + typed).select("tbody tr th").eachText())
			.containsExactly("Ủy ban nhân dân xã Sơn Kim 1");
	}

	@Test
	void takesSignsOfPatternsLiterally() {
		open();
		assertThat(page("/periods/" + this.period + "?q=%25").select("tbody tr")).isEmpty();
	}

	@Test
	void sortsNamesAsVietnameseDo() {
		open();
		List<String> names = page("/periods/" + this.period + "?kind=DEPARTMENT&sort=agency,asc").select("tbody tr th")
			.eachText();
		assertThat(names).startsWith("Sở Công Thương", "Sở Giáo dục và Đào tạo")
			.endsWith("Văn phòng Ủy ban nhân dân tỉnh");
	}

	@Test
	void exportsWhatIsShownInItsOrder() throws IOException {
		open();
		send("so-cong-thuong", "2027-05-15T00:00:00+07:00");
		String query = "?kind=DEPARTMENT&sort=agency,asc";
		Document page = page("/periods/" + this.period + query);
		String link = page.select("a:contains(Tải Excel)").attr("href");
		assertThat(link).startsWith("/periods/" + this.period + ".xlsx?");
		MvcTestResult result = this.mvc.get().uri(link).with(user(this.officer)).exchange();
		assertThat(result).hasStatusOk()
			.headers()
			.hasValue("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
			List<Row> rows = new ArrayList<>();
			workbook.getSheetAt(0).forEach(rows::add);
			List<Row> numbered = rows.stream()
				.filter((row) -> row.getCell(0) != null && row.getCell(0).getCellType() == CellType.NUMERIC)
				.toList();
			assertThat(numbered.stream().map((row) -> row.getCell(1).getStringCellValue()))
				.isEqualTo(page.select("tbody tr th").eachText());
			Row late = numbered.get(0);
			assertThat(late.getCell(1).getStringCellValue()).isEqualTo("Sở Công Thương");
			assertThat(late.getCell(4).getLocalDateTimeCellValue().toLocalDate()).hasToString("2027-05-15");
			assertThat(late.getCell(6).getNumericCellValue()).isEqualTo(1);
		}
	}

	@Test
	void countsFilledPartsAsTheAgencysOwnFormDoes() {
		open();
		UUID report = this.rounds.report(this.period, "so-cong-thuong");
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		assertSameProgress(report, staff);
		ReportingRounds.signIn(staff);
		this.desk.save(report, FilledIn.first(this.register.current(report), 3));
		assertSameProgress(report, staff);
		send("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		ReportingRounds.signIn(this.officer);
		this.review.returnForMore(report, 1,
				new ReturnRequest(List.of(ReturnReason.FIGURES), "Đề nghị nêu số liệu.", "Phòng Hợp tác quốc tế"),
				List.of(new Remark(PartKey.of(this.rounds.entry(report, "12")), "Nêu số văn bản."),
						new Remark(PartKey.of(ReportSection.OBSTACLES), "Nêu nguyên nhân.")));
		this.entities.flush();
		assertSameProgress(report, staff);
	}

	@Test
	void sendsTheSameNumberOfStatementsForFewAndManyRows() {
		open();
		long few = this.statements.during(() -> page("/periods/" + this.period + "?q=son kim 1"));
		send("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		send("so-tai-chinh", "2027-05-10T08:00:00+07:00");
		long many = this.statements.during(() -> page("/periods/" + this.period + "?size=100"));
		assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7);
		long list = this.statements.during(() -> page("/periods"));
		assertThat(list).as("account, periods").isEqualTo(2);
	}

	private void assertSameProgress(UUID report, SignedInAccount staff) {
		ReportingRounds.signIn(staff);
		this.entities.flush();
		ReportDocument document = this.register.current(report);
		BoardRow row = this.board
			.rows(this.periods.find(this.period), AgencyNaming.NOW, "so cong thuong", Sort.unsorted())
			.get(0);
		assertThat(row.owed()).isEqualTo(document.owed()).isPositive();
		assertThat(row.filled()).isEqualTo(document.filled());
	}

	private void open() {
		ReportingRounds.signIn(this.officer);
		this.calendar.open(this.period);
		this.entities.flush();
	}

	private void send(String agency, String moment) {
		UUID report = this.rounds.report(this.period, agency);
		this.clock.set(moment);
		ReportingRounds.signIn(this.accounts.head(agency));
		assertThat(this.desk.send(report, FilledIn.all(this.register.current(report))).isTaken()).isTrue();
		this.entities.flush();
	}

	private String row(String agency) {
		return page("/periods/" + this.period + "?q=" + agency).select("tbody tr").text();
	}

	private static Element block(Document page, String period) {
		return page.select(".ck-pb")
			.stream()
			.filter((block) -> block.select("h3 a").text().equals(period))
			.findFirst()
			.orElseThrow();
	}

	private Document page(String address) {
		return page(address, this.officer);
	}

	private Document page(String address, SignedInAccount account) {
		MvcTestResult result = this.mvc.get().uri(address).with(user(account)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup
			.parse(new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
	}

}
