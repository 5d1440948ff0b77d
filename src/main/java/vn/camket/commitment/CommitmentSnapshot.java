package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A commitment as stored.
 *
 * @param version counts its changes
 * @param archiveReason why it was archived; {@code null} while it is not
 */
public record CommitmentSnapshot(UUID id, long version, UUID agreementId, CommitmentContent content,
		@Nullable String archiveReason) {
}
