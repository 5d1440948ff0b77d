package vn.camket.report.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates and sums between what is typed and what is meant.
 */
final class Typed {

	private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private static final Pattern SUM = Pattern.compile("\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4}");

	private Typed() {
	}

	static @Nullable String date(@Nullable LocalDate date) {
		return (date != null) ? WRITE.format(date) : null;
	}

	/**
	 * A day typed as dd/MM/yyyy.
	 * @throws DateTimeException if there is no such day, or none that anybody means
	 */
	static @Nullable LocalDate readDate(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		LocalDate date = LocalDate.parse(typed.strip(), READ);
		if (date.getYear() < 1900 || date.getYear() > 2200) {
			throw new DateTimeException("Nobody means " + date);
		}
		return date;
	}

	static @Nullable String sum(@Nullable BigDecimal sum) {
		return (sum != null)
				? new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi"))).format(sum)
				: null;
	}

	/**
	 * A whole sum in đồng, with or without dots between thousands.
	 * @throws NumberFormatException if it is none
	 */
	static @Nullable BigDecimal readSum(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String text = typed.replace(" ", "");
		if (!SUM.matcher(text).matches()) {
			throw new NumberFormatException(typed);
		}
		return new BigDecimal(text.replace(".", ""));
	}

}
