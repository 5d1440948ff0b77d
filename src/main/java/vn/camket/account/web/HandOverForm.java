package vn.camket.account.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who takes somebody's work over.
 *
 * @param close whether the account of the one who leaves is disabled at once
 */
record HandOverForm(@NotNull @Nullable UUID successor, @Size(max = 1000) @Nullable String note,
		@Nullable Boolean close) {
}
