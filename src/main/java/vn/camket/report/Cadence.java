package vn.camket.report;

import java.time.LocalDate;

/**
 * How often a scheme asks for a report.
 */
public enum Cadence {

	/** Six months; its nominal span is 01/01–30/6. */
	HALF_YEARLY,

	/** A year. */
	YEARLY,

	/** When asked for, or at a date given: no periods by itself. */
	AD_HOC;

	/**
	 * Whether periods of it open by themselves each year.
	 */
	public boolean isPeriodic() {
		return this != AD_HOC;
	}

	/**
	 * Last day of the nominal span of a year's period; a label only, the deadline falls
	 * inside it.
	 */
	LocalDate nominalEnd(int year) {
		return (this == HALF_YEARLY) ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
	}

}
