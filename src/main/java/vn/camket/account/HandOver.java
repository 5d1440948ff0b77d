package vn.camket.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The record of a hand-over, as it was made.
 *
 * @param closed whether the account of the one who left was disabled with it
 * @param actor who entered it
 */
public record HandOver(UUID id, String fromName, String toName, @Nullable String agency, @Nullable String note,
		boolean closed, Instant madeAt, String actor, List<WorkInHand.Piece> pieces) {
}
