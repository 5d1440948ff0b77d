package vn.camket.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.Responsibility;

/**
 * What is recorded of a commitment.
 *
 * @param article the part of the text that it stands in ("Điều 3 khoản 2")
 * @param clauseId the clause of the text that it fulfils, if clauses were listed
 * @param ourPart what our side does
 * @param partnerPart what the other side does
 * @param taskId the plan's task that it is built into
 * @param fulfilledOn when all of it was done; {@code null} while it was not
 */
public record CommitmentContent(String text, @Nullable String article, @Nullable String page, @Nullable UUID clauseId,
		@Nullable String ourPart, @Nullable String partnerPart, @Nullable String objective, @Nullable UUID leadAgencyId,
		Set<UUID> coordinators, @Nullable String ourFocalPoint, @Nullable String partnerFocalPoint,
		@Nullable UUID taskId, List<Milestone> milestones, @Nullable String result, @Nullable LocalDate fulfilledOn) {

	public CommitmentContent {
		coordinators = Set.copyOf(coordinators);
		milestones = List.copyOf(milestones);
	}

	CommitmentContent underClause(UUID clause) {
		return new CommitmentContent(this.text, this.article, this.page, clause, this.ourPart, this.partnerPart,
				this.objective, this.leadAgencyId, this.coordinators, this.ourFocalPoint, this.partnerFocalPoint,
				this.taskId, this.milestones, this.result, this.fulfilledOn);
	}

	Responsibility responsibility() {
		return new Responsibility(this.leadAgencyId, this.coordinators, Set.of());
	}

	CommitmentContent with(Responsibility responsibility, @Nullable UUID task) {
		return new CommitmentContent(this.text, this.article, this.page, this.clauseId, this.ourPart, this.partnerPart,
				this.objective, responsibility.leadAgencyId(), responsibility.coordinators(), this.ourFocalPoint,
				this.partnerFocalPoint, task, this.milestones, this.result, this.fulfilledOn);
	}

}
