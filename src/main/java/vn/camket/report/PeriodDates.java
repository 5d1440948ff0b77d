package vn.camket.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * The dates of a period that people may set; days are the province's.
 *
 * @param opensOn day on which it opens by itself
 * @param cutOffOn chốt số liệu, not later than the deadline; {@code null} until Sở Ngoại
 * vụ sets it
 * @param dueOn the day that the agencies' deadline names
 * @param ownDueOn the day of Sở Ngoại vụ's own deadline
 * @param closesOn last day of the round; {@code null} while open-ended
 */
public record PeriodDates(LocalDate opensOn, @Nullable LocalDate cutOffOn, LocalDate dueOn, DeadlineRule dueRule,
		@Nullable LocalDate ownDueOn, @Nullable DeadlineRule ownDueRule, @Nullable LocalDate closesOn) {

	/**
	 * The agencies' deadline.
	 */
	public Deadline deadline() {
		return new Deadline(this.dueOn, this.dueRule);
	}

	/**
	 * Sở Ngoại vụ's own deadline, if there is one.
	 */
	public @Nullable Deadline ownDeadline() {
		return (this.ownDueOn != null && this.ownDueRule != null) ? new Deadline(this.ownDueOn, this.ownDueRule) : null;
	}

}
