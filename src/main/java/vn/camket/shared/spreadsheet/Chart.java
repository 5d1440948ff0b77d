package vn.camket.shared.spreadsheet;

import java.util.List;

/**
 * A native chart of numbers that stand in a table of the same sheet: it follows when they
 * are changed.
 *
 * @param firstRow the table's first row, as {@link SheetWriter#table} gave it
 * @param categoryColumn where the categories stand, counted from zero
 * @param categories what is counted: a bar or a slice each
 * @param series the counts
 */
public record Chart(Kind kind, String title, int firstRow, int categoryColumn, List<String> categories,
		List<Series> series) {

	/** How a chart is drawn. */
	public enum Kind {

		/** Bars across, one for each category, in which the series share the length. */
		SHARES,

		/** Slices of one series. */
		PIE

	}

	/**
	 * Numbers of one colour, or for a pie of a colour each.
	 *
	 * @param column where they stand, counted from zero
	 * @param values one for each category
	 * @param colors as 0xRRGGBB
	 */
	public record Series(String name, int column, List<Integer> values, List<Integer> colors) {
	}

}
