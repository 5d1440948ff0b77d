package vn.camket.saved;

import java.util.UUID;

/**
 * A list as somebody wants to find it again.
 *
 * @param list path of the list
 * @param name what its owner calls it
 * @param query the query string that filters and sorts, with its question mark
 */
public record SavedFilter(UUID id, String list, String name, String query) {

	/**
	 * Where it leads.
	 */
	public String address() {
		return this.list + this.query;
	}

}
