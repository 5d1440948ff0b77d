package vn.camket.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A narrative part of a report.
 *
 * @param previous what the period before said; {@code null} if nothing
 * @param repeated in how many periods running up to now it reads word for word the same
 */
public record TextPart(PartKey key, int number, ReportSection section, boolean required, @Nullable String content,
		long version, @Nullable Instant updatedAt, @Nullable String updatedBy, @Nullable String remark, boolean mended,
		@Nullable String previous, int repeated) implements ReportPart {

	@Override
	public String base() {
		return Fingerprint.of(this.content);
	}

	@Override
	public @Nullable PartLack lack() {
		return (this.content != null) ? null : PartLack.TEXT;
	}

	@Override
	public PartState state() {
		if (this.content == null) {
			return PartState.EMPTY;
		}
		return (this.remark != null && !this.mended) ? PartState.TO_MEND : PartState.FILLED;
	}

}
