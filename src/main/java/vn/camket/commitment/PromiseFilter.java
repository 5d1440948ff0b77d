package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the book of promises is narrowed to.
 *
 * @param settled only settled ones, or only open ones
 */
public record PromiseFilter(@Nullable String q, @Nullable UUID agency, @Nullable UUID partner,
		@Nullable Boolean settled) {
}
