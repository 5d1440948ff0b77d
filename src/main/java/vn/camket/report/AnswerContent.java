package vn.camket.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An answer to an entry, as typed.
 *
 * @param result kết quả thực hiện
 * @param reason why nothing arose in the period
 * @param completedOn when a dated task was finished
 * @param outputs sản phẩm đầu ra, expected ones first
 */
public record AnswerContent(@Nullable ProgressStatus status, @Nullable String result, @Nullable String reason,
		@Nullable LocalDate completedOn, List<OutputContent> outputs) {

	/** Nothing typed. */
	public static final AnswerContent EMPTY = new AnswerContent(null, null, null, null, List.of());

	/**
	 * Whether it says enough to be sent: a status, and the result or the reason that goes
	 * with it.
	 */
	public boolean isComplete() {
		if (this.status == null) {
			return false;
		}
		return switch (this.status) {
			case NOT_STARTED -> true;
			case IN_PROGRESS, COMPLETED -> this.result != null;
			case NOT_APPLICABLE -> this.reason != null;
		};
	}

}
