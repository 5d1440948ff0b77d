package vn.camket.shared.persistence;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;

/**
 * The part of a list that a page shows, for statements written by hand.
 */
public final class Paging {

	/** Ends a statement; its parameters come from {@link #of(Pageable)}. */
	public static final String CLAUSE = " limit :limit offset :offset";

	private Paging() {
	}

	/**
	 * Parameters of the clause: the whole list where the page has no bounds.
	 */
	public static Map<String, @Nullable Object> of(Pageable page) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("limit", page.isPaged() ? page.getPageSize() : null);
		parameters.put("offset", page.isPaged() ? page.getOffset() : 0);
		return parameters;
	}

}
