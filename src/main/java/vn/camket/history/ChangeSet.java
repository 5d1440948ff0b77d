package vn.camket.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one saving changed in a record.
 *
 * @param actor the office that did it, as it was called then; {@code null} for the
 * application itself
 * @param changes in words
 */
public record ChangeSet(Instant at, @Nullable String actor, List<Change> changes) {

	/**
	 * A value that was changed.
	 *
	 * @param label what the field is called
	 * @param before {@code null} if there was none; so {@code after}
	 */
	public record Change(String label, @Nullable String before, @Nullable String after) {
	}

}
