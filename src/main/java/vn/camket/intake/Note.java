package vn.camket.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something to know about a row.
 *
 * @param column heading of the column that it is about; {@code null} if about the row
 */
public record Note(@Nullable String column, String text) {
}
