package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an agency said about a record in one period, as it sent it last.
 *
 * @param agencyName the agency's name on the day it sent the report
 * @param part names the part of the report that says it
 * @param said result, or the reason why nothing arose; {@code null} if neither
 */
public record PeriodResult(String periodName, String agencyName, UUID reportId, int revision, PartKey part,
		Instant sentAt, boolean accepted, ProgressStatus status, @Nullable String said) {
}
