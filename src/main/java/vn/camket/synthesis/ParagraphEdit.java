package vn.camket.synthesis;

import java.util.UUID;

/**
 * What an officer made of a paragraph.
 *
 * @param version the one that was shown
 * @param renewal what to do about sources that say something else by now
 */
public record ParagraphEdit(UUID id, long version, String content, boolean omitted, Renewal renewal) {

	/** What to do about a source that was revised. */
	public enum Renewal {

		/** Nothing yet. */
		NONE,

		/** Compared: what stands is right all the same. */
		COMPARED,

		/** Put together anew from what the sources say now. */
		RENEW

	}

}
