package vn.camket.reminder;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail as administrators see it.
 *
 * @param nextAt when it is tried again, while it is not sent
 * @param lastError what the mail server said, or that it could not be reached
 */
public record Message(UUID id, String displayName, String recipient, String subject, Instant createdAt, Instant nextAt,
		int attempts, @Nullable String lastError, @Nullable Instant sentAt) {
}
