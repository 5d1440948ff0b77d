package vn.camket.plan.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.camket.plan.Assignment;
import vn.camket.shared.office.Texts;

/**
 * Splits a cell into those whom it names, and knows them by their names, aliases and
 * abbreviations, and groups by theirs.
 */
final class NamedParties {

	private static final Pattern BREAKS = Pattern.compile("[;\n]");

	private static final Pattern LEADING = Pattern.compile("^[-+•*\\s]+|[.,;\\s]+$");

	/** Between names; and within some, such as "Sở Khoa học và Công nghệ". */
	private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+và\\s+|\\s+-\\s+");

	/** What begins a list of which each is of this kind: "UBND các xã, phường". */
	private static final Pattern EACH = Pattern.compile("^((UBND|Ủy ban nhân dân) )?các ",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Words that name nobody in particular, and stay words. */
	private static final Pattern NOBODY = Pattern.compile(
			"((va|cac|co quan|don vi|dia phuong|to chuc|ca nhan|so|ban|nganh|hoi|doan the|ubnd|xa|phuong|doanh nghiep|ban qlda|ban quan ly du an|ben)[, ]+)+"
					+ "(co )?(lien quan|chuyen nganh|khac)");

	private static final Pattern RULE = Pattern.compile("co quan de xuat ky ket.*");

	/** No name has more; a cell may. */
	private static final int MOST_PIECES = 12;

	/** Keys of {@link Assignment} by {@link NameKey}. */
	private final Map<String, String> keys;

	NamedParties(Map<String, String> keys) {
		this.keys = keys;
	}

	/**
	 * Those named in a cell, in its order.
	 */
	List<String> split(String cell) {
		List<String> named = new ArrayList<>();
		for (String part : BREAKS.split(cell)) {
			String plain = LEADING.matcher(Texts.line(part)).replaceAll("");
			if (!plain.isEmpty()) {
				named.addAll(isKnown(plain) ? List.of(plain) : splitByCommas(plain));
			}
		}
		return named;
	}

	/**
	 * "Sở A, Sở B và Sở C" are three; "Sở Khoa học và Công nghệ" is one because it is
	 * known, and so is "các sở, ban, ngành, địa phương".
	 */
	private List<String> splitByCommas(String text) {
		List<Piece> pieces = pieces(text);
		List<Piece> named = new ArrayList<>();
		int at = 0;
		while (at < pieces.size()) {
			int end = endOfKnown(text, pieces, at);
			if (end == at) {
				// an unknown name keeps its "và", unless somebody known comes after it
				end++;
				while (end < pieces.size() && pieces.get(end).afterAnd() && endOfKnown(text, pieces, end) == end) {
					end++;
				}
			}
			named.add(new Piece(pieces.get(at).from(), pieces.get(end - 1).to(), false));
			at = end;
		}
		List<String> names = kindsInFull(text, named);
		boolean any = names.stream().anyMatch(this::isKnown);
		return (any || names.stream().allMatch((name) -> Character.isUpperCase(name.codePointAt(0)))) ? names
				: List.of(text);
	}

	/**
	 * In "UBND các xã, phường" the second is "UBND các phường"; but "UBND các xã, phường
	 * biên giới" stay together, for nobody knows which of them all are meant.
	 */
	private List<String> kindsInFull(String text, List<Piece> named) {
		List<String> names = new ArrayList<>();
		String each = "";
		int first = -1;
		for (Piece piece : named) {
			String name = piece.of(text);
			Matcher kind = EACH.matcher(name);
			if (kind.find()) {
				each = kind.group();
				first = names.size();
			}
			else if (Character.isUpperCase(name.codePointAt(0))) {
				first = -1;
			}
			else if (first >= 0 && key(name) != null) {
				name = each + name;
			}
			else if (first >= 0 && resolve(name).isEmpty() && key(name.split(" ", 2)[0]) != null) {
				name = text.substring(named.get(first).from(), piece.to()).strip();
				names.subList(first, names.size()).clear();
			}
			names.add(name);
		}
		return names;
	}

	private static List<Piece> pieces(String text) {
		List<Piece> pieces = new ArrayList<>();
		Matcher between = BETWEEN.matcher(text);
		int from = 0;
		boolean and = false;
		while (between.find()) {
			pieces.add(new Piece(from, between.start(), and));
			from = between.end();
			and = !between.group().contains(",");
		}
		pieces.add(new Piece(from, text.length(), and));
		return pieces.stream().filter((piece) -> piece.from() < piece.to()).toList();
	}

	/** Where the longest known name ends that begins at a piece; there if none does. */
	private int endOfKnown(String text, List<Piece> pieces, int at) {
		int end = Math.min(pieces.size(), at + MOST_PIECES);
		while (end > at && resolve(text.substring(pieces.get(at).from(), pieces.get(end - 1).to())).isEmpty()) {
			end--;
		}
		return end;
	}

	private boolean isKnown(String name) {
		return !name.isEmpty() && (key(name) != null || isRule(name));
	}

	/**
	 * Whom a name names, if that is known: also that it names nobody in particular.
	 */
	Optional<Assignment> resolve(String name) {
		String key = key(name);
		if (key != null) {
			return Optional.of(Assignment.of(name, key));
		}
		if (isRule(name)) {
			return Optional.of(new Assignment(name, null, null, true));
		}
		return NOBODY.matcher(Texts.key(name)).matches() ? Optional.of(Assignment.words(name)) : Optional.empty();
	}

	private static boolean isRule(String name) {
		return RULE.matcher(Texts.key(name)).matches();
	}

	private @Nullable String key(String name) {
		return this.keys.get(NameKey.of(name));
	}

	/**
	 * What stands between two commas or "và".
	 *
	 * @param afterAnd whether "và" stands before it
	 */
	private record Piece(int from, int to, boolean afterAnd) {

		String of(String text) {
			return text.substring(this.from, this.to).strip();
		}

	}

}
