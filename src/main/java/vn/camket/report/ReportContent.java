package vn.camket.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person's page holds of a report when it is saved: each part with what it was
 * filled from, so that a part nobody touched is left alone and one that somebody else
 * saved meanwhile is not overwritten (domain rule 13).
 *
 * @param revision number of the revision that the page was filled from
 * @param details number and date of the letter and the budget; {@code null} if the page
 * does not hold them
 */
public record ReportContent(int revision, List<AnswerChange> answers, List<TextChange> texts,
		@Nullable DetailsChange details) {

	/** Names the details among the parts that a saving refuses. */
	public static final String DETAILS = "details";

	/** Version of a part that nobody has saved yet. */
	public static final long NEW = -1;

	/**
	 * @param version version of the part that the page was filled from, or {@link #NEW}
	 * @param base {@link Fingerprint} of what the page showed
	 */
	public record AnswerChange(PartKey part, long version, String base, AnswerContent typed) {
	}

	/**
	 * @param version version of the part that the page was filled from, or {@link #NEW}
	 * @param base {@link Fingerprint} of what the page showed
	 */
	public record TextChange(PartKey part, long version, String base, @Nullable String typed) {
	}

	/**
	 * @param base {@link Fingerprint} of what the page showed
	 */
	public record DetailsChange(String base, ReportDetails typed) {
	}

}
