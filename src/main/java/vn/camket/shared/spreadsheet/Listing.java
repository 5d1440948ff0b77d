package vn.camket.shared.spreadsheet;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A list as it is exported: exactly the rows that a page's filter finds, in its order.
 *
 * @param <T> what a row is made from
 * @param sheet name of the sheet
 * @param title what the list is called
 * @param subtitle what it is narrowed to, or as of which day; {@code null} if nothing
 * @param frozenColumns how many columns stay in sight at the left
 * @param rows read while they are written, then closed
 */
record Listing<T>(String sheet, String title, @Nullable String subtitle, List<Column<T>> columns, int frozenColumns,
		Stream<T> rows) {
}
