package vn.camket.document;

import java.util.UUID;

/**
 * A file to be downloaded.
 */
public record StoredFile(UUID contentKey, String name, String mediaType, long size) {
}
