package vn.camket.shared.spreadsheet;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row's values, one for each column.
 *
 * @param lines that the longest of them takes
 */
record Cells(List<@Nullable Object> values, int lines) {

	/**
	 * What the columns make of a row.
	 */
	static <T> Cells of(List<Column<T>> columns, T row) {
		@Nullable Object[] values = new @Nullable Object[columns.size()];
		int lines = 1;
		for (int i = 0; i < values.length; i++) {
			Column<T> column = columns.get(i);
			values[i] = column.value().apply(row);
			lines = Math.max(lines, lines(values[i], column.width()));
		}
		return new Cells(Arrays.asList(values), lines);
	}

	/** Lines that a wrapped text takes; not every program works that out by itself. */
	static int lines(@Nullable Object value, double width) {
		String text = (value instanceof Link link) ? link.text() : (value instanceof String said) ? said : "";
		return TextMeasure.lines(text, width);
	}

}
