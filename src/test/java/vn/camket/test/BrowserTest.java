package vn.camket.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole demo on a real server and port, used by a real browser. Test methods take a
 * {@link com.microsoft.playwright.Page} (a fresh, signed-out visitor) as parameter, its
 * addresses relative to the server: {@code page.navigate("/login")}.
 * <p>
 * Skipped with the reason where no browser is installed, except under {@code CI=true},
 * where a missing browser is a failure. All such classes share one server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("browser")
@EnabledIf(value = "vn.camket.test.Chromium#isUsableOrRequired",
		disabledReason = "no Chromium, Chrome or Edge found; install one or set BROWSER_PATH")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestClock.Configuration.class)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
