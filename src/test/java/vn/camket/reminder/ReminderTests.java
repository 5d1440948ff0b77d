package vn.camket.reminder;

import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.report.ReportingCalendar;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Reminders of "Năm 2027 – NQ 152", whose last day on time is 4/11/2027. */
@IntegrationTest
@Transactional
class ReminderTests {

	private static final String AGENCY = "so-cong-thuong";

	private static final String PERIOD = "Năm 2027 – NQ 152";

	private final MockMvcTester mvc;

	private final Reminders reminders;

	private final ReminderPost post;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final JdbcClient database;

	private final SignedInAccount staff;

	private final SignedInAccount head;

	private final SignedInAccount officer;

	private final SignedInAccount administrator;

	private final UUID id;

	private final ReportedPeriod period;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	ReminderTests(MockMvcTester mvc, Reminders reminders, ReminderPost post, ReportingCalendar calendar,
			Accounts accounts, TestClock clock, EntityManager entities, JdbcClient database) {
		this.mvc = mvc;
		this.reminders = reminders;
		this.post = post;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.database = database;
		this.staff = accounts.staff(AGENCY);
		this.head = accounts.head(AGENCY);
		this.officer = accounts.officer();
		this.administrator = accounts.admin();
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.server.start();
		this.clock.set("2027-09-10T09:00:00+07:00");
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
		this.calendar.open(this.id);
		this.entities.flush();
		SecurityContextHolder.clearContext();
		this.database.sql("update reporting_period set closes_on = '2026-12-31' where id <> ?").param(this.id).update();
		change(this.staff, "can.bo@example.test");
		change(this.head, "lanh.dao@example.test");
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.clock.reset();
	}

	@Test
	void staffHearThirtyTenAndThreeDaysBeforeAndTheHeadFromThreeOn() {
		assertThat(on("2027-09-30")).isEmpty();
		assertThat(on("2027-10-05")).as("30 days before 4/11").containsExactly("can.bo@example.test");
		assertThat(on("2027-10-06")).isEmpty();
		assertThat(on("2027-10-25")).containsExactly("can.bo@example.test");
		assertThat(on("2027-11-01")).containsExactlyInAnyOrder("can.bo@example.test", "lanh.dao@example.test");
		assertThat(on("2027-11-04")).isEmpty();
		assertThat(on("2027-11-05")).as("one day late").hasSize(2);
		assertThat(on("2027-11-09")).as("five days late").hasSize(2);
		assertThat(on("2027-11-20")).as("no more of it").isEmpty();
	}

	@Test
	void aMissedDayIsMadeUpForOnce() {
		assertThat(on("2027-10-08")).hasSize(1);
		assertThat(on("2027-10-08")).isEmpty();
		assertThat(on("2027-10-12")).isEmpty();
	}

	@Test
	void aDraftIsNoSendingAndWhatWasSentIsLetBe() {
		this.period.write(AGENCY, Map.of("12", "COMPLETED"), Map.of());
		assertThat(on("2027-10-25")).contains("can.bo@example.test");
		this.period.send(AGENCY, "2027-10-26T09:00:00+07:00");
		assertThat(on("2027-11-01")).isEmpty();
	}

	@Test
	void anExtensionMovesThemAndAnExemptionAndCloseOutEndThem() {
		this.database.sql("update agency_report set extended_to = '2027-11-14' where id = ?")
			.param(this.period.report(AGENCY))
			.update();
		assertThat(on("2027-10-05")).isEmpty();
		assertThat(on("2027-10-15")).hasSize(1);
		this.database.sql("update agency_report set exempted_at = now(), released_at = now() where id = ?")
			.param(this.period.report(AGENCY))
			.update();
		assertThat(on("2027-11-11")).isEmpty();
		this.database.sql("update agency_report set exempted_at = null, released_at = null where id = ?")
			.param(this.period.report(AGENCY))
			.update();
		this.database.sql("update reporting_period set closes_on = '2027-11-10' where id = ?").param(this.id).update();
		assertThat(on("2027-11-11")).isEmpty();
	}

	@Test
	void aReportThatWaitsForTheHeadRemindsTheHeadEveryThreeDays() {
		this.period.write(AGENCY, Map.of("12", "COMPLETED"), Map.of());
		this.database.sql("update agency_report set state = 'AWAITING_HEAD' where id = ?")
			.param(this.period.report(AGENCY))
			.update();
		this.database
			.sql("""
					insert into report_event (report_id, kind, at, actor) values (?, 'HANDED_TO_HEAD', '2027-09-20T09:00:00+07', 'Cán bộ')""")
			.param(this.period.report(AGENCY))
			.update();
		assertThat(on("2027-09-22")).isEmpty();
		assertThat(on("2027-09-23")).containsExactly("lanh.dao@example.test");
		assertThat(on("2027-09-24")).isEmpty();
		assertThat(on("2027-09-26")).containsExactly("lanh.dao@example.test");
	}

	@Test
	void theMailSaysWhichPeriodByWhenAndLinksThere() throws Exception {
		on("2027-10-25");
		assertThat(this.post.send(sender(this.server.getSmtp().getPort()))).isEqualTo(1);
		MimeMessage[] received = this.server.getReceivedMessages();
		assertThat(received).hasSize(1);
		assertThat(received[0].getSubject()).isEqualTo("CamKet: " + PERIOD + ", còn 10 ngày");
		assertThat(received[0].getAllRecipients()[0]).hasToString("can.bo@example.test");
		assertThat(String.valueOf(received[0].getContent())).contains(PERIOD, "trước ngày 05/11/2027", "còn 10 ngày",
				"lưu nháp chưa phải là gửi", "/reports/" + this.period.report(AGENCY));
		assertThat(this.post.send(sender(this.server.getSmtp().getPort()))).as("sent twice").isZero();
	}

	@Test
	void aServerThatIsDownIsTriedAgainAndNothingIsSentTwice() throws Exception {
		on("2027-10-25");
		int port = this.server.getSmtp().getPort();
		this.server.stop();
		assertThat(this.post.send(sender(port))).isZero();
		assertThat(admin()).contains("Lỗi lần 1");
		this.server.start();
		assertThat(this.post.send(sender(this.server.getSmtp().getPort()))).as("it waits its pause").isZero();
		this.clock.set("2027-10-25T07:06:00+07:00");
		assertThat(this.post.send(sender(this.server.getSmtp().getPort()))).isEqualTo(1);
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(admin()).contains("Đã gửi 07:06 25/10/2027");
	}

	@Test
	void aRefusedAddressHoldsNobodyElseUp() throws Exception {
		on("2027-11-01");
		this.database.sql("update reminder_message set recipient = 'a b' where recipient = 'can.bo@example.test'")
			.update();
		assertThat(this.post.send(sender(this.server.getSmtp().getPort()))).isEqualTo(1);
		assertThat(this.server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("lanh.dao@example.test");
	}

	@Test
	void whoTurnsMailsOffGetsNoneAndTheAgencysAddressStandsIn() {
		this.mvc.post()
			.uri("/account/reminders")
			.with(user(this.staff))
			.with(csrf())
			.param("email", "x@y.vn")
			.exchange();
		assertThat(on("2027-10-05")).isEmpty();
		this.database.sql("update agency set email = 'so.ct@example.test' where code = ?").param(AGENCY).update();
		this.mvc.post()
			.uri("/account/reminders")
			.with(user(this.staff))
			.with(csrf())
			.param("byEmail", "true")
			.exchange();
		assertThat(on("2027-10-05")).containsOnly("so.ct@example.test");
	}

	@Test
	void thePreviewSendsNothing() {
		assertThat(admin("?day=25/10/2027")).contains("can.bo@example.test", PERIOD);
		assertThat(this.database.sql("select count(*) from reminder_message").query(Long.class).single()).isZero();
	}

	@Test
	void theCalendarHoldsTheLastDayOnTimeUntilItsAddressIsChanged() throws Exception {
		String address = text(this.mvc.get().uri("/account/reminders").with(user(this.staff)).exchange(), "#calendar");
		String path = address.substring(address.indexOf("/calendar/"));
		MvcTestResult feed = this.mvc.get().uri(path).exchange();
		assertThat(feed).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
		Calendar calendar = new CalendarBuilder().build(new StringReader(feed.getResponse().getContentAsString()));
		List<VEvent> events = calendar.getComponents("VEVENT");
		assertThat(events).anySatisfy((event) -> {
			assertThat(event.getSummary().getValue()).isEqualTo("Hạn gửi báo cáo: " + PERIOD);
			assertThat(event.getDateTimeStart().getValue()).isEqualTo("20271104");
		});
		this.mvc.post().uri("/account/reminders/calendar").with(user(this.staff)).with(csrf()).exchange();
		assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	/** To whom mails are written on a morning. */
	private List<String> on(String day) {
		this.clock.set(day + "T07:00:00+07:00");
		List<String> before = recipients();
		this.reminders.compose();
		List<String> after = recipients();
		before.forEach(after::remove);
		return after;
	}

	private List<String> recipients() {
		return this.database.sql("select recipient from reminder_message order by created_at, recipient")
			.query(String.class)
			.list();
	}

	private void change(SignedInAccount account, String email) {
		assertThat(this.mvc.post()
			.uri("/account/reminders")
			.with(user(account))
			.with(csrf())
			.param("email", email)
			.param("byEmail", "true")).hasStatus(HttpStatus.FOUND);
	}

	private String admin() {
		return admin("");
	}

	private String admin(String query) {
		return text(this.mvc.get().uri("/admin/reminders" + query).with(user(this.administrator)).exchange(), "main");
	}

	private static String text(MvcTestResult result, String selector) {
		try {
			var found = Jsoup.parse(result.getResponse().getContentAsString()).select(selector);
			return found.is("input") ? found.val() : found.text();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JavaMailSenderImpl sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return sender;
	}

}
