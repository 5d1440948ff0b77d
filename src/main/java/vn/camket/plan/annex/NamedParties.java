package vn.camket.plan.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.camket.plan.Assignment;
import vn.camket.shared.office.Texts;

/**
 * Splits a cell into those whom it names, and knows them by their names, aliases and
 * abbreviations, and groups by theirs.
 */
final class NamedParties {

	private static final Pattern BREAKS = Pattern.compile("[;\n]|(?<=\\S)\\s+-\\s+");

	private static final Pattern LEADING = Pattern.compile("^[-+•*\\s]+|[.,;\\s]+$");

	/** Words that name nobody in particular, and stay words. */
	private static final Pattern NOBODY = Pattern.compile(
			"(va )?(cac )?(co quan|don vi|dia phuong|to chuc|ca nhan|ban qlda|so nganh)?.*(lien quan|chuyen nganh|co lien quan)");

	private static final Pattern RULE = Pattern.compile("co quan de xuat ky ket.*");

	/** Keys of {@link Assignment} by folded name. */
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

	/** "Các sở, ban, ngành" is one; "Sở A, Sở B và Sở C" are three. */
	private List<String> splitByCommas(String text) {
		List<String> named = new ArrayList<>();
		String[] parts = text.split(",| và (?=\\p{Lu})");
		int at = 0;
		while (at < parts.length) {
			int end = parts.length;
			while (end > at + 1 && !isKnown(joined(parts, at, end))) {
				end--;
			}
			named.add(joined(parts, at, end));
			at = end;
		}
		boolean any = named.stream().anyMatch(this::isKnown);
		return (any || named.stream().allMatch((name) -> Character.isUpperCase(name.codePointAt(0)))) ? named
				: List.of(text);
	}

	private static String joined(String[] parts, int from, int to) {
		return String.join(",", List.of(parts).subList(from, to)).strip();
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
		String folded = Texts.key(name);
		String key = this.keys.get(folded);
		if (key == null && folded.startsWith("cac ")) {
			key = this.keys.get(folded.substring("cac ".length()));
		}
		return key;
	}

}
