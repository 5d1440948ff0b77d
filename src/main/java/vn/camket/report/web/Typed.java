package vn.camket.report.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Sums between what is typed and what is meant.
 */
final class Typed {

	private static final Pattern SUM = Pattern.compile("\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4}");

	private Typed() {
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
