package vn.camket.consolidation;

import java.time.LocalDate;
import java.util.UUID;

import vn.camket.shared.time.Deadline;

/**
 * A period of a plan, to choose from.
 *
 * @param opensOn day on which it opens by itself
 * @param opened whether its reports have been made
 */
public record PeriodOption(UUID id, UUID planId, String name, LocalDate opensOn, Deadline deadline, boolean opened) {
}
