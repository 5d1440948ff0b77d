package vn.camket.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementChanged;
import vn.camket.report.ReportContent.AnswerChange;
import vn.camket.report.ReportContent.TextChange;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.NotFoundException;
import vn.camket.test.Accounts;
import vn.camket.test.FilledIn;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A report from the first word to acceptance, and who may do what to it.
 */
@IntegrationTest
@Transactional
@TestConstructor(autowireMode = AutowireMode.ALL)
class ReportLifeTests {

	private static final ReportContent NOTHING = new ReportContent(1, List.of(), List.of(), null);

	private final ReportingCalendar calendar;

	private final ReportDesk desk;

	private final ReportReview review;

	private final ReportRegister register;

	private final Accounts accounts;

	private final TestClock clock;

	private final JdbcClient database;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final ReportingRounds rounds;

	private final SignedInAccount staff;

	private final SignedInAccount head;

	private final SignedInAccount officer;

	private UUID period;

	private UUID report;

	@SuppressWarnings("NullAway.Init")
	ReportLifeTests(ReportingCalendar calendar, ReportDesk desk, ReportReview review, ReportRegister register,
			Accounts accounts, TestClock clock, JdbcClient database, EntityManager entities,
			ApplicationEventPublisher events) {
		this.calendar = calendar;
		this.desk = desk;
		this.review = review;
		this.register = register;
		this.accounts = accounts;
		this.clock = clock;
		this.database = database;
		this.entities = entities;
		this.events = events;
		this.rounds = new ReportingRounds(database);
		this.staff = accounts.staff("so-cong-thuong");
		this.head = accounts.head("so-cong-thuong");
		this.officer = accounts.officer();
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		this.period = this.rounds.period("nq-152-6-thang", 2027);
		as(this.officer, () -> this.calendar.open(this.period));
		this.entities.flush();
		this.report = this.rounds.report(this.period, "so-cong-thuong");
	}

	@AfterEach
	void leave() {
		ReportingRounds.signOut();
		this.clock.reset();
	}

	@Test
	void openingMakesAReportForEveryAgencyOfTheGroupWithItsLines() {
		assertThat(this.rounds.count("select count(*) from agency_report where period_id = ?", this.period))
			.isEqualTo(92);
		assertThat(document(this.staff).answers(EntryKind.LED_TASK)).extracting(AnswerPart::ordinal)
			.containsExactly("3", "9", "12", "13", "15");
		as(this.officer, () -> this.calendar.open(this.period));
		assertThat(this.rounds.count("select count(*) from agency_report where period_id = ?", this.period))
			.isEqualTo(92);
	}

	@Test
	void goesFromTheFirstWordToAcceptance() {
		save(this.staff, "12", answer("Đã báo cáo."));
		assertThat(document(this.staff).head().state()).isEqualTo(ReportState.DRAFT);
		handOver();
		assertThat(document(this.staff).head().state()).isEqualTo(ReportState.AWAITING_HEAD);
		send("2027-05-14T23:59:59.999+07:00");
		ReportHead sent = document(this.officer).head();
		assertThat(sent.state()).isEqualTo(ReportState.SENT);
		assertThat(sent.onTime()).isTrue();
		as(this.officer, () -> this.review.accept(this.report, 1));
		assertThat(document(this.officer).head().state()).isEqualTo(ReportState.ACCEPTED);
		assertThat(document(this.officer).events()).extracting(ReportEventLine::kind)
			.containsExactly(ReportEventKind.STARTED, ReportEventKind.HANDED_TO_HEAD, ReportEventKind.SENT,
					ReportEventKind.ACCEPTED);
	}

	@Test
	void nothingIncompleteGoesOn() {
		save(this.staff, "12", answer("Đã báo cáo."));
		ReportingRounds.signIn(this.head);
		ReportDesk.Step step = this.desk.send(this.report, NOTHING);
		assertThat(step.isTaken()).isFalse();
		assertThat(step.missing()).containsExactlyElementsOf(document(this.head).missing()).isNotEmpty();
		assertThat(document(this.head).head().state()).isEqualTo(ReportState.DRAFT);
		ReportContent rest = FilledIn.rest(document(this.head));
		this.database
			.sql("""
					insert into report_entry (report_id, kind, task_id, added_at)
					select :report, 'LED_TASK', t.id, now() from task t
					 where not exists (select from report_entry e where e.report_id = :report and e.task_id = t.id) limit 1""")
			.param("report", this.report)
			.update();
		assertThat(this.desk.send(this.report, rest).missing()).as("a line that came while the page was open")
			.extracting(ReportPart::required)
			.containsExactly(true);
		assertThat(document(this.head).head().state()).isEqualTo(ReportState.DRAFT);
	}

	@Test
	void anOutputThatTheLineDoesNotExpectIsRefused() {
		UUID foreign = this.database
			.sql("select o.id from task_output o join task t on t.id = o.task_id where t.ordinal = '3' limit 1")
			.query(UUID.class)
			.single();
		for (UUID output : List.of(foreign, UUID.randomUUID())) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> save(this.staff, "12", new AnswerContent(ProgressStatus.COMPLETED, "Đã báo cáo.",
						null, null, List.of(new OutputContent(output, "Báo cáo", true, "1/BC", null, null)))));
		}
		assertThat(part(document(this.staff), "12").content().status()).isNull();
	}

	@Test
	void theFirstMomentOfTheFifteenthIsLateByOneDay() {
		save(this.staff, "12", answer("Đã báo cáo."));
		send("2027-05-15T00:00:00+07:00");
		ReportHead sent = document(this.officer).head();
		assertThat(sent.onTime()).isFalse();
		assertThat(sent.daysLate(this.clock.instant())).isEqualTo(1);
		assertThat(outcome("12")).isEqualTo("DONE_LATE");
	}

	@Test
	void theFirstSendingDecidesWhateverIsSentLater() {
		save(this.staff, "12", answer("Đã báo cáo."));
		send("2027-05-14T10:00:00+07:00");
		as(this.officer,
				() -> this.review.returnForMore(this.report, 1,
						new ReturnRequest(List.of(ReturnReason.FIGURES), "Đề nghị nêu số liệu.",
								"Phòng Hợp tác quốc tế"),
						List.of(new Remark(PartKey.of(entry("12")), "Nêu số văn bản."))));
		ReportDocument returned = document(this.staff);
		assertThat(returned.head().state()).isEqualTo(ReportState.RETURNED);
		assertThat(part(returned, "12").remark()).isEqualTo("Nêu số văn bản.");
		assertThat(part(returned, "12").state()).isEqualTo(PartState.TO_MEND);
		assertThat(part(returned, "12").content().result()).isEqualTo("Đã báo cáo.");
		handOver();
		as(this.head, () -> this.desk.handBack(this.report, "Làm theo đề nghị."));
		assertThat(part(document(this.staff), "12").state()).as("what Sở Ngoại vụ asked for is still asked for")
			.isEqualTo(PartState.TO_MEND);

		this.clock.set("2027-05-20T08:00:00+07:00");
		save(this.staff, "12", answer("Đã báo cáo đủ số liệu."));
		assertThat(part(document(this.staff), "12").state()).isEqualTo(PartState.FILLED);
		assertThat(part(document(this.officer), "12").content().result()).as("what was sent, not the draft")
			.isEqualTo("Đã báo cáo.");
		handOver();
		as(this.head, () -> this.desk.handBack(this.report, "Bổ sung ngày."));
		assertThat(document(this.staff).head().state()).as("handed back by the head").isEqualTo(ReportState.RETURNED);
		send("2027-05-21T08:00:00+07:00");

		ReportDocument again = document(this.officer);
		assertThat(again.head().onTime()).isTrue();
		assertThat(again.head().sentRevision()).isEqualTo(2);
		assertThat(again.head().returnCount()).isEqualTo(1);
		assertThat(part(again, "12").content().result()).isEqualTo("Đã báo cáo đủ số liệu.");
		assertThat(outcome("12")).isEqualTo("DONE_ON_TIME");
		ReportingRounds.signIn(this.officer);
		assertThat(part(this.register.revision(this.report, 1), "12").content().result()).isEqualTo("Đã báo cáo.");
		assertThatExceptionOfType(ReportRefusedException.class).isThrownBy(() -> this.review.accept(this.report, 1));
	}

	@Test
	void whatWasSentIsFrozenInTheDatabaseToo() {
		save(this.staff, "12", answer("Đã báo cáo."));
		send("2027-05-14T10:00:00+07:00");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("update report_answer set result = 'khác' where entry_id = ?")
				.param(entry("12"))
				.update())
			.withMessageContaining("frozen");
	}

	@Test
	void whatWasSentKeepsTheNamesOfItsDay() {
		String task = part(document(this.staff), "12").title();
		save(this.staff, "12", answer("Đã báo cáo."));
		send("2027-05-14T10:00:00+07:00");
		as(this.officer, () -> this.review.returnForMore(this.report, 1,
				new ReturnRequest(List.of(ReturnReason.FIGURES), "Đề nghị nêu số liệu.", "Phòng Hợp tác quốc tế"),
				List.of()));
		this.entities.flush();
		this.database.sql("update task set title = 'Tên mới', short_title = 'Tên mới' where title = ?")
			.param(task)
			.update();
		this.database.sql("update agency set name = 'Sở mới' where code = 'so-cong-thuong'").update();
		ReportDocument sent = document(this.officer);
		assertThat(part(sent, "12").title()).isEqualTo(task);
		assertThat(sent.head().agencyName()).isEqualTo("Sở Công Thương");
		assertThat(part(document(this.staff), "12").title()).as("what is being edited").isEqualTo("Tên mới");
	}

	@Test
	void whileItWaitsOnlyTheHeadEdits() {
		save(this.staff, "12", answer("Đã báo cáo."));
		handOver();
		assertThatExceptionOfType(ReportRefusedException.class)
			.isThrownBy(() -> save(this.staff, "12", answer("Sửa sau khi trình.")));
		save(this.head, "12", answer("Lãnh đạo sửa."));
		assertThat(part(document(this.staff), "12").content().result()).isEqualTo("Lãnh đạo sửa.");
	}

	@Test
	void whoSendsWhatNobodyElsePreparedApprovesHisOwnAndThatIsRecorded() {
		save(this.head, "12", answer("Đã báo cáo."));
		send("2027-05-10T09:00:00+07:00");
		assertThat(kinds()).containsExactly("STARTED", "SELF_APPROVED", "SENT");
	}

	@Test
	void whatStaffPreparedIsApprovedByAnother() {
		save(this.staff, "12", answer("Đã báo cáo."));
		handOver();
		send("2027-05-10T09:00:00+07:00");
		assertThat(kinds()).containsExactly("STARTED", "HANDED_TO_HEAD", "SENT");
	}

	private List<String> kinds() {
		return this.database.sql("select kind from report_event where report_id = ? order by id")
			.param(this.report)
			.query(String.class)
			.list();
	}

	@Test
	void anotherAgencysReportDoesNotExist() {
		SignedInAccount stranger = this.accounts.head("so-tai-chinh");
		ReportingRounds.signIn(stranger);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.register.current(this.report));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.desk.send(this.report, NOTHING));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> save(stranger, "12", answer("Không phải của mình.")));
	}

	@Test
	void rolesKeepToTheirSteps() {
		save(this.staff, "12", answer("Đã báo cáo."));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.staff, () -> this.desk.send(this.report, NOTHING)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.officer, () -> this.desk.send(this.report, NOTHING)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.head, () -> this.desk.handToHead(this.report, NOTHING)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.head, () -> this.review.accept(this.report, 1)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(this.accounts.leader(), () -> this.calendar.open(this.period)));
	}

	@Test
	void twoEditorsLoseNothing() {
		ReportDocument before = document(this.staff);
		save(this.staff, "12", answer("Của cán bộ thứ nhất."));
		AnswerPart old = part(before, "12");
		AnswerPart other = part(before, "13");
		ReportingRounds.signIn(this.head);
		List<String> conflicts = this.desk.save(this.report, new ReportContent(1,
				List.of(change(old, answer("Của lãnh đạo.")), change(other, answer("Mục khác."))), List.of(), null));
		assertThat(conflicts).containsExactly(old.key().toString());
		assertThat(part(document(this.head), "12").content().result()).isEqualTo("Của cán bộ thứ nhất.");
		assertThat(part(document(this.head), "13").content().result()).isEqualTo("Mục khác.");
		assertThat(this.desk.save(this.report, new ReportContent(1, List.of(untouched(old)), List.of(), null)))
			.as("an old page that nobody typed on")
			.isEmpty();
	}

	@Test
	void theLetterThatSomebodyElseEnteredIsNotBlankedByAnOldPage() {
		String blank = Fingerprint.of(ReportDetails.EMPTY);
		ReportDetails letter = new ReportDetails("12/BC-SCT", null, null, null);
		ReportDetails budget = new ReportDetails(null, null, null, BigDecimal.TEN);
		ReportingRounds.signIn(this.staff);
		assertThat(this.desk.save(this.report,
				new ReportContent(1, List.of(), List.of(), new ReportContent.DetailsChange(blank, letter))))
			.isEmpty();
		assertThat(this.desk.save(this.report,
				new ReportContent(1, List.of(), List.of(), new ReportContent.DetailsChange(blank, budget))))
			.containsExactly(ReportContent.DETAILS);
		assertThat(document(this.staff).details()).isEqualTo(letter);
	}

	@Test
	void finishedIsSaidOnlyOfATaskWhoseOutputsAreAllThere() {
		AnswerPart part = part(document(this.staff), "12");
		assertThat(part.content().outputs()).as("expected ones").hasSize(2);
		List<OutputContent> one = List.of(delivered(part, 0), part.content().outputs().get(1));
		save(this.staff, "12", finished(one));
		assertThat(part(document(this.staff), "12").lack()).isEqualTo(PartLack.OUTPUTS);
		assertThat(part(document(this.staff), "12").state()).isEqualTo(PartState.INCOMPLETE);
		ReportContent all = FilledIn.all(document(this.head));
		ReportContent rest = new ReportContent(1,
				all.answers().stream().filter((change) -> !change.part().equals(part.key())).toList(), all.texts(),
				null);
		as(this.head, () -> assertThat(this.desk.send(this.report, rest).missing()).extracting(ReportPart::key)
			.containsExactly(part.key()));

		save(this.staff, "12", finished(List.of(delivered(part, 0))));
		assertThat(part(document(this.staff), "12").content().outputs()).as("one left out is expected all the same")
			.hasSize(2);
		assertThat(part(document(this.staff), "12").lack()).isEqualTo(PartLack.OUTPUTS);

		OutputContent expected = part.content().outputs().get(1);
		save(this.staff, "12", finished(List.of(delivered(part, 0),
				new OutputContent(expected.taskOutputId(), expected.label(), false, null, null, "Không phát sinh."))));
		assertThat(part(document(this.staff), "12").lack()).isNull();
	}

	private static AnswerContent finished(List<OutputContent> outputs) {
		return new AnswerContent(ProgressStatus.COMPLETED, "Đã báo cáo.", null, null, outputs);
	}

	private static OutputContent delivered(AnswerPart part, int at) {
		OutputContent expected = part.content().outputs().get(at);
		return new OutputContent(expected.taskOutputId(), expected.label(), true, "12/BC", LocalDate.of(2027, 4, 1),
				null);
	}

	@Test
	void theDayOfCompletionJudgesDatedTasksAlone() {
		save(this.staff, "12",
				new AnswerContent(ProgressStatus.COMPLETED, "Đã báo cáo.", null, LocalDate.of(2027, 1, 5), List.of()));
		send("2027-05-15T00:00:00+07:00");
		assertThat(outcome("12")).isEqualTo("DONE_LATE");
	}

	@Test
	void savingTheSameTextTwiceIsNoConflict() {
		ReportDocument before = document(this.staff);
		TextPart text = (TextPart) before.parts().get(0);
		TextChange change = new TextChange(text.key(), text.version(), text.base(), "Đánh giá.");
		ReportingRounds.signIn(this.staff);
		assertThat(this.desk.save(this.report, new ReportContent(1, List.of(), List.of(change), null))).isEmpty();
		assertThat(this.desk.save(this.report, new ReportContent(1, List.of(), List.of(change), null))).isEmpty();
	}

	@Test
	void whoJoinsTheGroupOwesFromThenOnAndWhoLeavesNoLonger() {
		this.database.sql("""
				insert into agency_group_member (group_id, agency_id, valid_from)
				select g.id, y.id, '2027-04-25' from agency_group g, agency y
				 where g.code = 'so-ban-nganh-dia-phuong' and y.code = 'tinh-doan'""").update();
		this.database
			.sql("""
					update agency_group_member m set valid_to = '2027-04-30' from agency_group g, agency y
					 where g.id = m.group_id and y.id = m.agency_id and g.code = 'so-ban-nganh-dia-phuong' and y.code = 'so-cong-thuong'""")
			.update();
		save(this.staff, "12", answer("Trước khi rời nhóm."));
		this.clock.set("2027-04-24T08:00:00+07:00");
		this.calendar.update();
		assertThat(owes("tinh-doan")).isZero();
		this.clock.set("2027-04-25T08:00:00+07:00");
		this.calendar.update();
		assertThat(owes("tinh-doan")).isEqualTo(5);
		assertThat(owes("so-cong-thuong")).isEqualTo(5);
		this.clock.set("2027-05-01T08:00:00+07:00");
		this.calendar.update();
		assertThat(owes("so-cong-thuong")).isZero();
		assertThat(part(document(this.staff), "12").content().result()).isEqualTo("Trước khi rời nhóm.");
	}

	@Test
	void whoTakesTheLeadOfAnAgreementOwesWhatSuchLeadsOwe() {
		assertThat(owes("so-cong-thuong")).isEqualTo(5);
		UUID agreement = this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, lead_agency_id)
					select 'TT-THU-1', 'AGREEMENT', 'Bản ghi nhớ thử', 'SIGNED', id from agency where code = 'so-cong-thuong'
					returning id""")
			.query(UUID.class)
			.single();
		UUID lead = this.accounts.agency("so-cong-thuong");
		this.events.publishEvent(new AgreementChanged(agreement, null, lead));
		assertThat(owes("so-cong-thuong")).as("task 4 is led by whoever leads an agreement").isEqualTo(6);
		this.database.sql("update agreement set archived_at = now(), archive_reason = 'thử' where id = ?")
			.param(agreement)
			.update();
		this.events.publishEvent(new AgreementChanged(agreement, lead, null));
		assertThat(owes("so-cong-thuong")).isEqualTo(5);
	}

	@Test
	void timeApprovesNothing() {
		save(this.staff, "12", answer("Đã báo cáo."));
		handOver();
		this.entities.flush();
		this.clock.set("2029-12-31T09:00:00+07:00");
		this.calendar.update();
		assertThat(state()).isEqualTo("AWAITING_HEAD");
		this.clock.set("2027-05-10T09:00:00+07:00");
		send("2027-05-10T09:00:00+07:00");
		this.clock.set("2029-12-31T09:00:00+07:00");
		this.calendar.update();
		assertThat(state()).isEqualTo("SENT");
	}

	private String state() {
		return this.database.sql("select state from agency_report where id = ?")
			.param(this.report)
			.query(String.class)
			.single();
	}

	@Test
	void periodsOpenOnTheirDayAndNextYearsAreMade() {
		this.clock.set("2028-03-15T23:59:59.999+07:00");
		this.calendar.update();
		UUID next = this.rounds.period("nq-152-6-thang", 2028);
		assertThat(this.rounds.count("select count(*) from agency_report where period_id = ?", next)).isZero();
		assertThat(this.database.sql("select name from reporting_period where id = ?")
			.param(next)
			.query(String.class)
			.single()).isEqualTo("6 tháng đầu năm 2028 – NQ 152");
		this.clock.set("2028-03-16T00:00:00+07:00");
		this.calendar.update();
		this.entities.flush();
		assertThat(this.rounds.count("select count(*) from agency_report where period_id = ?", next)).isEqualTo(92);
	}

	@Test
	void theDatabaseCountsLatenessAsTheCodeDoes() {
		assertThat(this.rounds.count("""
				select count(*) from reporting_period where late_from <> late_from(due_on, due_rule)""")).isZero();
		var deadline = new Deadline(LocalDate.of(2028, 2, 29), DeadlineRule.AT_LATEST);
		assertThat(this.database.sql("select late_from('2028-02-29', 'AT_LATEST')")
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).isEqualTo(deadline.lateFrom());
	}

	private long owes(String agency) {
		return this.rounds.count("""
				select count(*) from task_unit(now()) u join agency y on y.id = u.agency_id
				 where u.period_id = ? and y.code = ?""", this.period, agency);
	}

	private String outcome(String ordinal) {
		return this.database.sql("""
				select u.outcome from task_unit(:at) u join task t on t.id = u.task_id
				 where u.report_id = :report and t.ordinal = :ordinal""")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("report", this.report)
			.param("ordinal", ordinal)
			.query(String.class)
			.single();
	}

	private void send(String moment) {
		this.clock.set(moment);
		ReportContent content = FilledIn.rest(document(this.head));
		as(this.head, () -> assertThat(this.desk.send(this.report, content).isTaken()).isTrue());
		this.entities.flush();
	}

	private void handOver() {
		ReportContent content = FilledIn.rest(document(this.staff));
		as(this.staff, () -> assertThat(this.desk.handToHead(this.report, content).isTaken()).isTrue());
	}

	private void save(SignedInAccount account, String ordinal, AnswerContent content) {
		AnswerPart part = part(document(account), ordinal);
		int revision = document(account).head().revision();
		this.desk.save(this.report, new ReportContent(revision, List.of(change(part, content)), List.of(), null));
		this.entities.flush();
	}

	private ReportDocument document(SignedInAccount account) {
		ReportingRounds.signIn(account);
		this.entities.flush();
		return this.register.current(this.report);
	}

	private static AnswerPart part(ReportDocument document, String ordinal) {
		return document.answers(EntryKind.LED_TASK)
			.stream()
			.filter((part) -> part.ordinal().equals(ordinal))
			.findFirst()
			.orElseThrow();
	}

	private UUID entry(String ordinal) {
		return this.rounds.entry(this.report, ordinal);
	}

	private static AnswerChange change(AnswerPart part, AnswerContent content) {
		List<OutputContent> outputs = !content.outputs().isEmpty() ? content.outputs()
				: part.content()
					.outputs()
					.stream()
					.map((output) -> new OutputContent(output.taskOutputId(), output.label(), false, null, null,
							"Không cần trong kỳ."))
					.toList();
		return new AnswerChange(part.key(), part.version(), part.base(), new AnswerContent(content.status(),
				content.result(), content.reason(), content.completedOn(), outputs));
	}

	private static AnswerChange untouched(AnswerPart part) {
		return change(part, part.content());
	}

	private static AnswerContent answer(@Nullable String result) {
		return new AnswerContent(ProgressStatus.COMPLETED, result, null, null, List.of());
	}

	private static void as(SignedInAccount account, Runnable act) {
		ReportingRounds.signIn(account);
		act.run();
	}

}
