package vn.camket.word;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A template that an administrator put in.
 *
 * @param checksum SHA-256 of the file, in hexadecimal
 * @param uploadedBy the office that did
 */
public record ReplacedTemplate(String fileName, String checksum, Instant uploadedAt, @Nullable String uploadedBy) {
}
