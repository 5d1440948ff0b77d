package vn.camket.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in one state.
 *
 * @param startsOn its first day; {@link LocalDate#MIN} where it has none
 * @param until the day after its last; {@link LocalDate#MAX} where it has none
 * @param endsOn last day that the running term may last, where that is known
 */
record StateSpan(LocalDate startsOn, LocalDate until, AgreementState state, @Nullable LocalDate endsOn) {

	StateSpan {
		if (!startsOn.isBefore(until)) {
			throw new IllegalArgumentException("Empty span: " + startsOn + " to " + until);
		}
		if (state == AgreementState.EXPIRING) {
			throw new IllegalArgumentException("Expiring is read off the term's last day");
		}
	}

	boolean contains(LocalDate day) {
		return !day.isBefore(this.startsOn) && day.isBefore(this.until);
	}

}
