package vn.camket.plan.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.plan.Assignment;

/**
 * A row of the task's form for somebody who leads or takes part.
 *
 * @param wording as the plan writes it; left empty, it is the name of who was chosen
 * @param who key of an {@link Assignment}; {@code null} for words that name nobody in
 * particular
 */
record AssignmentForm(@Size(max = 500) @Nullable String wording, @Nullable String who) {

	static final AssignmentForm EMPTY = new AssignmentForm(null, null);

	static AssignmentForm of(Assignment assignment) {
		return new AssignmentForm(assignment.wording(), assignment.key());
	}

	boolean isEmpty() {
		return equals(EMPTY);
	}

}
