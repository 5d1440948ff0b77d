package vn.camket.synthesis;

import java.util.List;
import java.util.UUID;

/**
 * A paragraph of the narrative.
 *
 * @param version the one that is shown, to be given back with a change
 * @param collected whether it was put together from reports, and not written by an
 * officer
 * @param edited whether it reads otherwise than its sources
 * @param omitted whether it is left out of the document
 */
public record Paragraph(UUID id, long version, String content, boolean collected, boolean edited, boolean omitted,
		List<ParagraphSource> sources) {

	/**
	 * Whether one of its sources says something else by now.
	 */
	public boolean isStale() {
		return this.sources.stream().anyMatch(ParagraphSource::isStale);
	}

}
