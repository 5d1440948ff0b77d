package vn.camket.consolidation;

import java.util.UUID;

/**
 * The totals of the period before, to compare with.
 */
public record PreviousFigures(UUID periodId, String periodName, TaskCounts tasks, ReportCounts reports) {
}
