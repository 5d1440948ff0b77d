package vn.camket.plan.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.plan.PlanSection;

/**
 * A row of the plan's form for a part of the plan.
 *
 * @param id key of a stored one
 */
record SectionForm(@Nullable UUID id, @Size(max = 20) @Nullable String numeral,
		@Size(max = 1000) @Nullable String title) {

	static final SectionForm EMPTY = new SectionForm(null, null, null);

	static SectionForm of(PlanSection section) {
		return new SectionForm(section.id(), section.numeral(), section.title());
	}

	/** Emptying a stored one takes it out. */
	boolean isEmpty() {
		return this.numeral == null && this.title == null;
	}

	PlanSection toSection() {
		return new PlanSection(this.id, this.numeral, Objects.requireNonNull(this.title));
	}

}
