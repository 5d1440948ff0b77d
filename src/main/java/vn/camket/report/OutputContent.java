package vn.camket.report;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One output of an answer.
 *
 * @param taskOutputId the expected output that it is, or {@code null} for one added
 * @param documentNumber số, ký hiệu of the document that delivers it
 * @param documentOn its date
 */
public record OutputContent(@Nullable UUID taskOutputId, String label, boolean delivered,
		@Nullable String documentNumber, @Nullable LocalDate documentOn) {
}
