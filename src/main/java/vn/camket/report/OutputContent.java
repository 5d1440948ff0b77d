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
 * @param notNeededReason why an expected output is not needed; {@code null} if it is
 */
public record OutputContent(@Nullable UUID taskOutputId, String label, boolean delivered,
		@Nullable String documentNumber, @Nullable LocalDate documentOn, @Nullable String notNeededReason) {

	/**
	 * Whether nothing more is expected of it: a document delivers it, or it is not
	 * needed, or nobody asked for it.
	 */
	public boolean isSettled() {
		return this.taskOutputId == null || this.notNeededReason != null
				|| (this.delivered && this.documentNumber != null && this.documentOn != null);
	}

}
