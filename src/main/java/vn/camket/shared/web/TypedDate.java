package vn.camket.shared.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.DateTimeException;
import java.time.format.ResolverStyle;

import org.jspecify.annotations.Nullable;

/**
 * Days in forms that keep what is typed as a text until it is checked.
 */
public final class TypedDate {

	private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private TypedDate() {
	}

	/**
	 * A day as a form shows it.
	 */
	public static @Nullable String write(@Nullable LocalDate date) {
		return (date != null) ? WRITE.format(date) : null;
	}

	/**
	 * A day typed as dd/MM/yyyy; {@code null} where nothing is.
	 * @throws DateTimeException if there is no such day, or none that anybody means
	 */
	public static @Nullable LocalDate read(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		LocalDate date = LocalDate.parse(typed.strip(), READ);
		if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
			throw new DateTimeException("Nobody means " + date);
		}
		return date;
	}

}
