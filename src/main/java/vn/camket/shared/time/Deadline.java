package vn.camket.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A deadline as a document words it. Days are the province's; weekends and holidays move
 * nothing (domain rule 3).
 *
 * @param day the day named
 * @param rule whether that day still counts
 */
public record Deadline(LocalDate day, DeadlineRule rule) {

	/**
	 * The last day on which something is still on time.
	 */
	public LocalDate lastDayOnTime() {
		return (this.rule == DeadlineRule.BEFORE) ? this.day.minusDays(1) : this.day;
	}

	/**
	 * The first moment that is late: one nanosecond earlier is on time.
	 */
	public Instant lateFrom() {
		return ProvinceTime.startOf(lastDayOnTime().plusDays(1));
	}

	/**
	 * Whether something done at this moment was on time.
	 */
	public boolean isMetBy(Instant moment) {
		return moment.isBefore(lateFrom());
	}

	/**
	 * How many days late a moment is, counted in days begun: 00:00:00 of the first late
	 * day is one day late. Zero when on time.
	 */
	public long daysLate(Instant moment) {
		return Math.max(0, ChronoUnit.DAYS.between(lastDayOnTime(), ProvinceTime.dayOf(moment)));
	}

	/**
	 * Days left from a day to the last one on time: zero on that day itself, negative
	 * when it has passed.
	 */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, lastDayOnTime());
	}

}
