package vn.camket.search;

import java.util.Map;

import org.springframework.data.domain.Page;

/**
 * What a search found.
 *
 * @param counts how much of each kind, of kinds of which there is something
 * @param page the records asked for, of all kinds or of one
 */
public record SearchResult(Map<FoundKind, Long> counts, Page<Found> page) {
}
