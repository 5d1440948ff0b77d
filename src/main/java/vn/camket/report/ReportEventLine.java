package vn.camket.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of a report's history.
 *
 * @param actor the office's name on that day
 * @param revision number of the revision it was about
 */
public record ReportEventLine(ReportEventKind kind, Instant at, String actor, @Nullable String comment,
		@Nullable Integer revision) {
}
