package vn.camket.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A part of a plan under which tasks stand.
 *
 * @param id {@code null} for one that is not stored yet
 */
public record PlanSection(@Nullable UUID id, @Nullable String numeral, String title) {
}
