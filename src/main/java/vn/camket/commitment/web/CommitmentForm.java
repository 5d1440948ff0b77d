package vn.camket.commitment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.commitment.CommitmentContent;
import vn.camket.commitment.CommitmentSnapshot;
import vn.camket.shared.web.Rows;

/**
 * What is typed about a commitment.
 *
 * @param version the version that the form was filled from; {@code null} for a new one
 * @param creationKey makes sending the empty form twice harmless
 */
record CommitmentForm(@Nullable Long version, @Nullable UUID creationKey,
		@NotBlank @Size(max = 2000) @Nullable String text, @Size(max = 200) @Nullable String article,
		@Size(max = 50) @Nullable String page, @Nullable UUID clauseId, @Size(max = 4000) @Nullable String ourPart,
		@Size(max = 4000) @Nullable String partnerPart, @Size(max = 4000) @Nullable String objective,
		@Nullable UUID leadAgencyId, List<UUID> coordinators, @Size(max = 500) @Nullable String ourFocalPoint,
		@Size(max = 500) @Nullable String partnerFocalPoint, @Nullable UUID taskId,
		@Valid List<MilestoneForm> milestones, @Size(max = 4000) @Nullable String result,
		@PastOrPresent @Nullable LocalDate fulfilledOn) {

	CommitmentForm {
		coordinators = (coordinators != null) ? coordinators.stream().flatMap(Stream::ofNullable).toList() : List.of();
		milestones = Rows.of(milestones, MilestoneForm.EMPTY);
	}

	static CommitmentForm empty(@Nullable UUID leadAgencyId) {
		return new CommitmentForm(null, UUID.randomUUID(), null, null, null, null, null, null, null, leadAgencyId,
				List.of(), null, null, null, List.of(), null, null);
	}

	static CommitmentForm of(CommitmentSnapshot stored) {
		CommitmentContent content = stored.content();
		return new CommitmentForm(stored.version(), null, content.text(), content.article(), content.page(),
				content.clauseId(), content.ourPart(), content.partnerPart(), content.objective(),
				content.leadAgencyId(), content.coordinators().stream().sorted().toList(), content.ourFocalPoint(),
				content.partnerFocalPoint(), content.taskId(),
				content.milestones().stream().map(MilestoneForm::of).toList(), content.result(), content.fulfilledOn());
	}

	/**
	 * The same typing over another version, or to be entered anew.
	 */
	CommitmentForm over(@Nullable Long otherVersion) {
		return with(otherVersion, (otherVersion != null) ? null : UUID.randomUUID(), this.milestones);
	}

	/**
	 * The same form with empty rows to go on in.
	 */
	CommitmentForm padded() {
		return with(this.version, this.creationKey, Rows.padded(this.milestones, MilestoneForm.EMPTY));
	}

	private CommitmentForm with(@Nullable Long newVersion, @Nullable UUID newKey, List<MilestoneForm> newMilestones) {
		return new CommitmentForm(newVersion, newKey, this.text, this.article, this.page, this.clauseId, this.ourPart,
				this.partnerPart, this.objective, this.leadAgencyId, this.coordinators, this.ourFocalPoint,
				this.partnerFocalPoint, this.taskId, newMilestones, this.result, this.fulfilledOn);
	}

	/**
	 * Adds an error beside each milestone that has to be mended, and where what is chosen
	 * is not offered.
	 * @param names of all that is offered, by key
	 */
	void check(Map<String, String> names, Errors errors) {
		for (int row = 0; row < this.milestones.size(); row++) {
			if (!this.milestones.get(row).equals(MilestoneForm.EMPTY)) {
				this.milestones.get(row).check("milestones[" + row + "]", errors);
			}
		}
		checkOffered("leadAgencyId", this.leadAgencyId, names, errors);
		checkOffered("clauseId", this.clauseId, names, errors);
		checkOffered("taskId", this.taskId, names, errors);
		this.coordinators.forEach((agency) -> {
			if (!errors.hasFieldErrors("coordinators")) {
				checkOffered("coordinators", agency, names, errors);
			}
		});
	}

	private static void checkOffered(String field, @Nullable UUID chosen, Map<String, String> names, Errors errors) {
		if (chosen != null && !names.containsKey(chosen.toString())) {
			errors.rejectValue(field, "agreement.refused.unknown");
		}
	}

	/**
	 * What a valid form says.
	 */
	CommitmentContent toContent() {
		return new CommitmentContent(Objects.requireNonNull(this.text), this.article, this.page, this.clauseId,
				this.ourPart, this.partnerPart, this.objective, this.leadAgencyId, Set.copyOf(this.coordinators),
				this.ourFocalPoint, this.partnerFocalPoint, this.taskId,
				this.milestones.stream()
					.filter((milestone) -> !milestone.equals(MilestoneForm.EMPTY))
					.map(MilestoneForm::toMilestone)
					.toList(),
				this.result, this.fulfilledOn);
	}

	/**
	 * Mark of everything typed.
	 */
	String print() {
		return Integer.toHexString(toContent().hashCode());
	}

	/**
	 * The form in words, to be compared by people.
	 * @param names of all that is offered, by key
	 */
	Words words(Map<String, String> names) {
		return new Words(this.text, this.article, this.page, name(this.clauseId, names), this.ourPart, this.partnerPart,
				this.objective, name(this.leadAgencyId, names),
				this.coordinators.stream()
					.map((agency) -> String.valueOf(name(agency, names)))
					.sorted()
					.collect(Collectors.joining("; ")),
				this.ourFocalPoint, this.partnerFocalPoint, name(this.taskId, names),
				this.milestones.stream()
					.filter((milestone) -> !milestone.equals(MilestoneForm.EMPTY))
					.map(MilestoneForm::words)
					.collect(Collectors.joining("\n")),
				this.result, this.fulfilledOn);
	}

	private static @Nullable String name(@Nullable UUID key, Map<String, String> names) {
		return (key != null) ? names.get(key.toString()) : null;
	}

	/** A form in words. */
	record Words(@Nullable String text, @Nullable String article, @Nullable String page, @Nullable String clauseId,
			@Nullable String ourPart, @Nullable String partnerPart, @Nullable String objective,
			@Nullable String leadAgencyId, String coordinators, @Nullable String ourFocalPoint,
			@Nullable String partnerFocalPoint, @Nullable String taskId, String milestones, @Nullable String result,
			@Nullable LocalDate fulfilledOn) {
	}

}
