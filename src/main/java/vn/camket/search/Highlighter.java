package vn.camket.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Marks in a text what was looked for, whether or not accents were typed.
 */
public final class Highlighter {

	private final List<String> terms;

	Highlighter(Wanted wanted) {
		this.terms = wanted.terms().stream().map(Highlighter::fold).filter((term) -> !term.isEmpty()).toList();
	}

	/**
	 * The text in pieces, found and other ones in turn.
	 */
	List<Piece> mark(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		BitSet found = found(composed);
		List<Piece> pieces = new ArrayList<>();
		int start = 0;
		while (start < composed.length()) {
			boolean hit = found.get(start);
			int end = hit ? found.nextClearBit(start) : found.nextSetBit(start);
			if (end < 0 || end > composed.length()) {
				end = composed.length();
			}
			pieces.add(new Piece(composed.substring(start, end), hit));
			start = end;
		}
		return pieces;
	}

	/**
	 * A stretch of a long text around what was found in it first, marked.
	 * @param length about how many characters
	 */
	List<Piece> excerpt(String text, int length) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		int first = found(composed).nextSetBit(0);
		int from = (first > length / 2) ? composed.lastIndexOf(' ', first - length / 3) + 1 : 0;
		int to = Math.min(composed.length(), from + length);
		String cut = ((from > 0) ? "… " : "") + composed.substring(from, to) + ((to < composed.length()) ? " …" : "");
		return mark(cut);
	}

	private BitSet found(String composed) {
		String folded = fold(composed);
		BitSet found = new BitSet();
		for (String term : this.terms) {
			for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
				found.set(at, at + term.length());
			}
		}
		return found;
	}

	/** Letter by letter, so that places in the folded text are those of the text. */
	private static String fold(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder folded = new StringBuilder(composed.length());
		for (int i = 0; i < composed.length(); i++) {
			char letter = Normalizer.normalize(composed.substring(i, i + 1), Normalizer.Form.NFD).charAt(0);
			folded.append((letter == 'đ' || letter == 'Đ') ? 'd' : letter);
		}
		return folded.toString().toLowerCase(Locale.ROOT);
	}

	/**
	 * A piece of a text.
	 */
	public record Piece(String text, boolean found) {
	}

}
