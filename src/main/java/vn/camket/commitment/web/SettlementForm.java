package vn.camket.commitment.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.commitment.PromiseOutcome;

/**
 * How a promise is to be settled, as typed.
 *
 * @param version the version of the promise that was seen
 * @param agreementNumber register number of the agreement that it became
 */
record SettlementForm(@Nullable Long version, @NotNull @Nullable PromiseOutcome outcome,
		@Size(max = 100) @Nullable String agreementNumber, @Nullable UUID commitmentId, @Nullable UUID taskId,
		@Size(max = 1000) @Nullable String reason) {
}
