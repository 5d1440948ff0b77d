package vn.camket.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param label what the owner calls the device
 * @param lastUsedAt when it was last signed in with; when it was made if never
 */
public record Passkey(UUID id, String label, Instant createdAt, Instant lastUsedAt) {
}
