package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * Kỳ báo cáo. Its deadline never moves by itself (domain rule 3).
 */
@Entity
class ReportingPeriod extends AbstractEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "scheme_id", updatable = false)
	private ReportingScheme scheme;

	private int year;

	private String name;

	private LocalDate nominalFrom;

	private LocalDate nominalTo;

	private LocalDate opensOn;

	private @Nullable LocalDate cutOffOn;

	private LocalDate dueOn;

	@Enumerated(EnumType.STRING)
	private DeadlineRule dueRule;

	private Instant lateFrom;

	private @Nullable LocalDate ownDueOn;

	@Enumerated(EnumType.STRING)
	private @Nullable DeadlineRule ownDueRule;

	private @Nullable LocalDate closesOn;

	private @Nullable Instant openedAt;

	@SuppressWarnings("NullAway.Init")
	protected ReportingPeriod() {
	}

	/**
	 * The period of a scheme in a year, with the dates that its rules give.
	 */
	ReportingPeriod(ReportingScheme scheme, int year, String name) {
		this.scheme = scheme;
		this.year = year;
		this.name = name;
		this.nominalFrom = LocalDate.of(year, 1, 1);
		this.nominalTo = scheme.getCadence().nominalEnd(year);
		Deadline deadline = scheme.deadlineIn(year);
		setDeadline(deadline);
		this.opensOn = deadline.day().minusDays(scheme.getOpensDaysBefore());
		Deadline own = scheme.ownDeadlineIn(year);
		this.ownDueOn = (own != null) ? own.day() : null;
		this.ownDueRule = (own != null) ? own.rule() : null;
	}

	/**
	 * Sets its dates; whatever was sent is judged by the new deadline.
	 */
	void reschedule(PeriodDates dates) {
		this.opensOn = dates.opensOn();
		this.cutOffOn = dates.cutOffOn();
		setDeadline(new Deadline(dates.dueOn(), dates.dueRule()));
		this.ownDueOn = dates.ownDueOn();
		this.ownDueRule = dates.ownDueRule();
		this.closesOn = dates.closesOn();
	}

	private void setDeadline(Deadline deadline) {
		this.dueOn = deadline.day();
		this.dueRule = deadline.rule();
		this.lateFrom = deadline.lateFrom();
	}

	/**
	 * Opens it: from now on its reports are owed.
	 * @return whether it was not open before
	 */
	boolean open(Instant at) {
		if (this.openedAt != null) {
			return false;
		}
		this.openedAt = at;
		return true;
	}

	boolean isOpen() {
		return this.openedAt != null;
	}

	Deadline getDeadline() {
		return new Deadline(this.dueOn, this.dueRule);
	}

	String getName() {
		return this.name;
	}

	PeriodDates getDates() {
		return new PeriodDates(this.opensOn, this.cutOffOn, this.dueOn, this.dueRule, this.ownDueOn, this.ownDueRule,
				this.closesOn);
	}

}
