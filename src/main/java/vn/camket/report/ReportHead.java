package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;

/**
 * The head of a report: whose, for which period, where it stands.
 *
 * @param agencyName the name as sent, or today's while nothing was sent
 * @param firstSentAt decides on time or late
 * @param revision number of the revision shown; 1 before the first word
 * @param sentRevision number of the newest sent revision, 0 before the first sending
 * @param lastEditedBy office that typed last
 * @param exempt whether an officer relieved the agency of it
 */
public record ReportHead(UUID id, UUID periodId, String periodName, UUID planId, String planTitle, UUID agencyId,
		String agencyName, ReportState state, Deadline deadline, @Nullable LocalDate cutOffOn,
		@Nullable Instant firstSentAt, @Nullable Instant lastSentAt, @Nullable Instant acceptedAt, int returnCount,
		int revision, int sentRevision, @Nullable Instant lastEditedAt, @Nullable String lastEditedBy, boolean exempt) {

	/**
	 * Whether the first sending was on time; {@code null} while nothing was sent.
	 */
	public @Nullable Boolean onTime() {
		return (this.firstSentAt != null) ? this.deadline.isMetBy(this.firstSentAt) : null;
	}

	/**
	 * Days by which the first sending was late, or by which it is at the moment; zero on
	 * time.
	 */
	public long daysLate(Instant now) {
		return this.deadline.daysLate((this.firstSentAt != null) ? this.firstSentAt : now);
	}

	/**
	 * Days left to the last one on time, negative when it has passed.
	 */
	public long daysLeft(LocalDate today) {
		return this.deadline.daysLeft(today);
	}

}
