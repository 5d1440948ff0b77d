package vn.camket.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that stayed, came or went.
 */
public record WordChange(Kind kind, String text) {

	private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

	/** What became of it. */
	public enum Kind {

		/** Stands in both. */
		KEPT,

		/** Stands in the new text alone. */
		ADDED,

		/** Stood in the old text alone. */
		REMOVED

	}

	/**
	 * How one text became the other, word by word.
	 */
	public static List<WordChange> between(@Nullable String before, @Nullable String after) {
		List<String> old = words(before);
		List<String> now = words(after);
		List<WordChange> changes = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
			add(changes, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
			add(changes, Kind.REMOVED, delta.getSource().getLines());
			add(changes, Kind.ADDED, delta.getTarget().getLines());
			at = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(changes, Kind.KEPT, old.subList(at, old.size()));
		return changes;
	}

	private static void add(List<WordChange> changes, Kind kind, List<String> words) {
		if (!words.isEmpty()) {
			changes.add(new WordChange(kind, String.join("", words)));
		}
	}

	/** Each with the space behind it. */
	private static List<String> words(@Nullable String text) {
		return (text != null && !text.isEmpty()) ? List.of(WORD_ENDS.split(text)) : List.of();
	}

}
