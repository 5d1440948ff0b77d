package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a promise is settled.
 *
 * @param recordId the agreement, commitment or task that it became; {@code null} where it
 * is closed
 * @param reason why it is closed, or a remark
 */
public record PromiseSettlement(PromiseOutcome outcome, @Nullable UUID recordId, @Nullable String reason) {

	@Nullable UUID recordOf(PromiseOutcome wanted) {
		return (this.outcome == wanted) ? this.recordId : null;
	}

}
