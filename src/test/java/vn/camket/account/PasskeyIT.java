package vn.camket.account;

import java.util.regex.Pattern;

import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A passkey made on a device opens the account without password and code, and no more
 * once it is removed.
 */
@BrowserTest
class PasskeyIT {

	/** Its owner unlocks it at once. */
	private static final String DEVICE = """
			{"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
			             "isUserVerified": true, "automaticPresenceSimulation": true}}""";

	private final JdbcClient database;

	PasskeyIT(JdbcClient database) {
		this.database = database;
	}

	@AfterEach
	void forget() {
		this.database.sql("delete from passkey").update();
	}

	@Test
	void signsInWithTheDeviceAlone(Page page) {
		CDPSession devices = page.context().newCDPSession(page);
		devices.send("WebAuthn.enable");
		devices.send("WebAuthn.addVirtualAuthenticator", JsonParser.parseString(DEVICE).getAsJsonObject());
		page.navigate("/login");
		page.fill("#username", "canbo.stc");
		page.fill("#password", "camket-demo-2026");
		page.click(".login button[type=submit]");

		page.navigate("/account");
		page.click("main a[href$='/account/passkeys']");
		page.fill("#label", "Máy tính cơ quan");
		page.fill("#password", "camket-demo-2026");
		page.click("main form button[type=submit]");
		page.click("[data-passkey]");
		assertThat(page.locator(".note-ok")).containsText("Đã thêm khóa truy cập");
		assertThat(page.locator("main tbody tr")).containsText("Máy tính cơ quan");

		signOut(page);
		page.navigate("/activities?year=2026");
		page.click("[data-passkey]");
		page.waitForURL("**/activities?year=2026");
		page.navigate("/account/passkeys");
		assertThat(page.locator("main tbody tr")).not().containsText("Chưa có");

		page.click("main tbody button");
		assertThat(page.locator("main")).containsText("Chưa có khóa truy cập nào");
		signOut(page);
		page.navigate("/login");
		page.click("[data-passkey]");
		assertThat(page.locator("[data-passkey-failed]")).isVisible();
		assertThat(page).hasURL(Pattern.compile("/login"));
	}

	private static void signOut(Page page) {
		page.click(".ck-user summary");
		page.click("#sign-out button");
		assertThat(page.locator(".login")).isVisible();
	}

}
