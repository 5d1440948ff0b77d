package vn.camket.account;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SessionTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final SessionRepository<? extends Session> sessions;

	private final Statements statements;

	SessionTests(MockMvcTester mvc, Accounts accounts, JdbcClient database,
			SessionRepository<? extends Session> sessions, Statements statements) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.sessions = sessions;
		this.statements = statements;
	}

	@Test
	void locksAfterFifteenMinutesWithoutUse() {
		Guest guest = signIn(this.accounts.officer());
		unused(guest, Duration.ofSeconds(14 * 60 + 50));
		assertThat(guest.get("/agreements")).hasStatusOk();
		unused(guest, Duration.ofMinutes(15));
		assertThat(guest.get("/agreements?q=lao")).hasRedirectedUrl("/login?idle");
		assertThat(guest.get("/agreements")).as("the session is gone").hasRedirectedUrl("/login");
	}

	@Test
	void aPageThatIsReadIsWrittenDownNowAndThen() {
		Guest guest = signIn(this.accounts.officer());
		Instant written = used(guest, Duration.ofSeconds(10));
		assertThat(guest.get("/agreements")).hasStatusOk();
		assertThat(session(guest).getLastAccessedTime()).isEqualTo(written);
		written = used(guest, Duration.ofSeconds(20));
		assertThat(guest.get("/agreements")).hasStatusOk();
		assertThat(session(guest).getLastAccessedTime()).isAfter(written.plusSeconds(15));
	}

	@Test
	void aPageLooksAtItsSessionOnce() {
		Guest guest = signIn(this.accounts.officer());
		guest.get("/agreements");
		assertThat(this.statements.forSessionsDuring(() -> guest.get("/agreements"))).as("reads it").isEqualTo(1);
	}

	@Test
	void locksAnAdministratorAfterFive() {
		Guest guest = signIn(this.accounts.admin());
		unused(guest, Duration.ofSeconds(4 * 60 + 50));
		assertThat(guest.get("/admin/users")).hasStatusOk();
		unused(guest, Duration.ofMinutes(5));
		assertThat(guest.get("/admin/users")).hasRedirectedUrl("/login?idle");
	}

	@Test
	void returnsToThePageThatWasLocked() {
		SignedInAccount account = this.accounts.officer();
		Guest guest = signIn(account);
		unused(guest, Duration.ofMinutes(20));
		guest.get("/agreements?q=lao");
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD))
			.hasRedirectedUrl("http://localhost/agreements?q=lao");
	}

	@Test
	void endsAfterTwelveHoursWhateverIsDone() {
		Guest guest = signIn(this.accounts.officer());
		change(guest, (visit) -> new Visit(visit.key(), visit.beganAt().minus(Duration.ofHours(12)), visit.usedAt(),
				visit.address(), visit.browser()));
		assertThat(guest.get("/agreements")).hasRedirectedUrl("/login?expired");
	}

	@Test
	void whatAPageAsksByItselfIsNoUse() {
		Guest guest = signIn(this.accounts.officer());
		unused(guest, Duration.ofMinutes(10));
		assertThat(guest.get("/account/session")).bodyJson()
			.extractingPath("$.idle")
			.asNumber()
			.satisfies((idle) -> assertThat(idle.intValue()).isBetween(295, 300));
		unused(guest, Duration.ofMinutes(10));
		assertThat(guest.get("/account/session", "HX-Request", "true")).hasStatusOk();
		assertThat(guest.post("/account/session")).bodyJson()
			.extractingPath("$.idle")
			.asNumber()
			.satisfies((idle) -> assertThat(idle.intValue()).isBetween(895, 900));
		unused(guest, Duration.ofMinutes(15));
		assertThat(guest.get("/account/session", "HX-Request", "true")).hasStatus(401);
	}

	@Test
	void tellsThePageHowLongItHas() {
		Guest guest = signIn(this.accounts.admin());
		assertThat(guest.page("/admin/users").selectFirst("#ck-session").dataset()).containsEntry("warning", "120")
			.hasEntrySatisfying("idle", (idle) -> assertThat(Integer.parseInt(idle)).isBetween(298, 300))
			.hasEntrySatisfying("left", (left) -> assertThat(Integer.parseInt(left)).isBetween(43195, 43200));
	}

	@Test
	void showsTheOwnerEverySessionAndEndsThem() {
		SignedInAccount account = this.accounts.officer();
		Guest here = signIn(account);
		Guest there = signIn(account);
		Guest elsewhere = signIn(account);
		there.get("/");
		elsewhere.get("/");
		Document page = here.page("/account");
		assertThat(page.select("section[aria-labelledby=sessions] tbody tr")).hasSize(3)
			.allSatisfy((row) -> assertThat(row.text()).contains("Chrome, Windows", "127.0.0.1"));
		assertThat(page.select("section[aria-labelledby=sessions] tbody .badge")).hasSize(1);
		assertThat(page.html()).doesNotContain(there.sessionId(), here.sessionId());

		String end = page.select("form[action$=/end]").attr("action");
		assertThat(here.post(end)).hasRedirectedUrl("/account");
		assertThat(here.page("/account").select("section[aria-labelledby=sessions] tbody tr")).hasSize(2);
		assertThat(here.post("/account/sessions/end-others")).hasRedirectedUrl("/account");
		assertThat(there.get("/")).hasRedirectedUrl("/login");
		assertThat(elsewhere.get("/")).hasRedirectedUrl("/login");
		assertThat(here.get("/")).hasStatusOk();
	}

	@Test
	void endsNobodyElsesSession() {
		Guest other = signIn(this.accounts.officer());
		Visit visit = session(other).getRequiredAttribute(Visit.ATTRIBUTE);
		Guest guest = signIn(this.accounts.officer());
		assertThat(guest.post("/account/sessions/" + visit.key() + "/end")).hasStatus(404);
		assertThat(other.get("/")).hasStatusOk();
	}

	@Test
	void asksToSignInAgainWhenASessionCannotBeRead() {
		Guest guest = signIn(this.accounts.officer());
		this.database.sql("""
				update spring_session_attributes a set attribute_bytes = '\\xaced0005deadbeef'
				  from spring_session s where s.primary_id = a.session_primary_id and s.session_id = ?""")
			.param(guest.sessionId())
			.update();
		assertThat(guest.get("/agreements")).hasRedirectedUrl("/login");
	}

	private Guest signIn(SignedInAccount account) {
		Guest guest = new Guest(this.mvc);
		assertThat(guest.signIn(account.getUsername(), Accounts.PASSWORD)).hasRedirectedUrl("/");
		assertThat(guest.get("/")).hasStatusOk();
		return guest;
	}

	private void unused(Guest guest, Duration time) {
		change(guest, (visit) -> new Visit(visit.key(), visit.beganAt(),
				session(guest).getLastAccessedTime().minus(time), visit.address(), visit.browser()));
	}

	/** Has the store believe that the last use was so long ago. */
	private Instant used(Guest guest, Duration ago) {
		long moment = Instant.now().minus(ago).toEpochMilli();
		this.database.sql("update spring_session set last_access_time = ? where session_id = ?")
			.params(moment, guest.sessionId())
			.update();
		return Instant.ofEpochMilli(moment);
	}

	private void change(Guest guest, UnaryOperator<Visit> change) {
		change(this.sessions, guest, change);
	}

	private static <S extends Session> void change(SessionRepository<S> sessions, Guest guest,
			UnaryOperator<Visit> change) {
		S session = sessions.findById(guest.sessionId());
		session.setAttribute(Visit.ATTRIBUTE, change.apply(session.getRequiredAttribute(Visit.ATTRIBUTE)));
		sessions.save(session);
	}

	private Session session(Guest guest) {
		return this.sessions.findById(guest.sessionId());
	}

}
