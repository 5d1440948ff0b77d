package vn.camket.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document of a record with its versions, the newest first.
 *
 * @param archiveReason why it was archived; {@code null} while it is not
 */
public record DocumentLine(UUID id, String title, @Nullable String archiveReason, List<Version> versions) {

	/**
	 * A version; all but the newest are superseded.
	 *
	 * @param fileName {@code null} for a placeholder of a classified document
	 * @param checksum SHA-256 of the content, in hexadecimal digits
	 * @param sameAs titles of other documents, of this record or others, that have the
	 * same file
	 */
	public record Version(int number, @Nullable String documentNumber, @Nullable LocalDate issuedOn,
			@Nullable String issuer, @Nullable String note, boolean classified, @Nullable String place,
			@Nullable String fileName, @Nullable String mediaType, long size, @Nullable String checksum,
			@Nullable String sameAs, Instant uploadedAt, @Nullable String uploadedBy) {
	}

}
