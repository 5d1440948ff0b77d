package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the book of promises is narrowed to.
 *
 * @param country ISO 3166 code of the partner's country
 * @param settled only settled ones, or only open ones
 */
public record PromiseFilter(@Nullable String q, @Nullable UUID agency, @Nullable UUID partner,
		@Nullable Boolean settled, @Nullable String country) {
}
