package vn.camket.commitment.web;

import java.time.DateTimeException;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.commitment.Milestone;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.TypedDate;

/**
 * A typed milestone; its days stay as typed, so that a wrong one is shown again.
 */
record MilestoneForm(@Size(max = 500) @Nullable String label, @Nullable String dueOn, @Nullable String doneOn,
		@Size(max = 1000) @Nullable String note) {

	static final MilestoneForm EMPTY = new MilestoneForm(null, null, null, null);

	static MilestoneForm of(Milestone milestone) {
		return new MilestoneForm(milestone.label(), (milestone.dueOn() != null) ? milestone.dueOn().toDisplay() : null,
				TypedDate.write(milestone.doneOn()), milestone.note());
	}

	void check(String path, Errors errors) {
		if (this.label == null) {
			errors.rejectValue(path + ".label", "commitment.refused.milestone");
		}
		if (this.dueOn != null) {
			try {
				PartialDate.parseTyped(this.dueOn);
			}
			catch (DateTimeException ex) {
				errors.rejectValue(path + ".dueOn", "typeMismatch.vn.camket.shared.time.PartialDate");
			}
		}
		Rows.checkDate(this.doneOn, path + ".doneOn", errors);
	}

	Milestone toMilestone() {
		return new Milestone(String.valueOf(this.label),
				(this.dueOn != null) ? PartialDate.parseTyped(this.dueOn) : null, Rows.date(this.doneOn), this.note);
	}

	String words() {
		return String.join(" · ",
				Stream.of(this.label, this.dueOn, this.doneOn, this.note).flatMap(Stream::ofNullable).toList());
	}

}
