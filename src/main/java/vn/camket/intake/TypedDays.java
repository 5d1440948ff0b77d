package vn.camket.intake;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;

import vn.camket.shared.office.Texts;

/**
 * Brings days in every usual form to the one that forms read. What is not understood
 * stays as it is, so that it is shown as a problem and never guessed.
 */
final class TypedDays {

	private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2})(?:[ T].*)?)?");

	private static final Pattern SEPARATED = Pattern.compile("(?:(\\d{1,2})[./-])?(\\d{1,2})[./-](\\d{4})");

	private static final Pattern WORDS = Pattern
		.compile("(?:ngay )?(?:(\\d{1,2}) )?(?:thang (\\d{1,2}) )?(?:nam )(\\d{4})");

	private TypedDays() {
	}

	static String normalize(String text) {
		if (SERIAL.matcher(text).matches()) {
			LocalDate day = DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate();
			return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
		}
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return ((iso.group(3) != null) ? iso.group(3) + "/" : "") + iso.group(2) + "/" + iso.group(1);
		}
		Matcher separated = SEPARATED.matcher(text.replace(" ", ""));
		if (separated.matches()) {
			return joined(separated);
		}
		Matcher words = WORDS.matcher(Texts.key(text));
		return (words.matches() && (words.group(1) == null || words.group(2) != null)) ? joined(words) : text;
	}

	private static String joined(Matcher parts) {
		StringBuilder day = new StringBuilder();
		for (int group = 1; group < 3; group++) {
			if (parts.group(group) != null) {
				day.append(parts.group(group)).append('/');
			}
		}
		return day.append(parts.group(3)).toString();
	}

}
