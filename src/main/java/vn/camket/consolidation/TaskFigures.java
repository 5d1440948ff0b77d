package vn.camket.consolidation;

import java.util.UUID;

/**
 * The count of one task over all agencies that owe it; all zero where nobody does.
 *
 * @param ordinal as the plan numbers it
 * @param title word for word
 * @param shortTitle our abridgement
 */
public record TaskFigures(UUID taskId, String ordinal, String title, String shortTitle, TaskCounts counts) {
}
