package vn.camket.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else who has a report's form open.
 *
 * @param name the account's name
 * @param part name of the part that was at hand last, as the page said it; {@code null}
 * if none was yet
 */
public record Presence(String name, @Nullable String part, Instant seenAt) {
}
