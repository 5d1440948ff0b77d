package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * A commitment as lists show it.
 *
 * @param nextDue day of the first milestone that was not reached
 * @param done milestones reached, of all
 */
public record CommitmentLine(UUID id, String text, @Nullable String article, UUID agreementId, String agreement,
		@Nullable UUID leadId, @Nullable String lead, CommitmentState state, @Nullable PartialDate nextDue, int done,
		int milestones, @Nullable String ourPart, @Nullable String partnerPart, @Nullable String result) {
}
