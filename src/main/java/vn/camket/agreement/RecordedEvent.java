package vn.camket.agreement;

import java.util.UUID;

/**
 * An event as stored.
 *
 * @param version counts its corrections
 */
public record RecordedEvent(UUID id, long version, EventContent content) {
}
