package vn.camket.document;

import java.nio.file.Path;

/**
 * A file that came in, lying on disk for the time of the request.
 *
 * @param name its name as the browser gave it
 */
public record UploadedFile(Path path, String name) {
}
