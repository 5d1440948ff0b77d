package vn.camket.activity;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * An activity as pages show it.
 *
 * @param version counts its changes
 * @param serves what it serves
 * @param reports in how many reports it was sent
 */
public record ActivityLine(UUID id, long version, UUID agencyId, String agency, String title, PartialDate tookPlaceOn,
		@Nullable PartialDate endedOn, @Nullable String place, @Nullable String content, @Nullable Integer participants,
		@Nullable String document, @Nullable String archiveReason, List<Served> serves, int reports) {

	/**
	 * A record that an activity serves.
	 *
	 * @param choice as {@code SubjectChoices} names it
	 * @param number the plan and the place of a task in it, or the register number of an
	 * agreement; {@code null} for a commitment
	 * @param href address of its page
	 */
	public record Served(String choice, @Nullable String number, String title, String href) {
	}

	/**
	 * The days, in words: one, or from one to another.
	 */
	public String days() {
		return (this.endedOn == null) ? this.tookPlaceOn.toDisplay()
				: this.tookPlaceOn.toDisplay() + " – " + this.endedOn.toDisplay();
	}

	/**
	 * What it says, in one paragraph of a report.
	 */
	public String sentence() {
		StringBuilder sentence = new StringBuilder(days());
		if (this.place != null) {
			sentence.append(", ").append(this.place);
		}
		sentence.append(": ").append(this.title);
		if (this.content != null) {
			sentence.append(endsSentence(this.title) ? " " : ". ").append(this.content);
		}
		if (this.document != null) {
			sentence.append(" (").append(this.document).append(")");
		}
		return endsSentence(sentence) ? sentence.toString() : sentence.append(".").toString();
	}

	private static boolean endsSentence(CharSequence text) {
		return text.length() > 0 && ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
	}

}
