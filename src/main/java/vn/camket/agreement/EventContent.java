package vn.camket.agreement;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * What is recorded of an event.
 *
 * @param happenedOn the day on which it takes effect, as far as it is known
 * @param newExpiresOn last day in force after a prolongation; {@code null} for any other
 * event, and for a prolongation without limit
 * @param documentNumber số, ký hiệu of the document that decided it
 * @param documentIssuer cơ quan ban hành
 * @param notifiedOn the day on which those were told who must be told of it
 * @param noticeNumber số, ký hiệu of the letter that told them
 */
@Embeddable
public record EventContent(@Enumerated(EnumType.STRING) EventKind kind,
		@Column(columnDefinition = "partial_date") PartialDate happenedOn,
		@Column(columnDefinition = "partial_date") @Nullable PartialDate newExpiresOn, @Nullable String documentNumber,
		@Nullable LocalDate documentOn, @Nullable String documentIssuer, @Nullable String note,
		@Nullable LocalDate notifiedOn, @Nullable String noticeNumber) {

	EventContent on(PartialDate day) {
		return new EventContent(this.kind, day, this.newExpiresOn, this.documentNumber, this.documentOn,
				this.documentIssuer, this.note, this.notifiedOn, this.noticeNumber);
	}

}
