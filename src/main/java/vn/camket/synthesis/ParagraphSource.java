package vn.camket.synthesis;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The part of an agency's report that a paragraph was made from.
 *
 * @param agency its name on the day of sending
 * @param revision number of the revision
 * @param part of the report, as its address names it
 * @param said word for word, when the paragraph was made or last compared
 * @param newer what the newest sent revision says instead; empty if it says nothing any
 * more, {@code null} if it still says the same
 */
public record ParagraphSource(UUID reportId, String agency, int revision, Instant sentAt, String part, String said,
		@Nullable String newer) {

	public boolean isStale() {
		return this.newer != null;
	}

	/**
	 * Address of the part in the report.
	 */
	public String href() {
		return "/reports/" + this.reportId + "#" + this.part;
	}

}
