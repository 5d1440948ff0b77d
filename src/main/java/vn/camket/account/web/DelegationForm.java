package vn.camket.account.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who works in one's place, and on which days.
 */
record DelegationForm(@NotNull @Nullable UUID deputy, @NotNull @Nullable LocalDate from,
		@NotNull @Nullable LocalDate to, @Size(max = 300) @Nullable String reason) {
}
