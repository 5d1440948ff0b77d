package vn.camket.synthesis;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A consolidated report as it was finalised.
 *
 * @param number counted from one within the period
 * @param stamp code that is printed on its files
 * @param workbookChecksum SHA-256, in hexadecimal
 * @param documentChecksum SHA-256, in hexadecimal
 * @param reopenedAt when it was opened again, with who and why
 */
public record Issue(UUID id, int number, String stamp, Instant finalisedAt, String actor, String workbookChecksum,
		String documentChecksum, @Nullable Instant reopenedAt, @Nullable String reopenedActor,
		@Nullable String reopenReason) {
}
