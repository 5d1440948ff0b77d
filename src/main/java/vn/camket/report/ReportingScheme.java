package vn.camket.report;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * Chế độ báo cáo: the rule by which periods of one plan come up, and their deadlines.
 */
@Entity
class ReportingScheme extends AbstractEntity {

	private String code;

	private @Nullable UUID planId;

	private String name;

	@Enumerated(EnumType.STRING)
	private Cadence cadence;

	private String who;

	private String recipient;

	private @Nullable Integer dueMonth;

	private @Nullable Integer dueDay;

	@Enumerated(EnumType.STRING)
	private @Nullable DeadlineRule dueRule;

	private @Nullable Integer ownDueMonth;

	private @Nullable Integer ownDueDay;

	@Enumerated(EnumType.STRING)
	private @Nullable DeadlineRule ownDueRule;

	private int opensDaysBefore;

	private @Nullable Integer firstYear;

	private boolean reportsAgreements;

	private String source;

	private int sortOrder;

	@SuppressWarnings("NullAway.Init")
	protected ReportingScheme() {
	}

	/**
	 * Sets the dates from which later periods are made; those made already keep theirs.
	 */
	void schedule(@Nullable DayRule due, @Nullable DayRule ownDue, int opensDaysBefore) {
		this.dueMonth = (due != null) ? due.month() : null;
		this.dueDay = (due != null) ? due.day() : null;
		this.dueRule = (due != null) ? due.rule() : null;
		this.ownDueMonth = (ownDue != null) ? ownDue.month() : null;
		this.ownDueDay = (ownDue != null) ? ownDue.day() : null;
		this.ownDueRule = (ownDue != null) ? ownDue.rule() : null;
		this.opensDaysBefore = opensDaysBefore;
	}

	/**
	 * Whether its periods come up by themselves in a year.
	 */
	boolean recursIn(int year) {
		return this.cadence.isPeriodic() && this.dueDay != null && this.firstYear != null && year >= this.firstYear;
	}

	/**
	 * The agencies' deadline in a year.
	 */
	Deadline deadlineIn(int year) {
		if (this.dueMonth == null || this.dueDay == null || this.dueRule == null) {
			throw new IllegalStateException("No deadline rule: " + this.code);
		}
		return new Deadline(LocalDate.of(year, this.dueMonth, this.dueDay), this.dueRule);
	}

	/**
	 * Sở Ngoại vụ's own deadline in a year, if the scheme has one.
	 */
	@Nullable Deadline ownDeadlineIn(int year) {
		if (this.ownDueMonth == null || this.ownDueDay == null || this.ownDueRule == null) {
			return null;
		}
		return new Deadline(LocalDate.of(year, this.ownDueMonth, this.ownDueDay), this.ownDueRule);
	}

	Cadence getCadence() {
		return this.cadence;
	}

	@Nullable UUID getPlanId() {
		return this.planId;
	}

	int getOpensDaysBefore() {
		return this.opensDaysBefore;
	}

}
