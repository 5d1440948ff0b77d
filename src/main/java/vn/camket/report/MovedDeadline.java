package vn.camket.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;

/**
 * An extension, or shortening, of a period: a due date never moves by itself (domain rule
 * 3), so whoever meets the new one is told what it was and who moved it.
 *
 * @param from the deadline that the period was made with
 * @param to the one it has now
 * @param at when it was last moved
 * @param actor the office that moved it; {@code null} where the application did
 */
public record MovedDeadline(Deadline from, Deadline to, Instant at, @Nullable String actor) {
}
