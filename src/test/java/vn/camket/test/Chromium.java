package vn.camket.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import org.jspecify.annotations.Nullable;

/** The browser installed on this machine; Playwright's own is never downloaded. */
public final class Chromium implements AutoCloseable {

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:/Program Files/Google/Chrome/Application/chrome.exe",
			"C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
			"--disable-background-networking", "--disable-component-update", "--font-render-hinting=none");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	/** Whether browser tests are to run: under {@code CI=true} they always are. */
	static boolean isUsableOrRequired() {
		return "true".equals(System.getenv("CI")) || find(System.getenv("BROWSER_PATH")).isPresent();
	}

	public static Chromium launch() {
		Path program = find(System.getenv("BROWSER_PATH")).orElseThrow(
				() -> new IllegalStateException("No browser to test with: install Chromium or set BROWSER_PATH"));
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Chromium(playwright, playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(ARGUMENTS)));
	}

	/**
	 * A visitor as one sits in an office, not yet signed in.
	 * @param port of the server that addresses are relative to
	 */
	public BrowserContext visitor(int port) {
		BrowserContext visitor = this.browser
			.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
				.setLocale("vi-VN")
				.setTimezoneId("Asia/Ho_Chi_Minh")
				.setViewportSize(1440, 900));
		visitor.tracing().start(new Tracing.StartOptions().setSnapshots(true));
		return visitor;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	static Optional<Path> find(@Nullable String chosen) {
		List<String> places = (chosen != null) ? List.of(chosen) : USUAL_PLACES;
		return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

}
