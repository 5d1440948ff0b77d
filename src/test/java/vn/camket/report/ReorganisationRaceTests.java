package vn.camket.report;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyReorganiser;
import vn.camket.agency.Reorganisation;
import vn.camket.agency.ReorganisationKind;
import vn.camket.shared.web.NotFoundException;
import vn.camket.test.Accounts;
import vn.camket.test.FilledIn;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An agency is merged at the very moment in which its head sends the report (domain rules
 * 1 and 11): whichever comes first holds, and nothing is sent for an agency that owes
 * nothing any more. The two transactions are real ones, so these tests have a database of
 * their own.
 */
@IntegrationTest
@TestPropertySource(properties = "camket.test.database=of these tests alone")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ReorganisationRaceTests {

	private final Accounts accounts;

	private final ReportingCalendar calendar;

	private final ReportRegister register;

	private final ReportDesk desk;

	private final AgencyReorganiser reorganiser;

	private final TransactionTemplate transactions;

	private final ReportingRounds rounds;

	private final JdbcClient database;

	private final TestClock clock;

	/** The common pool of a small machine is one thread, which would wait for itself. */
	private final ExecutorService people = Executors.newCachedThreadPool();

	private SignedInAccount officer;

	private UUID period;

	ReorganisationRaceTests(Accounts accounts, ReportingCalendar calendar, ReportRegister register, ReportDesk desk,
			AgencyReorganiser reorganiser, TransactionTemplate transactions, JdbcClient database, TestClock clock) {
		this.accounts = accounts;
		this.calendar = calendar;
		this.register = register;
		this.desk = desk;
		this.reorganiser = reorganiser;
		this.transactions = transactions;
		this.rounds = new ReportingRounds(database);
		this.database = database;
		this.clock = clock;
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		this.officer = this.accounts.officer();
		this.period = this.rounds.period("nq-152-6-thang", 2027);
		ReportingRounds.signIn(this.officer);
		this.calendar.open(this.period);
	}

	@AfterEach
	void leave() {
		this.people.shutdownNow();
		ReportingRounds.signOut();
		this.clock.reset();
	}

	@Test
	void whatIsSentFirstStaysSentAndTheMergerWaitsForIt() throws Exception {
		UUID report = this.rounds.report(this.period, "so-cong-thuong");
		SignedInAccount head = this.accounts.head("so-cong-thuong");
		Held sending = hold(() -> as(head, () -> send(report)));
		CompletableFuture<Void> merger = CompletableFuture.runAsync(() -> merge("so-cong-thuong", "so-tai-chinh"),
				this.people);
		waitUntilOneWaitsForTheOther();
		assertThat(merger).isNotDone();
		sending.commit();
		merger.get();

		assertThat(state(report)).isEqualTo("SENT");
		assertThat(isReleased(report)).as("what was sent stays").isFalse();
		assertThat(ended("so-cong-thuong")).isTrue();
		assertThat(this.rounds.count("select count(*) from report_event where report_id = ? and kind = 'SENT'", report))
			.isOne();
	}

	@Test
	void whatIsMergedFirstSendsNothing() throws Exception {
		UUID report = this.rounds.report(this.period, "so-tu-phap");
		SignedInAccount head = this.accounts.head("so-tu-phap");
		ReportContent typed = as(head, () -> FilledIn.all(this.register.current(report)));
		Held merger = hold(() -> merge("so-tu-phap", "so-tai-chinh"));
		CompletableFuture<Void> sending = CompletableFuture
			.runAsync(() -> as(head, () -> this.desk.send(report, typed)), this.people);
		waitUntilOneWaitsForTheOther();
		merger.commit();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(sending::get)
			.withCauseInstanceOf(NotFoundException.class);
		assertThat(isReleased(report)).isTrue();
		assertThat(state(report)).isEqualTo("NOT_STARTED");
		assertThat(this.rounds.count("select count(*) from report_event where report_id = ?", report)).isZero();
	}

	private ReportDesk.Step send(UUID report) {
		ReportDesk.Step step = this.desk.send(report, FilledIn.all(this.register.current(report)));
		assertThat(step.isTaken()).isTrue();
		return step;
	}

	private void merge(String former, String successor) {
		as(this.officer,
				() -> this.reorganiser.carryOut(UUID.randomUUID(),
						new Reorganisation(ReorganisationKind.MERGE, this.accounts.agency(former), Set.of(),
								this.accounts.agency(successor), null, null, null, LocalDate.of(2027, 4, 1), null, null,
								null, null)));
	}

	/** Does something in a transaction that stays open until it is told to end. */
	private Held hold(Runnable work) throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CompletableFuture<Void> transaction = CompletableFuture
			.runAsync(() -> this.transactions.executeWithoutResult((status) -> {
				work.run();
				done.countDown();
				await(release);
			}), this.people);
		transaction.whenComplete((result, failure) -> done.countDown());
		done.await();
		assertThat(transaction).isNotCompletedExceptionally();
		return new Held(transaction, release);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void waitUntilOneWaitsForTheOther() throws InterruptedException {
		while (this.rounds.count("""
				select count(*) from pg_stat_activity
				 where datname = current_database() and wait_event_type = 'Lock'""") == 0) {
			Thread.sleep(20);
		}
	}

	private static <T> T as(SignedInAccount account, Supplier<T> work) {
		ReportingRounds.signIn(account);
		try {
			return work.get();
		}
		finally {
			ReportingRounds.signOut();
		}
	}

	private String state(UUID report) {
		return this.database.sql("select state from agency_report where id = ?")
			.param(report)
			.query(String.class)
			.single();
	}

	private boolean isReleased(UUID report) {
		return this.rounds.count("select count(*) from agency_report where id = ? and released_at is not null",
				report) == 1;
	}

	private boolean ended(String agency) {
		return this.rounds.count("select count(*) from agency where code = ? and valid_to is not null", agency) == 1;
	}

	private record Held(CompletableFuture<Void> transaction, CountDownLatch release) {

		void commit() throws Exception {
			this.release.countDown();
			this.transaction.get();
		}

	}

}
