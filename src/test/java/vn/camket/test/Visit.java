package vn.camket.test;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A visitor of the demo who signs in and uses its pages, and hears of everything that the
 * browser complains about, such as a script that the Content-Security-Policy refused.
 */
public class Visit {

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	public Visit(Page page) {
		this.page = page;
		page.onPageError((error) -> this.complaints.add(page.url() + ": " + error));
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
	}

	/** Signs in with a demo account, and whoever was here before out. */
	public void signIn(String username) {
		this.page.context().clearCookies();
		this.page.navigate("/login");
		this.page.fill("#username", username);
		this.page.fill("#password", "camket-demo-2026");
		this.page.click("main button[type=submit]");
		assertThat(this.page.locator("h1").innerText()).isNotEmpty();
		assertThat(this.page.url()).doesNotContain("/login");
	}

	/** Presses the button with this text and waits for the page that follows. */
	public void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		this.page.waitForLoadState();
	}

	/** Follows the link with this text. */
	public void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
		this.page.waitForLoadState();
	}

	/** Fails if the browser complained of anything since the visit began. */
	public void assertNoComplaints() {
		assertThat(this.complaints).as("what the browser complained about").isEmpty();
	}

}
