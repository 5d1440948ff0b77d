package vn.camket.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an agency said in earlier periods of the same plan, part by part, the latest
 * period first.
 */
final class Earlier {

	static final Earlier NOTHING = new Earlier();

	private final Map<String, List<@Nullable String>> said = new HashMap<>();

	/**
	 * Adds what was said so many periods ago; zero is the one before.
	 */
	void add(String part, int ago, @Nullable String text) {
		List<@Nullable String> texts = this.said.computeIfAbsent(part, (key) -> new ArrayList<>());
		while (texts.size() < ago) {
			texts.add(null);
		}
		texts.add(text);
	}

	/**
	 * In how many periods running up to now the same was said, word for word.
	 */
	int repeated(String part, @Nullable String text) {
		int times = 0;
		for (String earlier : this.said.getOrDefault(part, List.of())) {
			if (text == null || !text.equals(earlier)) {
				break;
			}
			times++;
		}
		return times;
	}

}
