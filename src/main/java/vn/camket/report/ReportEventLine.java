package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of a report's history.
 *
 * @param actor the office's name on that day
 * @param revision number of the revision it was about
 * @param reasons categories of what was asked for
 * @param contact whom to call about it
 * @param newDueOn the last day on time that was granted
 */
public record ReportEventLine(ReportEventKind kind, Instant at, String actor, @Nullable String comment,
		@Nullable Integer revision, List<ReturnReason> reasons, @Nullable String contact,
		@Nullable LocalDate newDueOn) {
}
