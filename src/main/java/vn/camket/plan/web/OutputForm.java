package vn.camket.plan.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.plan.TaskContent.Expected;

/**
 * A row of the task's form for a product that is expected.
 *
 * @param id key of a stored one
 */
record OutputForm(@Nullable UUID id, @Size(max = 500) @Nullable String label) {

	static final OutputForm EMPTY = new OutputForm(null, null);

	static OutputForm of(Expected output) {
		return new OutputForm(output.id(), output.label());
	}

	/** Emptying a stored one takes it out. */
	boolean isEmpty() {
		return this.label == null;
	}

	Expected toExpected() {
		return new Expected(this.id, Objects.requireNonNull(this.label));
	}

}
