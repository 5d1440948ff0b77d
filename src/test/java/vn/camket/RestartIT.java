package vn.camket;

import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import vn.camket.test.Chromium;
import vn.camket.test.Instance;
import vn.camket.test.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A server that falls over in the middle of somebody's typing, its embedded database with
 * it, and comes back.
 */
@Tag("browser")
@EnabledIf(value = "vn.camket.test.Chromium#isUsableOrRequired",
		disabledReason = "no Chromium, Chrome or Edge found; install one or set BROWSER_PATH")
class RestartIT {

	private static final String BEFORE = "Đã ký 2 biên bản ghi nhớ với đối tác Lào.";

	private static final String MEANWHILE = "Đã đón 3 đoàn vào với 42 lượt người.";

	@TempDir
	private Path folder;

	@Test
	void losesNothingThatWasTypedBeforeOrMeanwhile() throws Exception {
		try (Instance instance = new Instance(this.folder, "--spring.profiles.active=demo");
				Chromium chromium = Chromium.launch();
				BrowserContext visitor = chromium.visitor(instance.port())) {
			instance.waitUntilReady();
			Page page = visitor.newPage();
			page.onDialog((dialog) -> dialog.accept());
			new Visit(page).signIn("canbo.sngv");
			openNewestReport(page);
			fields(page).nth(0).fill(BEFORE);
			assertThat(page.locator(".dock")).containsText("Đã lưu");

			instance.kill();
			fields(page).nth(1).fill(MEANWHILE);
			assertThat(page.locator("#ck-live")).not().isEmpty();
			instance.startAgain();
			instance.waitUntilReady();

			new Visit(page).signIn("canbo.sngv");
			openNewestReport(page);
			assertThat(fields(page).nth(0)).hasValue(BEFORE);
			assertThat(page.locator("#kept-typing")).isVisible();
			page.waitForResponse(RestartIT::isSaved, () -> page.click("[data-kept-take]"));
			assertThat(fields(page).nth(1)).hasValue(MEANWHILE);
			page.reload();
			assertThat(page.locator("#kept-typing")).isHidden();
			assertThat(fields(page).nth(1)).hasValue(MEANWHILE);
		}
	}

	/** That the page tells who is at work posts too. */
	private static boolean isSaved(Response response) {
		return response.request().method().equals("POST") && response.ok() && !response.url().endsWith("/presence");
	}

	private static void openNewestReport(Page page) {
		page.navigate("/reports");
		page.locator("tbody a").first().click();
		page.waitForLoadState();
	}

	private static Locator fields(Page page) {
		return page.locator("textarea[id^=content-]");
	}

}
