package vn.camket.consolidation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.ReportState;
import vn.camket.report.ReportingCalendar;
import vn.camket.shared.web.NotFoundException;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The figures of a period with every edge that an officer is asked about.
 */
@IntegrationTest
@Transactional
class PeriodFiguresTests {

	private static final Map<String, String> ALL_DONE = Map.of("3", "COMPLETED", "9", "COMPLETED", "12", "COMPLETED",
			"13", "COMPLETED", "15", "COMPLETED");

	private static final Instant BEFORE_THE_DEADLINE = moment("2027-05-14T23:59:59.999+07:00");

	private static final Instant AFTER_THE_DEADLINE = moment("2027-05-15T00:00:00+07:00");

	private final PeriodFigures figures;

	private final ReportingCalendar calendar;

	private final Accounts accounts;

	private final TestClock clock;

	private final JdbcClient database;

	private final EntityManager entities;

	private final Statements statements;

	private final UUID id;

	private final ReportedPeriod period;

	PeriodFiguresTests(PeriodFigures figures, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			JdbcClient database, EntityManager entities, Statements statements) {
		this.figures = figures;
		this.calendar = calendar;
		this.accounts = accounts;
		this.clock = clock;
		this.database = database;
		this.entities = entities;
		this.statements = statements;
		this.id = ReportedPeriod.id(database, "nq-152-6-thang", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		signIn(this.accounts.officer());
		this.calendar.open(this.id);
		this.entities.flush();
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	@Test
	void nobodyHasSentAnything() {
		Figures open = this.figures.read(this.id, BEFORE_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(open.reports()).isEqualTo(new ReportCounts(92, 0, 0));
		assertThat(open.missing()).hasSize(92);
		assertThat(open.states()).containsEntry(ReportState.NOT_STARTED, 92).containsEntry(ReportState.ACCEPTED, 0);
		assertThat(open.tasks()).hasSize(15)
			.extracting(TaskFigures::ordinal)
			.startsWith("1", "2", "3")
			.endsWith("14", "15");
		assertThat(task(open, "12").all()).isEqualTo(new OutcomeCounts(0, 0, 92, 0, 0));

		Figures overdue = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(task(overdue, "12").all()).isEqualTo(new OutcomeCounts(0, 0, 0, 92, 0));
		assertThat(overdue.total().all().units()).isEqualTo(open.total().all().units());
	}

	@Test
	void theFirstSendingDecidesToTheMillisecond() {
		sendAllDone("so-cong-thuong", "2027-05-14T23:59:59.999+07:00");
		sendAllDone("so-tai-chinh", "2027-05-15T00:00:00+07:00");
		Figures read = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(read.reports()).isEqualTo(new ReportCounts(92, 1, 1));
		assertThat(read.reports().onTimeRate()).isEqualTo(1.0 / 92);
		assertThat(task(read, "12").all()).isEqualTo(new OutcomeCounts(1, 1, 0, 90, 0));
	}

	@Test
	void theNewestSentRevisionIsReadWhileTheFirstSendingKeepsItOnTime() {
		this.period.write("so-cong-thuong", Map.of("12", "IN_PROGRESS"), Map.of());
		this.period.send("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		this.period.returnForMore("so-cong-thuong");
		this.period.write("so-cong-thuong", Map.of("12", "COMPLETED"), Map.of());
		Figures returned = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(returned.states()).containsEntry(ReportState.RETURNED, 1);
		assertThat(task(returned, "12").all().doneOnTime()).as("a draft counts nowhere").isZero();
		assertThat(returned.reports().onTime()).isOne();

		this.period.send("so-cong-thuong", "2027-05-21T08:00:00+07:00");
		Figures resent = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(task(resent, "12")).isEqualTo(new TaskCounts(new OutcomeCounts(1, 0, 0, 91, 0), OutcomeCounts.NONE));

		this.period.accept("so-cong-thuong", "2027-05-22T08:00:00+07:00");
		Figures accepted = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(task(accepted, "12").accepted()).isEqualTo(new OutcomeCounts(1, 0, 0, 0, 0));
		assertThat(accepted.accepted()).isOne();
	}

	@Test
	void whatDidNotAriseIsCountedApart() {
		this.period.write("so-cong-thuong", Map.of("3", "NOT_APPLICABLE", "9", "NOT_STARTED"), Map.of());
		this.period.send("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		Figures read = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(task(read, "3").all()).isEqualTo(new OutcomeCounts(0, 0, 0, 91, 1));
		assertThat(task(read, "3").all().counted()).isEqualTo(91);
		assertThat(task(read, "3").all().units()).isEqualTo(92);
		assertThat(task(read, "9").all()).isEqualTo(new OutcomeCounts(0, 0, 0, 92, 0));
	}

	@Test
	void theTotalIsTheSumOfTheTasksAndTheKindsAddUp() {
		sendAllDone("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		sendAllDone("xa-son-kim-1", "2027-05-16T08:00:00+07:00");
		Figures read = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(read.tasks().stream().mapToInt((task) -> task.counts().all().units()).sum())
			.isEqualTo(read.total().all().units());
		assertThat(read.total().all()).isEqualTo(new OutcomeCounts(5, 5, 0, read.total().all().units() - 10, 0));
		assertThat(read.kinds()).extracting(KindFigures::kind)
			.containsExactly(AgencyKind.DEPARTMENT, AgencyKind.BOARD, AgencyKind.SECTOR, AgencyKind.WARD,
					AgencyKind.COMMUNE);
		assertThat(read.kinds().stream().map(KindFigures::counts).reduce(ReportCounts.NONE, ReportCounts::plus))
			.isEqualTo(read.reports())
			.isEqualTo(new ReportCounts(92, 1, 1));
		assertThat(read.missing()).hasSize(90).noneMatch((missing) -> missing.agencyName().equals("Sở Công Thương"));
	}

	@Test
	void whoJoinsOwesFromThenOnAndWhoLeavesOwesNothing() {
		this.database.sql("""
				insert into agency_group_member (group_id, agency_id, valid_from)
				select g.id, y.id, '2027-04-25' from agency_group g, agency y
				 where g.code = 'so-ban-nganh-dia-phuong' and y.code = 'tinh-doan'""").update();
		sendAllDone("so-cong-thuong", "2027-04-22T08:00:00+07:00");
		leaveGroup("so-cong-thuong");
		leaveGroup("so-tai-chinh");
		this.clock.set("2027-05-01T08:00:00+07:00");
		this.calendar.update();
		Figures read = this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN);
		assertThat(read.reports()).as("one came, one left, and one left who had sent")
			.isEqualTo(new ReportCounts(92, 1, 0));
		assertThat(read.missing()).extracting(MissingReport::agencyName)
			.contains("Đoàn TNCS Hồ Chí Minh tỉnh (Tỉnh đoàn)")
			.doesNotContain("Sở Tài chính");
		assertThat(task(read, "12").all()).isEqualTo(new OutcomeCounts(1, 0, 0, 91, 0));
	}

	@Test
	void whoJoinsAfterTheDeadlineOwesNothingInThatPeriod() {
		this.database.sql("""
				insert into agency_group_member (group_id, agency_id, valid_from)
				select g.id, y.id, '2027-05-20' from agency_group g, agency y
				 where g.code = 'so-ban-nganh-dia-phuong' and y.code = 'tinh-doan'""").update();
		this.clock.set("2027-05-21T08:00:00+07:00");
		this.calendar.update();
		assertThat(this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN).reports().owed()).isEqualTo(92);
	}

	@Test
	void comparesWithTheSamePeriodOfTheYearBefore() {
		this.period.write("so-cong-thuong", ALL_DONE, Map.of());
		this.period.send("so-cong-thuong", "2027-05-04T08:00:00+07:00");
		this.clock.set("2028-03-20T09:00:00+07:00");
		this.calendar.update();
		this.entities.flush();
		UUID next = ReportedPeriod.id(this.database, "nq-152-6-thang", 2028);
		Figures figures = this.figures.read(next, Instant.parse("2028-04-01T00:00:00Z"), AgencyNaming.THEN);
		assertThat(figures.previous()).extracting(PreviousFigures::periodName).isEqualTo("Năm 2027 – NQ 152");
		PreviousFigures lastYear = figures.lastYear();
		assertThat(lastYear).isNotNull();
		assertThat(lastYear.periodName()).isEqualTo("6 tháng đầu năm 2027 – NQ 152");
		assertThat(lastYear.reports()).isEqualTo(new ReportCounts(92, 1, 0));
		assertThat(lastYear.tasks().all().doneOnTime()).isEqualTo(5);
	}

	@Test
	void comparesWithThePlansPeriodBefore() {
		UUID before = ReportedPeriod.id(this.database, "nq-152-nam", 2026);
		this.calendar.open(before);
		this.entities.flush();
		ReportedPeriod last = new ReportedPeriod(this.database, before);
		last.write("so-cong-thuong", ALL_DONE, Map.of());
		last.send("so-cong-thuong", "2026-11-04T08:00:00+07:00");
		PreviousFigures previous = this.figures.read(this.id, BEFORE_THE_DEADLINE, AgencyNaming.THEN).previous();
		assertThat(previous).isNotNull();
		assertThat(previous.periodName()).isEqualTo("Năm 2026 – NQ 152");
		assertThat(previous.reports()).isEqualTo(new ReportCounts(92, 1, 0));
		assertThat(previous.tasks())
			.isEqualTo(this.figures.read(before, BEFORE_THE_DEADLINE, AgencyNaming.THEN).total());
		assertThat(previous.tasks().all().doneOnTime()).isEqualTo(5);
		assertThat(this.figures.read(before, BEFORE_THE_DEADLINE, AgencyNaming.THEN).previous())
			.as("the plan's first period")
			.isNull();
	}

	@Test
	void theNumberOfStatementsDoesNotGrow() {
		sendAllDone("so-cong-thuong", "2027-05-10T08:00:00+07:00");
		long one = this.statements.during(() -> this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN));
		this.database.sql("select code from agency where kind = 'COMMUNE' order by code limit 30")
			.query(String.class)
			.list()
			.forEach((agency) -> sendAllDone(agency, "2027-05-10T08:00:00+07:00"));
		assertThat(this.statements.during(() -> this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN)))
			.isEqualTo(one);
		assertThat(one).isEqualTo(4);
	}

	@Test
	void areForThoseWhoSeeAllReports() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.figures.read(UUID.randomUUID(), AFTER_THE_DEADLINE, AgencyNaming.THEN));
		signIn(this.accounts.head("so-cong-thuong"));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.figures.read(this.id, AFTER_THE_DEADLINE, AgencyNaming.THEN));
	}

	private void sendAllDone(String agency, String moment) {
		this.period.write(agency, ALL_DONE, Map.of());
		this.period.send(agency, moment);
	}

	private void leaveGroup(String agency) {
		this.database
			.sql("""
					update agency_group_member m set valid_to = '2027-04-30' from agency_group g, agency y
					 where g.id = m.group_id and y.id = m.agency_id and g.code = 'so-ban-nganh-dia-phuong' and y.code = ?""")
			.param(agency)
			.update();
	}

	private static TaskCounts task(Figures figures, String ordinal) {
		return figures.tasks()
			.stream()
			.filter((task) -> task.ordinal().equals(ordinal))
			.map(TaskFigures::counts)
			.findFirst()
			.orElseThrow();
	}

	private static void signIn(SignedInAccount account) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					new TestingAuthenticationToken(account, null, account.getAuthorities().stream().toList()));
	}

	private static Instant moment(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
