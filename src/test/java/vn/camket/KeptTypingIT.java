package vn.camket;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.camket.test.BrowserTest;
import vn.camket.test.TestClock;
import vn.camket.test.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What is typed into a report survives a lost network and a session that is over. Other
 * journeys leave the report of this agency alone.
 */
@BrowserTest
class KeptTypingIT {

	private static final String TEXT = "Đã tổ chức 2 hội nghị phổ biến, 120 người dự.";

	private static final String OTHER = "Đã cử 3 cán bộ tham gia tập huấn.";

	private final TestClock clock;

	KeptTypingIT(TestClock clock) {
		this.clock = clock;
	}

	@BeforeEach
	void stopTheClock() {
		this.clock.set("2027-05-10T09:30:00+07:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void aLostNetworkLosesNothing(Page page) {
		BrowserContext browser = page.context();
		open(page, "canbo.sngv");
		browser.setOffline(true);
		field(page).fill(TEXT);
		assertThat(page.locator("#ck-live")).not().isEmpty();
		browser.setOffline(false);
		page.onDialog((dialog) -> dialog.accept());
		page.reload();
		assertThat(page.locator("#kept-typing")).isVisible();
		page.click("[data-kept-take]");
		assertThat(field(page)).hasValue(TEXT);
		assertThat(page.locator(".dock")).containsText("Đã lưu");
		page.reload();
		assertThat(page.locator("#kept-typing")).isHidden();
		assertThat(field(page)).hasValue(TEXT);
	}

	@Test
	void aSessionThatIsOverLosesNothing(Page page) {
		open(page, "canbo.sngv");
		page.context().clearCookies();
		field(page).fill(OTHER);
		page.waitForTimeout(2500);
		page.onDialog((dialog) -> dialog.accept());
		new Visit(page).signIn("canbo.sngv");
		openReport(page);
		assertThat(page.locator("#kept-typing")).isVisible();
		page.click("[data-kept-take]");
		assertThat(field(page)).hasValue(OTHER);
		assertThat(page.locator(".dock")).containsText("Đã lưu");
	}

	@Test
	void anotherPersonOfTheSameBrowserSeesNothingOfIt(Page page) {
		BrowserContext browser = page.context();
		open(page, "canbo.sngv");
		browser.setOffline(true);
		field(page).fill(TEXT);
		browser.setOffline(false);
		page.onDialog((dialog) -> dialog.accept());
		open(page, "lanhdao.sngv");
		assertThat(page.locator("#kept-typing")).isHidden();
	}

	private static void open(Page page, String username) {
		new Visit(page).signIn(username);
		openReport(page);
	}

	private static void openReport(Page page) {
		page.navigate("/reports");
		page.locator("tbody a")
			.filter(new Locator.FilterOptions().setHasText("6 tháng đầu năm 2027 – NQ 152"))
			.first()
			.click();
		page.waitForLoadState();
	}

	private static Locator field(Page page) {
		return page.locator("#content-GENERAL_ASSESSMENT");
	}

}
