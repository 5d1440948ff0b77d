package vn.camket;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.camket.test.BrowserTest;
import vn.camket.test.TestClock;
import vn.camket.test.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product's main job as four people do it one after the other: staff enters, the head
 * sends, the officer accepts, and a leader downloads the workbook.
 */
@BrowserTest
class MainJourneyIT {

	private static final String PERIOD = "6 tháng đầu năm 2027 – NQ 152";

	/** Agreements are reported in the year's period alone. */
	private static final String YEAR = "Năm 2027 – NQ 152";

	private static final String SENT_ON_TIME = "Gửi đúng hạn";

	private static final Pattern SAVED = Pattern.compile("Đã lưu \\d\\d:\\d\\d");

	private final TestClock clock;

	@TempDir
	private Path downloads;

	MainJourneyIT(TestClock clock) {
		this.clock = clock;
	}

	/** The deadline stays ahead, whenever the test runs. */
	@BeforeEach
	void stopTheClock() {
		this.clock.set("2027-05-10T09:30:00+07:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void departmentReportsAndIsConsolidated(Page page) {
		Visit visit = new Visit(page);
		visit.signIn("lanhdao.ubnd");
		Workbook before = download(page, "before.xlsx");
		visit.signIn("canbo.sct");
		openReport(page);
		assertThat(taskCards(page).count()).isEqualTo(5);
		enterReport(page, "Sở Công Thương");
		visit.press("Trình lãnh đạo");
		assertThat(page.locator("body")).containsText("Đã trình lãnh đạo cơ quan.");
		send(visit, page, "lanhdao.sct");
		accept(visit, page, "Sở Công Thương");
		visit.signIn("lanhdao.ubnd");
		assertConsolidated(before, download(page, "after.xlsx"), "Sở Công Thương", 5, 0);
		visit.assertNoComplaints();
	}

	@Test
	void communeThatLeadsAnAgreementCompletesItsReportAndIsConsolidated(Page page) {
		Visit visit = new Visit(page);
		visit.signIn("lanhdao.ubnd");
		Workbook before = download(page, "before.xlsx");
		visit.signIn("canbo.sonkim1");
		openReport(page);
		assertThat(taskCards(page).count()).as("led tasks, with task 4 since it leads an agreement").isEqualTo(6);
		assertThat(taskCards(page).filter(new Locator.FilterOptions().setHasText("Nhiệm vụ 4:")).count()).isOne();
		enterReport(page, "Ủy ban nhân dân xã Sơn Kim 1");
		visit.press("Trình lãnh đạo");
		send(visit, page, "lanhdao.sonkim1");
		askForMore(visit, page, "Ủy ban nhân dân xã Sơn Kim 1");
		visit.signIn("canbo.sonkim1");
		openReport(page);
		assertThat(page.locator("main")).containsText("Cần bổ sung số liệu của quý I.");
		Locator remarked = taskCard(page, 4);
		assertThat(remarked).containsText("Nêu rõ thời điểm rà soát.");
		String completed = "Ủy ban nhân dân xã Sơn Kim 1: kết quả nhiệm vụ 4, rà soát ngày 20/4/2027";
		remarked.locator("textarea[name$='.result']").fill(completed);
		assertThat(page.locator("#report-saved")).containsText(SAVED);
		visit.press("Trình lãnh đạo");
		send(visit, page, "lanhdao.sonkim1");
		accept(visit, page, "Ủy ban nhân dân xã Sơn Kim 1");
		visit.signIn("lanhdao.ubnd");
		Workbook after = download(page, "after.xlsx");
		assertConsolidated(before, after, "Ủy ban nhân dân xã Sơn Kim 1", 6, 1);
		assertThat(after.rows("Nhiệm vụ", completed)).hasSize(1);
		visit.assertNoComplaints();
	}

	@Test
	void agreementIsReportedByWhoLeadsItAndStandsInTheWorkbook(Page page) {
		Visit visit = new Visit(page);
		visit.signIn("chuyenvien.sngv");
		openPeriod(page, YEAR);
		page.locator("summary", new Page.LocatorOptions().setHasText("Mở kỳ")).click();
		page.locator("form[action$='/open'] button").click();
		visit.signIn("canbo.sonkim1");
		openReport(page, YEAR);
		Locator cards = taskCards(page);
		cards.all().forEach((card) -> card.locator("input[value=NOT_STARTED]").check());
		Locator agreement = cards.filter(new Locator.FilterOptions().setHasNotText("Nhiệm vụ ")).first();
		String title = agreement.locator("h2").innerText().replaceAll("^\\d+\\. ", "");
		String said = "Đã trao đổi thông tin hai bên biên giới trong quý I";
		agreement.locator("input[value=IN_PROGRESS]").check();
		agreement.locator("textarea[name$='.result']").fill(said);
		fillNarratives(page, "Ủy ban nhân dân xã Sơn Kim 1");
		assertThat(page.locator("#report-progress")).containsText("đủ");
		visit.press("Trình lãnh đạo");
		visit.signIn("lanhdao.sonkim1");
		openReport(page, YEAR);
		visit.press("Gửi Sở Ngoại vụ");
		assertThat(page.locator("main")).containsText("Đã gửi Sở Ngoại vụ.");
		visit.signIn("lanhdao.ubnd");
		List<List<String>> lines = download(page, "year.xlsx", YEAR).rows("Thỏa thuận quốc tế", said);
		assertThat(lines).singleElement().satisfies((line) -> assertThat(line).contains(title));
		visit.assertNoComplaints();
	}

	private static void openReport(Page page) {
		openReport(page, PERIOD);
	}

	private static void openReport(Page page, String period) {
		page.navigate("/reports");
		page.locator("th a", new Page.LocatorOptions().setHasText(named(period))).first().click();
		assertThat(page.locator("h1")).containsText(period);
	}

	/** Not the half year's period, whose name ends like the year's. */
	private static Pattern named(String period) {
		return Pattern.compile("^\\s*" + period);
	}

	private static void openPeriod(Page page, String period) {
		page.navigate("/periods");
		page.locator("a", new Page.LocatorOptions().setHasText(named(period))).first().click();
		page.waitForURL(Pattern.compile("/periods/[0-9a-f-]{36}"));
	}

	private static void fillNarratives(Page page, String agency) {
		page.locator("textarea[name$='.content']")
			.all()
			.forEach((narrative) -> narrative.fill(agency + ": nội dung mục, trong kỳ không phát sinh thêm"));
		assertThat(page.locator("#report-saved")).containsText(SAVED);
	}

	/** Fills in all that is asked for; nothing but autosave keeps it. */
	private static void enterReport(Page page, String agency) {
		assertThat(page.locator("#report-saved")).not().containsText("Đã lưu");
		Locator cards = taskCards(page);
		for (int i = 0; i < cards.count(); i++) {
			Locator card = cards.nth(i);
			card.locator("input[value=IN_PROGRESS]").check();
			card.locator("textarea[name$='.result']").fill(result(agency, number(card)));
		}
		fillNarratives(page, agency);
		assertThat(page.locator("#report-progress")).containsText("đủ");
		page.reload();
		assertThat(taskCards(page).first().locator("textarea[name$='.result']"))
			.hasValue(result(agency, number(taskCards(page).first())));
	}

	private static void send(Visit visit, Page page, String head) {
		visit.signIn(head);
		openReport(page);
		visit.press("Gửi Sở Ngoại vụ");
		assertThat(page.locator("main")).containsText("Đã gửi Sở Ngoại vụ.");
	}

	private static void askForMore(Visit visit, Page page, String agency) {
		openSent(visit, page, agency);
		Locator part = page.locator("section.card", new Page.LocatorOptions().setHasText("Nhiệm vụ 4:"));
		part.locator("summary").click();
		part.locator("textarea").fill("Nêu rõ thời điểm rà soát.");
		page.locator("#reasons label.choice").nth(1).click();
		page.fill("#reason", "Cần bổ sung số liệu của quý I.");
		visit.press("Đề nghị bổ sung");
		assertThat(page.locator("main")).containsText("Đã chuyển đề nghị bổ sung đến cơ quan.");
	}

	private static void accept(Visit visit, Page page, String agency) {
		openSent(visit, page, agency);
		visit.press("Tiếp nhận báo cáo");
		assertThat(page.locator("main")).containsText("Đã tiếp nhận báo cáo.");
	}

	private static void openSent(Visit visit, Page page, String agency) {
		visit.signIn("chuyenvien.sngv");
		page.navigate("/reports?state=SENT");
		page.locator("tr", new Page.LocatorOptions().setHasText(PERIOD).setHas(page.getByText(agency)))
			.locator("a")
			.first()
			.click();
		assertThat(page.locator("h1")).containsText(PERIOD);
	}

	private Workbook download(Page page, String name) {
		return download(page, name, PERIOD);
	}

	private Workbook download(Page page, String name, String period) {
		openPeriod(page, period);
		page.locator("a[href$='/consolidated']").first().click();
		page.waitForURL("**/consolidated");
		Download download = page.waitForDownload(() -> page.locator("a[href*='/consolidated.xlsx']").first().click());
		Path file = this.downloads.resolve(name);
		download.saveAs(file);
		return new Workbook(file);
	}

	private static void assertConsolidated(Workbook before, Workbook after, String agency, int tasks, int returns) {
		assertThat(before.rows("Tình hình báo cáo", agency)).singleElement()
			.satisfies((row) -> assertThat(row).contains("Chưa bắt đầu", "Chưa gửi"));
		List<String> line = after.rows("Tình hình báo cáo", agency).get(0);
		assertThat(line).contains("Đã tiếp nhận", "Đúng hạn").doesNotContain("Chưa gửi");
		assertThat(line.get(line.indexOf("Đúng hạn") + 3)).as("times asked for more").isEqualTo("" + returns);
		assertThat(before.rows("Nhiệm vụ", agency)).hasSize(tasks)
			.allSatisfy((row) -> assertThat(row).noneMatch((cell) -> cell.startsWith(agency + ": kết quả")));
		assertThat(after.rows("Nhiệm vụ", agency)).hasSize(tasks)
			.allSatisfy((row) -> assertThat(row).contains("Đang triển khai")
				.anyMatch((cell) -> cell.startsWith(result(agency, row.get(1).replaceAll("\\..*", "")))));
		assertThat(after.rows("Vướng mắc, kiến nghị", agency)).hasSize(1);
		assertThat(after.numberRightOf("Tổng hợp", SENT_ON_TIME))
			.isEqualTo(before.numberRightOf("Tổng hợp", SENT_ON_TIME) + 1);
	}

	private static Locator taskCards(Page page) {
		return page.locator("#report > section.card", new Page.LocatorOptions().setHas(page.locator("fieldset")));
	}

	private static Locator taskCard(Page page, int number) {
		return taskCards(page).filter(new Locator.FilterOptions().setHasText("Nhiệm vụ " + number + ":"));
	}

	/** The task's number in its plan. */
	private static String number(Locator card) {
		return card.locator("h2").innerText().replaceAll("(?s).*Nhiệm vụ (\\d+):.*", "$1");
	}

	private static String result(String agency, String task) {
		return agency + ": kết quả nhiệm vụ " + task;
	}

}
