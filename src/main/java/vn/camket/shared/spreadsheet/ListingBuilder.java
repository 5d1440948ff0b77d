package vn.camket.shared.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.wording.Wording;

/**
 * A list on its way into a file: its columns one after the other, then its rows. Headings
 * are given by their messages, widths in characters.
 *
 * @param <T> what a row is made from
 */
public final class ListingBuilder<T> {

	/** The number of a row and what it is called stay in sight. */
	private static final int FROZEN_COLUMNS = 2;

	private final ListingWriter writer;

	private final Wording wording;

	private final String sheet;

	private final String title;

	private final List<Column<T>> columns = new ArrayList<>();

	private @Nullable String subtitle;

	private int frozenColumns = FROZEN_COLUMNS;

	ListingBuilder(ListingWriter writer, Wording wording, String sheet, String title) {
		this.writer = writer;
		this.wording = wording;
		this.sheet = sheet;
		this.title = title;
	}

	/**
	 * What the list is narrowed to, or as of which day.
	 */
	public ListingBuilder<T> subtitle(String text) {
		this.subtitle = text;
		return this;
	}

	/**
	 * How many columns stay in sight at the left, where not the usual two.
	 */
	public ListingBuilder<T> frozen(int number) {
		this.frozenColumns = number;
		return this;
	}

	/**
	 * Counts the rows from one.
	 */
	public ListingBuilder<T> counter() {
		return add(Column.counter(this.wording.text("list.number"), 6));
	}

	/**
	 * Texts, wrapped.
	 */
	public ListingBuilder<T> text(String heading, double width, Function<T, @Nullable String> value) {
		return add(Column.text(this.wording.text(heading), width, value));
	}

	/**
	 * Short words in the middle.
	 */
	public ListingBuilder<T> centered(String heading, double width, Function<T, @Nullable String> value) {
		return add(Column.centered(this.wording.text(heading), width, value));
	}

	/**
	 * The words of constants, in the middle.
	 */
	public ListingBuilder<T> name(String heading, double width, Function<T, ? extends @Nullable Enum<?>> value) {
		return centered(heading, width, (row) -> {
			Enum<?> constant = value.apply(row);
			return (constant != null) ? this.wording.name(constant) : null;
		});
	}

	/**
	 * Numbers.
	 */
	public ListingBuilder<T> number(String heading, double width, Function<T, @Nullable Number> value) {
		return add(Column.number(this.wording.text(heading), width, value));
	}

	/**
	 * Days, as real dates.
	 */
	public ListingBuilder<T> date(String heading, double width, Function<T, @Nullable LocalDate> value) {
		return add(Column.date(this.wording.text(heading), width, value));
	}

	/**
	 * Moments to the minute, on the province's clock.
	 */
	public ListingBuilder<T> moment(String heading, double width, Function<T, @Nullable Instant> value) {
		return add(Column.moment(this.wording.text(heading), width, value));
	}

	/**
	 * A column with a heading that no message has.
	 */
	public ListingBuilder<T> add(Column<T> column) {
		this.columns.add(column);
		return this;
	}

	/**
	 * Columns that other files have, too.
	 */
	public ListingBuilder<T> addAll(List<Column<T>> others) {
		this.columns.addAll(others);
		return this;
	}

	/**
	 * Writes the file and closes the rows. The stream stays open.
	 */
	public void write(Stream<T> rows, ListingFormat format, OutputStream out) throws IOException {
		this.writer.write(new Listing<>(this.sheet, this.title, this.subtitle, List.copyOf(this.columns),
				this.frozenColumns, rows), format, out);
	}

}
