package vn.camket.report;

import java.io.UnsupportedEncodingException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Two people of one agency in one report see each other. */
@IntegrationTest
@Transactional
class PresenceTests {

	private static final String PART = ReportSection.GENERAL_ASSESSMENT.name();

	private final MockMvcTester mvc;

	private final TestClock clock;

	private final SignedInAccount staff;

	private final SignedInAccount head;

	private final SignedInAccount stranger;

	private final UUID report;

	PresenceTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database) {
		this.mvc = mvc;
		this.clock = clock;
		this.staff = accounts.staff("so-cong-thuong");
		this.head = accounts.head("so-cong-thuong");
		this.stranger = accounts.staff("so-tai-chinh");
		this.report = new ReportedPeriod(database, ReportedPeriod.id(database, "nq-152-nam", 2026))
			.report("so-cong-thuong");
	}

	@BeforeEach
	void stopTheClock() {
		this.clock.set("2026-10-20T09:00:00+07:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void theOtherAndThePartAtHandAreNamedAndOneselfIsNot() throws UnsupportedEncodingException {
		assertThat(text(note(this.staff, PART))).isEmpty();
		assertThat(text(note(this.head, ""))).contains(this.staff.displayName(), "cũng đang mở báo cáo này",
				"Đánh giá chung", "#" + PART);
		assertThat(text(note(this.staff, ""))).contains(this.head.displayName())
			.doesNotContain(this.staff.displayName(), "Đánh giá chung");
	}

	@Test
	void whoHasBeenSilentIsGone() throws UnsupportedEncodingException {
		note(this.staff, PART);
		this.clock.set("2026-10-20T09:01:14.999+07:00");
		assertThat(text(note(this.head, ""))).contains(this.staff.displayName());
		this.clock.set("2026-10-20T09:01:15+07:00");
		assertThat(text(note(this.head, ""))).isEmpty();
	}

	@Test
	void aPartThatTheReportDoesNotHaveIsNotShown() throws UnsupportedEncodingException {
		note(this.staff, "<script>".repeat(200));
		assertThat(text(note(this.head, ""))).contains(this.staff.displayName()).doesNotContain("script");
	}

	@Test
	void anotherAgencysReportIsNotFound() {
		assertThat(note(this.stranger, PART)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult note(SignedInAccount account, String part) {
		return this.mvc.post()
			.uri("/reports/{id}/presence", this.report)
			.header("HX-Request", "true")
			.param("part", part)
			.with(user(account))
			.with(csrf())
			.exchange();
	}

	private static String text(MvcTestResult result) throws UnsupportedEncodingException {
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString().strip();
	}

}
