package vn.camket.activity.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.activity.ActivityContent;
import vn.camket.activity.ActivityLine;
import vn.camket.shared.time.PartialDate;

/**
 * What the form of an activity holds.
 */
record ActivityForm(@Nullable Long version, @Nullable UUID creationKey,
		@NotBlank @Size(max = 500) @Nullable String title, @NotNull @Nullable PartialDate tookPlaceOn,
		@Nullable PartialDate endedOn, @Size(max = 300) @Nullable String place,
		@Size(max = 4000) @Nullable String content, @Min(0) @Max(1_000_000) @Nullable Integer participants,
		@Size(max = 300) @Nullable String document, @Nullable List<String> subjects) {

	static ActivityForm empty(List<String> subjects) {
		return new ActivityForm(null, UUID.randomUUID(), null, null, null, null, null, null, null, subjects);
	}

	static ActivityForm of(ActivityLine stored) {
		return new ActivityForm(stored.version(), null, stored.title(), stored.tookPlaceOn(), stored.endedOn(),
				stored.place(), stored.content(), stored.participants(), stored.document(),
				stored.serves().stream().map(ActivityLine.Served::choice).toList());
	}

	/**
	 * The same typing over another version, or to be entered anew.
	 */
	ActivityForm over(@Nullable Long otherVersion) {
		return new ActivityForm(otherVersion, (otherVersion != null) ? null : UUID.randomUUID(), this.title,
				this.tookPlaceOn, this.endedOn, this.place, this.content, this.participants, this.document,
				this.subjects);
	}

	void check(Errors errors) {
		if (this.tookPlaceOn != null && this.endedOn != null
				&& this.endedOn.latest().isBefore(this.tookPlaceOn.earliest())) {
			errors.rejectValue("endedOn", "activity.refused.endedOn");
		}
		if (chosen().isEmpty()) {
			errors.rejectValue("subjects", "activity.refused.subjects");
		}
	}

	List<String> chosen() {
		return (this.subjects != null) ? this.subjects : List.of();
	}

	/**
	 * What a valid form says.
	 */
	ActivityContent toContent() {
		return new ActivityContent(Objects.requireNonNull(this.title), Objects.requireNonNull(this.tookPlaceOn),
				this.endedOn, this.place, this.content, this.participants, this.document, chosen());
	}

	/**
	 * Mark of everything typed.
	 */
	String print() {
		return Integer.toHexString(toContent().hashCode());
	}

}
