package vn.camket.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgenciesReorganised;
import vn.camket.agreement.AgreementChanged;
import vn.camket.agreement.AgreementsEntered;
import vn.camket.commitment.CommitmentChanged;
import vn.camket.plan.TasksChanged;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.wording.Wording;

/**
 * Makes, opens and dates the reporting periods. A period opens on its opening date by
 * itself, or earlier by an officer.
 */
@Service
@Transactional
public class ReportingCalendar {

	private final ReportingSchemeRepository schemes;

	private final ReportingPeriodRepository periods;

	private final Expectations expectations;

	private final JdbcClient jdbc;

	private final Wording wording;

	private final Clock clock;

	ReportingCalendar(ReportingSchemeRepository schemes, ReportingPeriodRepository periods, Expectations expectations,
			JdbcClient jdbc, Wording wording, Clock clock) {
		this.schemes = schemes;
		this.periods = periods;
		this.expectations = expectations;
		this.jdbc = jdbc;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * Opens a period: every agency that must report finds its report from now on. Opening
	 * one that is open changes nothing.
	 * @throws NotFoundException if there is no such period
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public void open(UUID period) {
		open(period, this.clock.instant());
	}

	/**
	 * What a day asks for: the periods of this year and the next exist, those whose
	 * opening day has come are open, and running ones expect who must report today. With
	 * the deadline it is settled who owes what, so that figures of the past stay. Safe to
	 * run at any time and on several instances at once.
	 */
	public void update() {
		oneAtATime();
		Instant now = this.clock.instant();
		LocalDate today = ProvinceTime.dayOf(now);
		this.schemes.findAll().forEach((scheme) -> {
			makePeriod(scheme, today.getYear());
			makePeriod(scheme, today.getYear() + 1);
		});
		this.periods.findToOpenOn(today).forEach((period) -> open(period, now));
		updateExpectations(now);
	}

	/**
	 * Who leads an agreement reports it, and owes what such leads owe, from the moment
	 * that it changes hands (domain rule 2).
	 */
	@EventListener
	void on(AgreementChanged change) {
		if (!Objects.equals(change.formerLead(), change.lead())) {
			updateExpectations(this.clock.instant());
		}
	}

	/**
	 * Whoever is given a task, a commitment or agreements owes them from that moment, and
	 * who loses them owes them no longer.
	 */
	@EventListener({ TasksChanged.class, CommitmentChanged.class, AgreementsEntered.class, AgenciesReorganised.class })
	void onDutiesChanged() {
		updateExpectations(this.clock.instant());
	}

	/**
	 * Instances that start together make no period twice: each waits for the one before,
	 * until its transaction ends.
	 */
	private void oneAtATime() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('reporting-calendar'))").query().listOfRows();
	}

	private void updateExpectations(Instant now) {
		this.periods.findRunningAt(now).forEach((period) -> this.expectations.update(period, now));
	}

	/**
	 * Sets the dates of a period.
	 * @param expectedVersion version that the form was filled from
	 * @throws NotFoundException if there is no such period
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it
	 * meanwhile
	 */
	@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
	public void reschedule(UUID id, long expectedVersion, PeriodDates dates) {
		ReportingPeriod period = this.periods.findForChange(id)
			.orElseThrow(() -> new NotFoundException(ReportingPeriod.class, id));
		if (period.getVersion() != expectedVersion) {
			throw new ObjectOptimisticLockingFailureException(ReportingPeriod.class, id);
		}
		period.reschedule(dates);
		this.periods.flush();
	}

	/**
	 * Sets the dates from which a scheme's later periods are made; those made already
	 * keep theirs.
	 * @param expectedVersion version that the form was filled from
	 * @throws NotFoundException if there is no such scheme
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it
	 * meanwhile
	 */
	@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
	public void schedule(UUID id, long expectedVersion, SchemeDates dates) {
		ReportingScheme scheme = this.schemes.findById(id)
			.orElseThrow(() -> new NotFoundException(ReportingScheme.class, id));
		if (scheme.getVersion() != expectedVersion) {
			throw new ObjectOptimisticLockingFailureException(ReportingScheme.class, id);
		}
		scheme.schedule(dates.due(), dates.ownDue(), dates.opensDaysBefore());
	}

	private void open(UUID id, Instant at) {
		ReportingPeriod period = this.periods.findForChange(id)
			.orElseThrow(() -> new NotFoundException(ReportingPeriod.class, id));
		if (period.open(at)) {
			this.expectations.update(id, at);
		}
	}

	private void makePeriod(ReportingScheme scheme, int year) {
		if (scheme.recursIn(year) && !this.periods.existsBySchemeAndYear(scheme, year)) {
			String plan = this.jdbc.sql("select abbreviation from plan where id = ?")
				.param(scheme.getPlanId())
				.query(String.class)
				.single();
			String name = this.wording.text("period.name." + scheme.getCadence(), String.valueOf(year), plan);
			this.periods.save(new ReportingPeriod(scheme, year, name));
		}
	}

}
