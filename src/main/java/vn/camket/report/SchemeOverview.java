package vn.camket.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A reporting scheme as the administration shows it.
 *
 * @param version version that a form to change it is filled from
 * @param plan abbreviated title of the plan; {@code null} if it belongs to none
 * @param who who reports, as the source words it
 * @param recipient to whom
 * @param source document and section that ask for it
 */
public record SchemeOverview(UUID id, long version, String name, @Nullable String plan, Cadence cadence, String who,
		String recipient, SchemeDates dates, boolean reportsAgreements, String source) {

	/**
	 * Whether it has deadlines that come back; a report asked for ad hoc gets its date
	 * each time.
	 */
	public boolean isDated() {
		return this.dates.due() != null || this.dates.ownDue() != null;
	}

}
