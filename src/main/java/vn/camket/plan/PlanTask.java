package vn.camket.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * A task, word for word as the plan has it.
 *
 * @param section heading of the part of the plan under which it stands, or {@code null}
 * @param shortTitle our abridgement, for table heads
 * @param timeFrameText the plan's own words; {@code null} where it states none
 * @param dueOn the day named by a task {@link TimeFrame#BY_DATE}
 * @param outputs expected ones; none where the plan leaves the cell empty
 * @param areas places that it is about
 * @param archived why it left the plan, or {@code null} while it is part of it
 */
public record PlanTask(UUID id, UUID planId, @Nullable String section, String ordinal, String title, String shortTitle,
		TimeFrame timeFrame, @Nullable String timeFrameText, @Nullable LocalDate dueOn, @Nullable DeadlineRule dueRule,
		@Nullable String note, List<String> areas, List<Assignee> leads, List<Assignee> coordinators,
		List<String> outputs, @Nullable Archived archived) {

	/**
	 * The task's own deadline, or {@code null} if it has none.
	 */
	public @Nullable Deadline deadline() {
		return (this.dueOn != null && this.dueRule != null) ? new Deadline(this.dueOn, this.dueRule) : null;
	}

	/**
	 * Whether it is owed by each agency of a group, or by whoever a rule names (domain
	 * rules 1 and 2).
	 */
	public boolean ledByMany() {
		return this.leads.size() > 1 || this.leads.stream().anyMatch((lead) -> lead.agencyId() == null);
	}

	/**
	 * Who leads, in the plan's words.
	 */
	public String leadWording() {
		return wording(this.leads);
	}

	/**
	 * Who takes part, in the plan's words.
	 */
	public String coordinatorWording() {
		return wording(this.coordinators);
	}

	private static String wording(List<Assignee> who) {
		return who.stream().map(Assignee::wording).collect(Collectors.joining("; "));
	}

	static List<String> areasOf(@Nullable String tags) {
		return (tags != null) ? Arrays.stream(tags.split(";")).map(String::strip).toList() : List.of();
	}

	/**
	 * Who leads or takes part: an agency, a group, a rule, or words that name nobody in
	 * particular.
	 *
	 * @param wording as the plan writes it
	 * @param agencyId the agency named, or {@code null}
	 * @param groupCode code of the group named, or {@code null}
	 */
	public record Assignee(String wording, @Nullable UUID agencyId, @Nullable String groupCode) {
	}

	/**
	 * When a task left its plan, by whom and why.
	 *
	 * @param by {@code null} if nobody's account did
	 */
	public record Archived(Instant at, @Nullable String by, String reason) {
	}

}
