package vn.camket.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import vn.camket.test.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A page that nobody used for long gives warning, and loses nothing when it is locked.
 */
@BrowserTest
class SessionLockIT {

	private static final String TYPED = "Hội nghị xúc tiến đầu tư với các tỉnh của Lào";

	private final SessionRepository<? extends Session> sessions;

	SessionLockIT(SessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@Test
	void givesWarningAndKeepsWhatWasTyped(Page page) {
		page.clock().install();
		page.navigate("/login");
		signIn(page);
		page.navigate("/activities/new");
		page.fill("#title", TYPED);
		page.waitForResponse("**/account/session", () -> page.clock().fastForward("01:10"));

		unused(page, Duration.ofMinutes(14));
		page.clock().fastForward("13:30");
		page.clock().runFor(2_000);
		assertThat(page.locator("#ck-session")).isVisible();
		assertThat(page.locator("#ck-session")).containsText("0:5");
		page.click("#ck-session [data-go-on]");
		assertThat(page.locator("#ck-session")).isHidden();

		unused(page, Duration.ofMinutes(15));
		page.clock().fastForward("15:00");
		page.clock().runFor(2_000);
		assertThat(page.locator(".note-info")).containsText("đã khóa vì không có thao tác");
		signIn(page);
		assertThat(page.locator("#title")).hasValue(TYPED);
		assertThat(page.locator("#ck-live")).containsText("Đã điền lại nội dung");
	}

	private static void signIn(Page page) {
		page.fill("#username", "canbo.stc");
		page.fill("#password", "camket-demo-2026");
		page.click(".login button[type=submit]");
	}

	private void unused(Page page, Duration time) {
		String cookie = page.context()
			.cookies()
			.stream()
			.filter((candidate) -> candidate.name.equals("camket"))
			.findFirst()
			.orElseThrow().value;
		unused(this.sessions, new String(Base64.getDecoder().decode(URLDecoder.decode(cookie, StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8), time);
	}

	private static <S extends Session> void unused(SessionRepository<S> sessions, String id, Duration time) {
		S session = sessions.findById(id);
		Visit visit = session.getRequiredAttribute(Visit.ATTRIBUTE);
		session.setAttribute(Visit.ATTRIBUTE, new Visit(visit.key(), visit.beganAt(),
				session.getLastAccessedTime().minus(time), visit.address(), visit.browser()));
		sessions.save(session);
	}

}
