package vn.camket.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A plan as its page shows it.
 *
 * @param number {@code null} while the source leaves it blank; so {@code issuedOn}
 * @param tasks in the order of the annex
 * @param archivedTasks those that left the plan
 */
public record PlanDetails(UUID id, String abbreviation, String shortTitle, String title, @Nullable String number,
		@Nullable LocalDate issuedOn, String issuingBody, @Nullable String objectives, @Nullable String source,
		List<LegalBasis> legalBases, List<PlanSection> sections, List<PlanTask> tasks, List<PlanTask> archivedTasks) {

	/**
	 * All tasks, archived ones last: periods may have reported about them.
	 */
	public List<PlanTask> allTasks() {
		return Stream.concat(this.tasks.stream(), this.archivedTasks.stream()).toList();
	}

}
