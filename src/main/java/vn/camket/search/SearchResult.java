package vn.camket.search;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;

/**
 * What a search found.
 *
 * @param counts how much of each kind, of kinds of which there is something
 * @param page the records asked for, of all kinds or of one
 * @param suggestion what was perhaps meant, where nothing was found
 */
public record SearchResult(Map<FoundKind, Long> counts, Page<Found> page, @Nullable Suggestion suggestion) {

	/**
	 * Words like those typed, of which there is something.
	 *
	 * @param words as somebody would type them, without accents
	 * @param hits how many records they find
	 */
	public record Suggestion(String words, long hits) {
	}

}
