package vn.camket.shared.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.util.Locale;

import org.springframework.format.Formatter;

import vn.camket.shared.time.PartialDate;

/**
 * Partly known dates as people write them: 2024, 12/2018, 30/11/2023.
 */
final class PartialDateFormatter implements Formatter<PartialDate> {

	@Override
	public PartialDate parse(String text, Locale locale) throws ParseException {
		try {
			return PartialDate.parseTyped(text);
		}
		catch (DateTimeException ex) {
			throw new ParseException(text, 0);
		}
	}

	@Override
	public String print(PartialDate date, Locale locale) {
		return date.toDisplay();
	}

}
