package vn.camket.agreement.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.agreement.EventContent;
import vn.camket.agreement.EventKind;
import vn.camket.agreement.RecordedEvent;
import vn.camket.shared.time.PartialDate;

/**
 * What is typed about an event of an agreement.
 *
 * @param version the version that the form was filled from; {@code null} for a new one
 * @param creationKey makes sending the empty form twice harmless
 * @param unlimited whether a prolongation has no end
 */
record EventForm(@Nullable Long version, @Nullable UUID creationKey, @NotNull @Nullable EventKind kind,
		@NotNull @Nullable PartialDate happenedOn, @Nullable PartialDate newExpiresOn, boolean unlimited,
		@Size(max = 100) @Nullable String documentNumber, @PastOrPresent @Nullable LocalDate documentOn,
		@Size(max = 300) @Nullable String documentIssuer, @Size(max = 4000) @Nullable String note,
		@PastOrPresent @Nullable LocalDate notifiedOn, @Size(max = 100) @Nullable String noticeNumber) {

	static EventForm empty(@Nullable EventKind kind, @Nullable PartialDate happenedOn) {
		return new EventForm(null, UUID.randomUUID(), kind, happenedOn, null, false, null, null, null, null, null,
				null);
	}

	static EventForm of(RecordedEvent stored) {
		EventContent content = stored.content();
		return new EventForm(stored.version(), null, content.kind(), content.happenedOn(), content.newExpiresOn(),
				content.kind() == EventKind.EXTENDED && content.newExpiresOn() == null, content.documentNumber(),
				content.documentOn(), content.documentIssuer(), content.note(), content.notifiedOn(),
				content.noticeNumber());
	}

	/**
	 * The same typing over another version, or to be recorded anew.
	 */
	EventForm over(@Nullable Long otherVersion) {
		return new EventForm(otherVersion, (otherVersion != null) ? null : UUID.randomUUID(), this.kind,
				this.happenedOn, this.newExpiresOn, this.unlimited, this.documentNumber, this.documentOn,
				this.documentIssuer, this.note, this.notifiedOn, this.noticeNumber);
	}

	/**
	 * What the fields must say together: a prolongation names its end, nothing else does.
	 */
	void check(Errors errors) {
		if (this.kind == EventKind.EXTENDED) {
			if ((this.newExpiresOn == null) != this.unlimited) {
				errors.rejectValue("newExpiresOn", "agreementEvent.refused.newExpiry");
			}
		}
		else if (this.newExpiresOn != null || this.unlimited) {
			errors.rejectValue("newExpiresOn", "agreementEvent.refused.onlyExtension");
		}
		if (this.noticeNumber != null && this.notifiedOn == null) {
			errors.rejectValue("notifiedOn", "agreementEvent.refused.notifiedOn");
		}
	}

	/**
	 * What a valid form says.
	 */
	EventContent toContent() {
		return new EventContent(Objects.requireNonNull(this.kind), Objects.requireNonNull(this.happenedOn),
				this.newExpiresOn, this.documentNumber, this.documentOn, this.documentIssuer, this.note,
				this.notifiedOn, this.noticeNumber);
	}

	/**
	 * Mark of everything typed.
	 */
	String print() {
		return Integer.toHexString(toContent().hashCode());
	}

}
