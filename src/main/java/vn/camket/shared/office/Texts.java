package vn.camket.shared.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Vietnamese texts from files, cleaned and folded.
 */
public final class Texts {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000&&[^\n]]+");

	private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

	private Texts() {
	}

	/**
	 * As it is kept: composed (NFC), one blank between words, no empty lines, none at the
	 * ends.
	 */
	public static String clean(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n').replace('\t', ' ');
		String composed = Normalizer.normalize(INVISIBLE.matcher(lines.replace('\u00a0', ' ')).replaceAll(""),
				Normalizer.Form.NFC);
		return Arrays.stream(composed.split("\n"))
			.map((line) -> BLANKS.matcher(line).replaceAll(" ").strip())
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * In one line.
	 */
	public static String line(String text) {
		return clean(text).replace('\n', ' ');
	}

	/**
	 * Without diacritics and in small letters: old and new tone placing fold alike.
	 */
	public static String fold(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.replace('đ', 'd')
			.replace('Đ', 'D')
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * Folded words alone, what stands between them left out.
	 */
	public static String key(String text) {
		return OTHER.matcher(fold(text)).replaceAll(" ").strip();
	}

	/**
	 * With a capital at its beginning.
	 */
	public static String capitalized(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
