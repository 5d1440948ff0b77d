package vn.camket.synthesis;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The consolidated report of a period.
 *
 * @param version of the letter around the narrative
 * @param begun whether a draft was made
 * @param uncollected parts of accepted reports that no paragraph was made from yet
 * @param issues what was finalised, the newest first
 */
public record ConsolidatedReport(UUID periodId, long version, boolean begun, ConsolidatedState state, Letter letter,
		List<OutlineGroup> sections, int uncollected, List<Issue> issues) {

	/**
	 * What is in force of what was finalised.
	 */
	public @Nullable Issue issue() {
		return (this.state == ConsolidatedState.FINALISED) ? this.issues.get(0) : null;
	}

	/**
	 * A section of it.
	 */
	public OutlineGroup section(OutlineSection section) {
		return this.sections.stream()
			.filter((group) -> group.section() == section)
			.findFirst()
			.orElseGet(() -> new OutlineGroup(section, List.of()));
	}

	/**
	 * Paragraphs that a source has left behind.
	 */
	public long stale() {
		return this.sections.stream().mapToLong(OutlineGroup::stale).sum();
	}

}
