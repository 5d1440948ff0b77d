package vn.camket.agreement;

import java.util.List;

/**
 * How many agreements each narrowing leaves, everything else of the filter kept.
 *
 * @param total rows of the whole filter
 * @param all rows when no state narrows
 * @param within rows whose running term ends within so many days
 */
public record AgreementFacets(long total, long all, List<Count> states, long inherited, long unclear,
		List<Count> within, List<Count> countries, List<Count> agencies, List<Count> fields, List<Count> kinds,
		List<Count> years) {

	/**
	 * Rows with one value.
	 *
	 * @param value what the filter takes
	 * @param text name of a record; a constant's own name otherwise
	 */
	public record Count(String value, String text, long rows) {
	}

}
