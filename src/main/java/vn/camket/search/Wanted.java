package vn.camket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed: words that must all be there, in any order, and phrases between
 * quotation marks that must be there as they are.
 *
 * @param terms words and phrases, as typed
 */
record Wanted(List<String> terms) {

	private static final Pattern TERM = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|(\\S+)");

	/** More narrow nothing that anybody would type. */
	private static final int MOST = 12;

	static Wanted of(String typed) {
		List<String> terms = new ArrayList<>();
		Matcher matcher = TERM.matcher(typed);
		while (matcher.find() && terms.size() < MOST) {
			String term = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
			String plain = term.strip().replaceAll("\\s+", " ");
			if (!plain.isEmpty()) {
				terms.add(plain);
			}
		}
		return new Wanted(List.copyOf(terms));
	}

	/** As somebody would type it. */
	String typed() {
		return this.terms.stream()
			.map((term) -> term.contains(" ") ? "\"" + term + "\"" : term)
			.collect(Collectors.joining(" "));
	}

	boolean isEmpty() {
		return this.terms.isEmpty();
	}

}
