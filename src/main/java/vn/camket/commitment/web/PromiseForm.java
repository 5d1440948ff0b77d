package vn.camket.commitment.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.commitment.PromiseContent;
import vn.camket.commitment.PromiseLine;
import vn.camket.shared.time.PartialDate;

/**
 * What is typed about a promise.
 *
 * @param version the version that the form was filled from; {@code null} for a new one
 * @param creationKey makes sending the empty form twice harmless
 */
record PromiseForm(@Nullable Long version, @Nullable UUID creationKey,
		@NotBlank @Size(max = 2000) @Nullable String text, @NotBlank @Size(max = 300) @Nullable String promisedBy,
		@NotBlank @Size(max = 300) @Nullable String promisedTo, @Nullable UUID partnerId,
		@Size(max = 500) @Nullable String occasion, @NotNull @Nullable PartialDate madeOn, @Nullable PartialDate dueOn,
		@Nullable UUID leadAgencyId, @Size(max = 4000) @Nullable String note) {

	static PromiseForm empty(@Nullable UUID leadAgencyId) {
		return new PromiseForm(null, UUID.randomUUID(), null, null, null, null, null, null, null, leadAgencyId, null);
	}

	static PromiseForm of(PromiseLine stored) {
		return new PromiseForm(stored.version(), null, stored.text(), stored.promisedBy(), stored.promisedTo(),
				stored.partnerId(), stored.occasion(), stored.madeOn(), stored.dueOn(), stored.leadId(), stored.note());
	}

	/**
	 * The same typing over another version, or to be entered anew.
	 */
	PromiseForm over(@Nullable Long otherVersion) {
		return new PromiseForm(otherVersion, (otherVersion != null) ? null : UUID.randomUUID(), this.text,
				this.promisedBy, this.promisedTo, this.partnerId, this.occasion, this.madeOn, this.dueOn,
				this.leadAgencyId, this.note);
	}

	void check(Errors errors) {
		if (this.madeOn != null && this.dueOn != null && this.dueOn.latest().isBefore(this.madeOn.earliest())) {
			errors.rejectValue("dueOn", "promise.refused.dueOn");
		}
	}

	/**
	 * What a valid form says.
	 */
	PromiseContent toContent() {
		return new PromiseContent(Objects.requireNonNull(this.text), Objects.requireNonNull(this.promisedBy),
				Objects.requireNonNull(this.promisedTo), this.partnerId, this.occasion,
				Objects.requireNonNull(this.madeOn), this.dueOn, this.leadAgencyId, this.note);
	}

	/**
	 * The form in words, to be compared by people.
	 * @param names of all that is offered, by key
	 */
	Words words(Map<String, String> names) {
		return new Words(this.text, this.promisedBy, this.promisedTo, name(this.partnerId, names), this.occasion,
				this.madeOn, this.dueOn, name(this.leadAgencyId, names), this.note);
	}

	private static @Nullable String name(@Nullable UUID key, Map<String, String> names) {
		return (key != null) ? names.get(key.toString()) : null;
	}

	/** A form in words. */
	record Words(@Nullable String text, @Nullable String promisedBy, @Nullable String promisedTo,
			@Nullable String partnerId, @Nullable String occasion, @Nullable PartialDate madeOn,
			@Nullable PartialDate dueOn, @Nullable String leadAgencyId, @Nullable String note) {
	}

	/**
	 * Mark of everything typed.
	 */
	String print() {
		return Integer.toHexString(toContent().hashCode());
	}

}
