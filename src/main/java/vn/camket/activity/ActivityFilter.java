package vn.camket.activity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the list of activities is narrowed to.
 *
 * @param year in which it may have taken place
 * @param archived archived ones instead of the others
 */
public record ActivityFilter(@Nullable String q, @Nullable UUID agency, @Nullable UUID task, @Nullable UUID agreement,
		@Nullable UUID commitment, @Nullable Integer year, @Nullable Boolean archived) {
}
