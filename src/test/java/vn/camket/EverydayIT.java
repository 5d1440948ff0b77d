package vn.camket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Sizes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.BrowserTest;
import vn.camket.test.TestClock;
import vn.camket.test.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every day asks for: a hand that cannot use a mouse, and a line that is thin.
 */
@BrowserTest
class EverydayIT {

	private static final long FIRST_VISIT = 200 * 1024;

	private static final long LATER_PAGE = 40 * 1024;

	private static final int MOST_TABS = 120;

	private final TestClock clock;

	private final JdbcClient database;

	EverydayIT(TestClock clock, JdbcClient database) {
		this.clock = clock;
		this.database = database;
	}

	@BeforeEach
	void stopTheClock() {
		this.clock.set("2027-05-11T09:30:00+07:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void theKeyboardAloneBringsAReportToTheHead(Page page) {
		this.database
			.sql("""
					insert into account (username, display_name, role, agency_id, password_hash)
					select 'canbo.syt', 'Cán bộ Sở Y tế', 'AGENCY_STAFF', (select id from agency where code = 'so-y-te'), password_hash
					  from account where username = 'canbo.sct'""")
			.update();
		page.navigate("/login");
		goTo(page, "#username");
		page.keyboard().type("canbo.syt");
		goTo(page, "#password");
		page.keyboard().type("camket-demo-2026");
		press(page, "Bàn làm việc");

		page.keyboard().press("Tab");
		assertThat(focused(page)).as("the first stop leads past the menu").isEqualTo("Đến nội dung chính");
		page.keyboard().press("Enter");
		goTo(page, "Bắt đầu nhập báo cáo");
		press(page, "Đánh giá chung");
		PlaywrightAssertions.assertThat(page.locator("#report")).isVisible();
		goTo(page, "#content-GENERAL_ASSESSMENT");
		page.keyboard().type("Đã triển khai đúng tiến độ, 2 cuộc họp.");
		goTo(page, "Ghi không phát sinh cho mục còn trống");
		page.keyboard().press("Enter");
		goTo(page, "Ghi không phát sinh");
		press(page, "Đã ghi “Không phát sinh”");
		goTo(page, "Trình lãnh đạo");
		press(page, "Chờ lãnh đạo");
	}

	@Test
	void aThinLineIsEnough(Page page) {
		AtomicLong bytes = new AtomicLong();
		page.onRequestFinished((request) -> {
			Sizes sizes = request.sizes();
			bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
		});
		page.navigate("/login");
		assertThat(bytes.getAndSet(0)).as("the first visit").isBetween(10_000L, FIRST_VISIT);
		new Visit(page).signIn("chuyenvien.sngv");
		Map<String, Long> heavy = new TreeMap<>();
		List<String> addresses = List.of("/", "/agreements", "/agreements/new", "/commitments", "/partners", "/periods",
				"/plans", "/agencies", "/obstacles", "/reports", "/search?q=lao", "/account");
		for (String address : addresses) {
			// once for what only this kind of page uses, and that stays in the browser
			page.navigate(address);
		}
		for (String address : addresses) {
			bytes.set(0);
			page.navigate(address);
			heavy.put(address, bytes.get());
		}
		assertThat(heavy.values()).as("%s", heavy).allMatch((size) -> size > 0 && size <= LATER_PAGE);
	}

	/**
	 * Whatever the page does beside its words has to go on working when a form comes
	 * back.
	 */
	@Test
	void aFormThatComesBackStillWorks(Page page) {
		List<String> broken = new ArrayList<>();
		page.onPageError((error) -> broken.add(page.url() + ": " + error));
		new Visit(page).signIn("chuyenvien.sngv");
		for (String address : List.of("/plans/import", "/partners/import", "/agreements/new", "/promises/new")) {
			page.navigate(address);
			Locator form = page.locator("main form[method=post]");
			page.locator("main form[method=post] button[type=submit]:not(.visually-hidden)").last().click();
			PlaywrightAssertions.assertThat(page.locator("[data-error-summary]")).isFocused();
			assertThat(form.locator("[data-pick-date]:visible").count()).as("calendars of " + address)
				.isEqualTo(form.locator("[data-pick-date]").count());
		}
		assertThat(broken).isEmpty();
	}

	/**
	 * Tabs on until something is reached, as somebody does who has no mouse.
	 * @param target its words, or # and its id
	 */
	private static void goTo(Page page, String target) {
		for (int i = 0; i < MOST_TABS; i++) {
			if (focused(page).equals(target) || focusedId(page).equals(target)) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("The keyboard does not get to %s; it is at %s".formatted(target, focused(page)));
	}

	/** Enter, and words of the page that follows. */
	private static void press(Page page, String words) {
		page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
	}

	private static String focused(Page page) {
		return String.valueOf(page.evaluate("document.activeElement?.innerText?.trim() ?? ''"));
	}

	private static String focusedId(Page page) {
		return "#" + page.evaluate("document.activeElement?.id ?? ''");
	}

}
