package vn.camket.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: a year, a month or a day. It is kept, shown and sorted as
 * what it is and never filled up (domain rule 14).
 */
public final class PartialDate implements Comparable<PartialDate> {

	private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

	private static final Pattern TYPED = Pattern.compile("(?:(?:(\\d{1,2})/)?(\\d{1,2})/)?(\\d{4})");

	private final int year;

	private final @Nullable Integer month;

	private final @Nullable Integer day;

	private PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {
		this.year = year;
		this.month = month;
		this.day = day;
		earliest();
	}

	/**
	 * A date known to the day.
	 */
	public static PartialDate of(LocalDate date) {
		return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

	/**
	 * Reads the stored form: {@code 2024}, {@code 2018-12} or {@code 2023-11-30}.
	 * @throws DateTimeException if the text is none of these or no such day exists
	 */
	public static PartialDate parse(String iso) {
		return read(ISO.matcher(iso), 1, 2, 3)
			.orElseThrow(() -> new DateTimeException("Not a year, month or day: " + iso));
	}

	/**
	 * Reads what a person types: {@code 2024}, {@code 12/2018}, {@code 30/11/2023}.
	 * @throws DateTimeException if the text is none of these or no such day exists
	 */
	public static PartialDate parseTyped(String text) {
		return read(TYPED.matcher(text.strip()), 3, 2, 1)
			.orElseThrow(() -> new DateTimeException("Not a year, month or day: " + text));
	}

	private static Optional<PartialDate> read(Matcher matcher, int year, int month, int day) {
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(new PartialDate(Integer.parseInt(matcher.group(year)), number(matcher.group(month)),
				number(matcher.group(day))));
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	/**
	 * The first day that it may be.
	 */
	public LocalDate earliest() {
		return LocalDate.of(this.year, (this.month != null) ? this.month : 1, (this.day != null) ? this.day : 1);
	}

	/**
	 * The last day that it may be.
	 */
	public LocalDate latest() {
		if (this.month == null) {
			return LocalDate.of(this.year, 12, 31);
		}
		return (this.day != null) ? LocalDate.of(this.year, this.month, this.day)
				: YearMonth.of(this.year, this.month).atEndOfMonth();
	}

	/**
	 * Whether it is known to the day.
	 */
	public boolean isExact() {
		return this.day != null;
	}

	/**
	 * As people write it: {@code 2024}, {@code 12/2018}, {@code 30/11/2023}.
	 */
	public String toDisplay() {
		if (this.month == null) {
			return "%04d".formatted(this.year);
		}
		return (this.day != null) ? "%02d/%02d/%04d".formatted(this.day, this.month, this.year)
				: "%02d/%04d".formatted(this.month, this.year);
	}

	/**
	 * Orders by the first day that each may be, the less known one first.
	 */
	@Override
	public int compareTo(PartialDate other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PartialDate that && toString().equals(that.toString());
	}

	@Override
	public int hashCode() {
		return toString().hashCode();
	}

	/**
	 * The stored form, which {@link #parse(String)} reads.
	 */
	@Override
	public String toString() {
		if (this.month == null) {
			return "%04d".formatted(this.year);
		}
		return (this.day != null) ? "%04d-%02d-%02d".formatted(this.year, this.month, this.day)
				: "%04d-%02d".formatted(this.year, this.month);
	}

}
