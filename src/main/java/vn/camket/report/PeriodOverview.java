package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;

/**
 * A reporting period as lists and heads of pages show it.
 *
 * @param version version that a form to change it is filled from
 * @param schemeName the scheme that it belongs to
 * @param plan abbreviated title of the plan reported on
 * @param nominalFrom first day of the span it is named after, a label only
 * @param dates what people may set
 * @param openedAt when its reports were made; {@code null} before
 * @param reports where its reports stand
 */
public record PeriodOverview(UUID id, long version, String name, UUID schemeId, String schemeName, UUID planId,
		String plan, LocalDate nominalFrom, LocalDate nominalTo, PeriodDates dates, @Nullable Instant openedAt,
		ReportTally reports) {

	/**
	 * The agencies' deadline.
	 */
	public Deadline deadline() {
		return this.dates.deadline();
	}

	/**
	 * Where it stands on a day.
	 */
	public PeriodPhase phase(LocalDate today) {
		if (this.openedAt == null) {
			return PeriodPhase.UPCOMING;
		}
		LocalDate last = this.dates.closesOn();
		return (last != null && today.isAfter(last)) ? PeriodPhase.CLOSED : PeriodPhase.OPEN;
	}

}
