package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The part of a report that answers to a task, an agreement or a commitment.
 *
 * @param ordinal STT of the task in the plan, or the register number of the agreement,
 * the commitment's own one included
 * @param title words of the task or the commitment, or the agreement's title, in full
 * @param shortTitle abridged for menus
 * @param setting time for implementation as the plan writes it, or where in which text
 * the commitment stands; {@code null} if nothing
 * @param dated whether the task has a date of its own, so that the day of completion
 * counts
 * @param previous what the period before said; {@code null} if nothing
 * @param repeated in how many periods running up to now the result reads word for word
 * the same
 */
public record AnswerPart(PartKey key, int number, EntryKind kind, UUID subjectId, String ordinal, String title,
		String shortTitle, @Nullable String setting, boolean dated, AnswerContent content, long version,
		@Nullable Instant updatedAt, @Nullable String updatedBy, @Nullable String remark, boolean mended,
		@Nullable AnswerContent previous, int repeated) implements ReportPart {

	@Override
	public boolean required() {
		return this.kind.isRequired();
	}

	@Override
	public String base() {
		return Fingerprint.of(this.content);
	}

	@Override
	public @Nullable PartLack lack() {
		return this.content.lack();
	}

	@Override
	public PartState state() {
		if (this.content.status() == null && this.content.result() == null) {
			return PartState.EMPTY;
		}
		if (lack() != null) {
			return PartState.INCOMPLETE;
		}
		if (this.remark != null && !this.mended) {
			return PartState.TO_MEND;
		}
		return (this.content.status() == ProgressStatus.NOT_APPLICABLE) ? PartState.NOT_APPLICABLE : PartState.FILLED;
	}

}
