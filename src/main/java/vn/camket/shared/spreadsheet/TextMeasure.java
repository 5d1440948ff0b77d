package vn.camket.shared.spreadsheet;

import java.text.Normalizer;

/**
 * How wide a text is in Times New Roman, from the font's own measures: no font needs to
 * be on the server. Widths are counted in digits, as those of columns are.
 */
final class TextMeasure {

	/**
	 * Width of each printable ASCII sign from the space on, in thousandths of the font's
	 * height.
	 */
	private static final int[] WIDTHS = { 250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250,
			278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667,
			722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
			722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778,
			500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541 };

	private static final int FIRST = ' ';

	private static final int DIGIT = 500;

	/** Signs beyond ASCII that are no letters, and letters with a stroke or a horn. */
	private static final int OTHER = 550;

	/** Bold letters are a little wider. */
	private static final double BOLD = 1.08;

	/** What a cell keeps free at its sides. */
	private static final double PADDING = 1.2;

	/** The widest sign. */
	private static final double WIDEST = 944 / (double) DIGIT;

	/**
	 * Widths of the signs up to the Vietnamese letters that were met; what two threads
	 * find is alike.
	 */
	private static final short[] MET = new short[0x2000];

	private TextMeasure() {
	}

	/**
	 * Width of a text on one line, in digits.
	 */
	static double width(String text) {
		int width = 0;
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			int place = sign - FIRST;
			if (place >= 0 && place < WIDTHS.length) {
				width += WIDTHS[place];
			}
			else if (Character.isHighSurrogate(sign)) {
				width += OTHER;
			}
			else if (!Character.isLowSurrogate(sign)) {
				width += (sign < MET.length) ? met(sign) : accented(sign);
			}
		}
		return width / (double) DIGIT;
	}

	private static int met(char sign) {
		if (MET[sign] == 0) {
			MET[sign] = (short) accented(sign);
		}
		return MET[sign];
	}

	/** A letter with its marks is as wide as without them. */
	private static int accented(char sign) {
		return Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD)
			.chars()
			.filter((part) -> Character.getType(part) != Character.NON_SPACING_MARK)
			.map(TextMeasure::width)
			.sum();
	}

	/**
	 * Width of a bold text on one line, in digits.
	 */
	static double boldWidth(String text) {
		return width(text) * BOLD;
	}

	private static int width(int sign) {
		int place = sign - FIRST;
		return (place >= 0 && place < WIDTHS.length) ? WIDTHS[place] : OTHER;
	}

	/**
	 * How many lines a text takes in a cell, broken between words as programs do.
	 * @param columnWidth in digits
	 */
	static int lines(String text, double columnWidth) {
		double room = Math.max(1, columnWidth - PADDING);
		if (text.length() * WIDEST <= room && text.indexOf('\n') < 0) {
			return 1;
		}
		return Math.max(1, text.lines().mapToInt((line) -> linesOf(line, room)).sum());
	}

	private static int linesOf(String paragraph, double room) {
		if (width(paragraph) <= room) {
			return 1;
		}
		double space = width(" ");
		int lines = 1;
		double used = 0;
		for (String word : paragraph.split(" ")) {
			double width = width(word);
			if (used > 0 && used + space + width > room) {
				lines++;
				used = 0;
			}
			used += (used > 0) ? space + width : width;
			while (used > room) {
				lines++;
				used -= room;
			}
		}
		return lines;
	}

}
