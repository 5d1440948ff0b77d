package vn.camket.shared.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * A heading over several columns of a table.
 *
 * @param text {@code null} where the columns' own headings reach up instead
 * @param columns how many it covers
 */
public record Heading(@Nullable String text, int columns) {
}
