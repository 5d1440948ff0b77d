package vn.camket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.camket.test.BrowserTest;
import vn.camket.test.TestClock;
import vn.camket.test.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A whole round: an extension, a report with nothing in it, one that comes back and one
 * that is late, agencies that never report, the report finalised and opened again.
 */
@BrowserTest
class CycleIT {

	private static final String PERIOD = "6 tháng đầu năm 2027 – NQ 152";

	private static final String FINANCE = "Sở Tài chính";

	private static final String ZONE = "Ban Quản lý Khu kinh tế tỉnh";

	private final TestClock clock;

	@TempDir
	private Path downloads;

	CycleIT(TestClock clock) {
		this.clock = clock;
	}

	@BeforeEach
	void beforeTheDeadline() {
		this.clock.set("2027-05-10T09:30:00+07:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void fromAnExtensionToTheFinalisedReport(Page page) throws IOException {
		Visit visit = new Visit(page);
		visit.signIn("chuyenvien.sngv");
		openReportOf(page, FINANCE);
		page.click("summary:has-text('Gia hạn')");
		page.fill("#lastDay", "20/05/2027");
		page.fill("#reason-extend", "Cán bộ tham gia đoàn công tác");
		page.click("details[open] button:has-text('Gia hạn')");
		assertThat(page.locator("main")).containsText("20/05/2027");

		this.clock.set("2027-05-18T09:30:00+07:00");
		sendNothing(visit, page, "canbo.stc", "lanhdao.stc");
		sendNothing(visit, page, "canbo.bqlkkt", "lanhdao.bqlkkt");

		visit.signIn("chuyenvien.sngv");
		openReportOf(page, FINANCE);
		assertThat(page.locator("main")).containsText("đúng hạn");
		page.locator("#reasons label.choice").first().click();
		page.fill("#reason", "Nêu rõ kinh phí đã chi.");
		visit.press("Đề nghị bổ sung");
		visit.signIn("canbo.stc");
		openOwnReport(page);
		assertThat(page.locator("main")).containsText("Nêu rõ kinh phí đã chi.");
		page.fill("#content-GENERAL_ASSESSMENT", "Đã chi 120 triệu đồng cho 2 hội nghị.");
		assertThat(page.locator(".dock")).containsText("Đã lưu");
		visit.press("Trình lãnh đạo");
		send(visit, page, "lanhdao.stc");
		accept(visit, page, FINANCE);
		accept(visit, page, ZONE);
		assertThat(page.locator("main")).containsText("chậm");

		openPeriod(page);
		page.click("a:has-text('Báo cáo tổng hợp')");
		assertThat(page.locator("#missing")).containsText("cơ quan chưa gửi");
		visit.press("Lập dự thảo");
		assertThat(page.locator("#GENERAL")).containsText("Sở Tài chính: Đã chi 120 triệu đồng cho 2 hội nghị.");
		visit.follow("Hoàn tất");
		page.fill("#number", "15/BC-SNgV");
		page.fill("#issuedOn", "18/05/2027");
		visit.press("Hoàn tất");
		assertThat(page.locator("main")).containsText("Đã hoàn tất: Báo cáo số 15/BC-SNgV");
		Download file = page.waitForDownload(() -> page.click(".ck-actions a[href$='/consolidated.docx']"));
		Path document = this.downloads.resolve("report.docx");
		file.saveAs(document);
		try (XWPFDocument word = new XWPFDocument(Files.newInputStream(document))) {
			Assertions.assertThat(word.getParagraphs())
				.anyMatch((paragraph) -> paragraph.getText().contains("Đã chi 120 triệu đồng"));
		}
		page.click("summary:has-text('Mở lại')");
		page.fill("#reason", "Bổ sung số liệu");
		page.click("details[open] button:has-text('Mở lại')");
		assertThat(page.locator("main")).containsText("Bổ sung số liệu");
		visit.assertNoComplaints();
	}

	private void sendNothing(Visit visit, Page page, String staff, String head) {
		visit.signIn(staff);
		openOwnReport(page);
		page.click("summary:has-text('Ghi không phát sinh')");
		page.click("details[open] button:has-text('Ghi không phát sinh')");
		assertThat(page.locator("main")).containsText("Đã ghi “Không phát sinh”");
		visit.press("Trình lãnh đạo");
		send(visit, page, head);
	}

	private static void send(Visit visit, Page page, String head) {
		visit.signIn(head);
		openOwnReport(page);
		visit.press("Gửi Sở Ngoại vụ");
		assertThat(page.locator("main")).containsText("Đã gửi");
	}

	private static void accept(Visit visit, Page page, String agency) {
		visit.signIn("chuyenvien.sngv");
		openReportOf(page, agency);
		visit.press("Tiếp nhận báo cáo");
		assertThat(page.locator("main")).containsText("Đã tiếp nhận báo cáo.");
	}

	private static void openOwnReport(Page page) {
		page.navigate("/reports");
		page.locator("tbody a").filter(new Locator.FilterOptions().setHasText(PERIOD)).first().click();
		page.waitForLoadState();
	}

	private static void openReportOf(Page page, String agency) {
		openPeriod(page);
		page.fill("#q", agency);
		page.click(".filters button[type=submit]");
		page.locator("tbody a.row-link").filter(new Locator.FilterOptions().setHasText(agency)).first().click();
		page.waitForLoadState();
	}

	private static void openPeriod(Page page) {
		page.navigate("/periods");
		page.locator("main a").filter(new Locator.FilterOptions().setHasText(PERIOD)).first().click();
		page.waitForLoadState();
	}

}
