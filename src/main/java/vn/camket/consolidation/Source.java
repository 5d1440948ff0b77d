package vn.camket.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure or a sentence comes from: an agency's report as it was sent (domain rule
 * 8).
 *
 * @param agencyName the name on the day of sending
 * @param revision number of the newest sent revision
 * @param letterNumber số, ký hiệu of the signed letter
 */
public record Source(UUID reportId, String agencyName, int revision, Instant sentAt, @Nullable String letterNumber,
		@Nullable LocalDate letterOn) {
}
