package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;

/**
 * A report in a list.
 */
public record ReportRow(UUID id, UUID periodId, String periodName, String agencyName, ReportState state,
		Deadline deadline, @Nullable Instant firstSentAt, @Nullable Instant lastEditedAt, int returnCount) {

	/**
	 * Days by which the first sending was late, or by which it is at the moment; zero on
	 * time.
	 */
	public long daysLate(Instant now) {
		return this.deadline.daysLate((this.firstSentAt != null) ? this.firstSentAt : now);
	}

}
