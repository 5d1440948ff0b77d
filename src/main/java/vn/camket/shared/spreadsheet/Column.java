package vn.camket.shared.spreadsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * A column of a table in a workbook.
 *
 * @param <T> what a row is made from
 * @param header its heading
 * @param width in characters of the body's font
 * @param look how its cells look
 * @param value what a cell holds: a text, a {@link Number}, a {@link LocalDate}, a
 * {@link PartialDate}, an {@link Instant}, a {@link Link}, or {@code null} for an empty
 * one
 */
public record Column<T>(String header, double width, CellLook look, Function<T, @Nullable Object> value) {

	/**
	 * A column of texts, wrapped.
	 */
	public static <T> Column<T> text(String header, double width, Function<T, @Nullable String> value) {
		return new Column<>(header, width, CellLook.TEXT, value::apply);
	}

	/**
	 * A column of short words in the middle, such as codes.
	 */
	public static <T> Column<T> centered(String header, double width, Function<T, @Nullable String> value) {
		return new Column<>(header, width, CellLook.CENTERED, value::apply);
	}

	/**
	 * A column of numbers, shown as 1.234,5 where the reader's program is Vietnamese.
	 */
	public static <T> Column<T> number(String header, double width, Function<T, @Nullable Number> value) {
		return new Column<>(header, width, CellLook.NUMBER, value::apply);
	}

	/**
	 * A column that counts the rows of one table from one.
	 */
	public static <T> Column<T> counter(String header, double width) {
		AtomicInteger row = new AtomicInteger();
		return new Column<>(header, width, CellLook.COUNT, (content) -> row.incrementAndGet());
	}

	/**
	 * A column of shares, given as fractions of one: 0.5 shows as 50,0%.
	 */
	public static <T> Column<T> percent(String header, double width, Function<T, @Nullable Number> value) {
		return new Column<>(header, width, CellLook.PERCENT, value::apply);
	}

	/**
	 * A column of real dates.
	 */
	public static <T> Column<T> date(String header, double width, Function<T, @Nullable LocalDate> value) {
		return new Column<>(header, width, CellLook.DATE, value::apply);
	}

	/**
	 * A column of moments to the minute, on the province's clock.
	 */
	public static <T> Column<T> moment(String header, double width, Function<T, @Nullable Instant> value) {
		return new Column<>(header, width, CellLook.MOMENT, value::apply);
	}

	/**
	 * A column of texts that lead somewhere.
	 */
	public static <T> Column<T> link(String header, double width, Function<T, @Nullable Link> value) {
		return new Column<>(header, width, CellLook.LINK, value::apply);
	}

	/**
	 * A column of dates of which some are known in part: those known to the day are real
	 * dates, the others stay the text that they are (domain rule 14).
	 */
	public static <T> Column<T> partialDate(String header, double width, Function<T, @Nullable PartialDate> value) {
		return new Column<>(header, width, CellLook.DATE, value::apply);
	}

}
