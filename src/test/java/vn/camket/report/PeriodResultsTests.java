package vn.camket.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.FilledIn;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Commitments in reports, from the line that is owed to the result on the record.
 */
@IntegrationTest
@Transactional
class PeriodResultsTests {

	private final MockMvcTester mvc;

	private final TestClock clock;

	private final JdbcClient database;

	private final EntityManager entities;

	private final ReportingCalendar calendar;

	private final ReportDesk desk;

	private final ReportRegister register;

	private final ReportingRounds rounds;

	private final SignedInAccount head;

	private final SignedInAccount officer;

	private final SignedInAccount elsewhere;

	private final UUID agency;

	private UUID period;

	private UUID commitment;

	@SuppressWarnings("NullAway.Init")
	PeriodResultsTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database,
			EntityManager entities, ReportingCalendar calendar, ReportDesk desk, ReportRegister register) {
		this.mvc = mvc;
		this.clock = clock;
		this.database = database;
		this.entities = entities;
		this.calendar = calendar;
		this.desk = desk;
		this.register = register;
		this.rounds = new ReportingRounds(database);
		this.head = accounts.head("so-cong-thuong");
		this.officer = accounts.officer();
		this.elsewhere = accounts.staff("so-tai-chinh");
		this.agency = accounts.agency("so-cong-thuong");
	}

	@BeforeEach
	void addCommitment() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		this.period = this.rounds.period("nq-152-nam", 2027);
		UUID agreement = this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature)
				values ('TT-THU-1', 'AGREEMENT', 'Bản ghi nhớ thử nghiệm', 'UNCONFIRMED') returning id""")
			.query(UUID.class)
			.single();
		this.commitment = this.database.sql("""
				insert into commitment (agreement_id, creation_key, creation_print, text, article, lead_agency_id)
				values (?, gen_random_uuid(), '', 'Mở lớp tiếng Việt', 'Điều 3', ?) returning id""")
			.params(agreement, this.agency)
			.query(UUID.class)
			.single();
	}

	@AfterEach
	void leave() {
		ReportingRounds.signOut();
		this.clock.reset();
	}

	@Test
	void whoLeadsACommitmentAnswersForItAndItsRecordShowsTheResult() {
		open();
		AnswerPart part = owed();
		assertThat(part.required()).isTrue();
		assertThat(part.ordinal()).isEqualTo("TT-THU-1");
		assertThat(part.title()).isEqualTo("Mở lớp tiếng Việt");
		assertThat(part.setting()).isEqualTo("Điều 3, Bản ghi nhớ thử nghiệm");
		assertThat(results(this.officer).select("tbody tr")).isEmpty();

		ReportingRounds.signIn(this.head);
		UUID report = report();
		assertThat(this.desk.send(report, FilledIn.all(this.register.current(report))).isTaken()).isTrue();
		this.entities.flush();

		Document seen = results(this.officer);
		assertThat(seen.select("tbody tr")).hasSize(1);
		assertThat(seen.select("tbody tr").text()).contains("Sở Công Thương", "Đã hoàn thành", "Đã thực hiện.",
				"chưa được chấp nhận");
		assertThat(seen.select("tbody a").attr("href")).isEqualTo("/reports/" + report + "/revisions/1#" + part.key());
		assertThat(results(this.head).select("tbody tr")).hasSize(1);
		assertThat(results(this.elsewhere).select("tbody tr")).as("another agency's report").isEmpty();
		assertThat(exported(this.officer)).contains("Sở Công Thương,Đã hoàn thành,Đã thực hiện.");
		assertThat(exported(this.elsewhere)).as("not of another agency").doesNotContain("Đã thực hiện.");
	}

	@Test
	void aDraftIsNoResult() {
		open();
		ReportingRounds.signIn(this.head);
		UUID report = report();
		this.desk.save(report, FilledIn.all(this.register.current(report)));
		this.entities.flush();
		assertThat(results(this.head).select("tbody tr")).isEmpty();
	}

	@Test
	void whatWasFulfilledBeforeThePeriodIsOwedNoMore() {
		LocalDate begins = this.database.sql("select nominal_from from reporting_period where id = ?")
			.param(this.period)
			.query(LocalDate.class)
			.single();
		fulfil(begins.minusDays(1));
		open();
		assertThat(owedCommitments()).isZero();
		fulfil(begins);
		this.calendar.update();
		assertThat(owedCommitments()).isEqualTo(1);
		this.database.sql("update commitment set archived_at = now(), archive_reason = 'Nhầm' where id = ?")
			.param(this.commitment)
			.update();
		this.calendar.update();
		assertThat(owedCommitments()).as("archived").isZero();
	}

	private void fulfil(LocalDate on) {
		this.database.sql("update commitment set fulfilled_on = ? where id = ?").params(on, this.commitment).update();
	}

	private long owedCommitments() {
		return this.rounds.count("""
				select count(*) from report_entry where commitment_id = ? and released_at is null""", this.commitment);
	}

	private void open() {
		ReportingRounds.signIn(this.officer);
		this.calendar.open(this.period);
		this.entities.flush();
	}

	private UUID report() {
		return this.rounds.report(this.period, "so-cong-thuong");
	}

	private AnswerPart owed() {
		ReportingRounds.signIn(this.head);
		return this.register.current(report())
			.answers(EntryKind.COMMITMENT)
			.stream()
			.filter((part) -> part.subjectId().equals(this.commitment))
			.findFirst()
			.orElseThrow();
	}

	private Document results(SignedInAccount account) {
		return Jsoup.parse(get("/commitments/{id}/results", account));
	}

	private String exported(SignedInAccount account) {
		return get("/commitments/{id}/results.csv", account);
	}

	private String get(String address, SignedInAccount account) {
		var answer = this.mvc.get().uri(address, this.commitment).with(user(account)).exchange();
		assertThat(answer).hasStatus(HttpStatus.OK);
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
