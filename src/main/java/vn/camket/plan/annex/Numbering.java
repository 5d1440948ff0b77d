package vn.camket.plan.annex;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import vn.camket.shared.office.Texts;

/**
 * Counts as Word does: what stands before a paragraph of an automatic list is in no text.
 */
final class Numbering {

	private static final int LEVELS = 9;

	private static final int[] ROMAN_VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] ROMAN_SIGNS = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV",
			"I" };

	private final Map<BigInteger, int[]> counters = new HashMap<>();

	/** The number before a paragraph, or nothing; a bullet is no number. */
	String next(XWPFParagraph paragraph) {
		BigInteger list = paragraph.getNumID();
		if (list == null || list.signum() == 0 || paragraph.getNumFmt() == null) {
			return "";
		}
		int level = (paragraph.getNumIlvl() != null) ? paragraph.getNumIlvl().intValue() : 0;
		int[] counts = this.counters.computeIfAbsent(list, (id) -> new int[LEVELS]);
		counts[level]++;
		for (int i = level + 1; i < LEVELS; i++) {
			counts[i] = 0;
		}
		String format = paragraph.getNumFmt();
		if (format.equals("bullet") || format.equals("none")) {
			return "";
		}
		String text = (paragraph.getNumLevelText() != null) ? paragraph.getNumLevelText() : "%" + (level + 1);
		for (int i = 0; i <= level; i++) {
			text = text.replace("%" + (i + 1), formatted(Math.max(counts[i], 1), (i == level) ? format : "decimal"));
		}
		return text.strip();
	}

	private static String formatted(int count, String format) {
		return switch (format) {
			case "upperRoman" -> roman(count);
			case "lowerRoman" -> Texts.fold(roman(count));
			case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
			case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
			case "decimalZero" -> (count < 10) ? "0" + count : String.valueOf(count);
			default -> String.valueOf(count);
		};
	}

	private static String roman(int count) {
		StringBuilder roman = new StringBuilder();
		int rest = count;
		for (int i = 0; i < ROMAN_VALUES.length; i++) {
			while (rest >= ROMAN_VALUES[i]) {
				roman.append(ROMAN_SIGNS[i]);
				rest -= ROMAN_VALUES[i];
			}
		}
		return roman.toString();
	}

}
