package vn.camket.shared.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import org.springframework.format.Formatter;

/**
 * Days as people here write them, 05/11/2026 or 5/11/2026, and as browsers send them,
 * 2026-11-05. A day that does not exist is refused, where Spring's own formatter would
 * quietly take the 28th for the 31st of February.
 */
final class StrictDateFormatter implements Formatter<LocalDate> {

	private static final DateTimeFormatter SHOWN = strict("dd/MM/uuuu");

	private static final DateTimeFormatter TYPED = strict("d/M/uuuu");

	private static final DateTimeFormatter SENT = strict("uuuu-MM-dd");

	private static DateTimeFormatter strict(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
	}

	@Override
	public LocalDate parse(String text, Locale locale) throws ParseException {
		try {
			LocalDate date = LocalDate.parse(text, (text.indexOf('/') >= 0) ? TYPED : SENT);
			if (date.getYear() < 1 || date.getYear() > 9999) {
				throw new ParseException(text, 0);
			}
			return date;
		}
		catch (DateTimeException ex) {
			throw new ParseException(text, 0);
		}
	}

	@Override
	public String print(LocalDate date, Locale locale) {
		return SHOWN.format(date);
	}

}
