package vn.camket.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL, called through
 * {@link org.springframework.test.web.servlet.assertj.MockMvcTester}. All classes that
 * carry only this annotation share one context and its database, so each leaves the
 * database as it found it: {@code @Transactional}, or own rows with own names.
 * <p>
 * A class that needs the demo's people and reports adds {@code @ActiveProfiles("demo")};
 * those classes share a second context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(properties = { "spring.session.jdbc.cleanup-cron=-", "camket.account.second-factor.required-for=",
		"camket.account.passkeys.domain=localhost" })
@AutoConfigureMockMvc
@Import({ Accounts.class, Statements.class, TestClock.Configuration.class })
public @interface IntegrationTest {

}
