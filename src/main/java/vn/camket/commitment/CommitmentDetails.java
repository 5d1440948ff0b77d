package vn.camket.commitment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a commitment says.
 *
 * @param coordinators names of the coordinating agencies
 * @param clause label of the clause that it fulfils
 * @param task the plan's task that it is built into
 * @param archiveReason why it was archived; {@code null} while it is not
 */
public record CommitmentDetails(CommitmentLine line, CommitmentContent content, List<String> coordinators,
		@Nullable String clause, @Nullable TaskLink task, @Nullable String archiveReason, boolean editable) {

	/**
	 * A task of a plan, to be linked to.
	 */
	public record TaskLink(UUID id, String ordinal, String title, String plan) {
	}

}
