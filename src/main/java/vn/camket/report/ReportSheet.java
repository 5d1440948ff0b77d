package vn.camket.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was filled into a report's workbook.
 *
 * @param reportId which report's it is
 * @param revision the revision that it was made from
 */
public record ReportSheet(UUID reportId, int revision, List<Line> lines) {

	/**
	 * A line of it.
	 *
	 * @param part its key
	 * @param base {@link Fingerprint} of what stood in the part when the workbook was
	 * made
	 * @param status as chosen; {@code null} where nothing was, or what was is none
	 * @param unknownStatus what was typed for a status and is none
	 * @param text result of an answer, or content of a narrative section
	 * @param completedOn as typed
	 */
	public record Line(String part, String base, @Nullable ProgressStatus status, @Nullable String unknownStatus,
			@Nullable String text, @Nullable String reason, @Nullable String completedOn) {

		/** What is no status leaves the one that stands. */
		Line keeping(@Nullable ProgressStatus standing) {
			return (this.unknownStatus != null) ? new Line(this.part, this.base, standing, this.unknownStatus,
					this.text, this.reason, this.completedOn) : this;
		}

	}

}
