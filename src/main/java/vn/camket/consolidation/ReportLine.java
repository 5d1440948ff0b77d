package vn.camket.consolidation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyKind;
import vn.camket.report.ReportState;
import vn.camket.shared.time.Deadline;

/**
 * How one agency keeps to the duty to report, whether or not it sent anything.
 *
 * @param source what it sent last, {@code null} before the first sending
 */
record ReportLine(UUID reportId, String agencyName, AgencyKind kind, ReportState state, @Nullable Instant firstSentAt,
		@Nullable Instant acceptedAt, int returnCount, Deadline deadline, @Nullable Source source) {

	/**
	 * Days by which the first sending was late, or by which it is at a moment;
	 * {@code null} while nothing was sent and the deadline is ahead.
	 */
	@Nullable Long daysLate(Instant at) {
		if (this.firstSentAt == null && this.deadline.isMetBy(at)) {
			return null;
		}
		return this.deadline.daysLate((this.firstSentAt != null) ? this.firstSentAt : at);
	}

	/**
	 * Whether the first sending was on time; {@code null} before it.
	 */
	@Nullable Boolean onTime() {
		return (this.firstSentAt != null) ? this.deadline.isMetBy(this.firstSentAt) : null;
	}

}
