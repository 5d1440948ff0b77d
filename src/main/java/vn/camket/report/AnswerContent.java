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
	 * What is missing before it may be sent: a status, the result or the reason that goes
	 * with it, and for what is finished the outputs that were expected.
	 * @return {@code null} if nothing is
	 */
	public @Nullable PartLack lack() {
		if (this.status == null) {
			return PartLack.STATUS;
		}
		return switch (this.status) {
			case NOT_STARTED -> null;
			case NOT_APPLICABLE -> (this.reason != null) ? null : PartLack.REASON;
			case IN_PROGRESS -> (this.result != null) ? null : PartLack.RESULT;
			case COMPLETED -> (this.result == null) ? PartLack.RESULT
					: this.outputs.stream().allMatch(OutputContent::isSettled) ? null : PartLack.OUTPUTS;
		};
	}

}
