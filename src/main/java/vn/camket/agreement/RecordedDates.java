package vn.camket.agreement;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.FieldRefusedException;

/**
 * Keeps one truth about the days of signing and of taking effect, which stand on the
 * record and may have an event that carries their document and notice: whichever is
 * changed, the other follows.
 */
@Component
class RecordedDates {

	private final AgreementEventRepository events;

	RecordedDates(AgreementEventRepository events) {
		this.events = events;
	}

	/**
	 * Moves the events to the days that the record names now.
	 * @throws FieldRefusedException if the record no longer names the day of one
	 */
	void followRecord(Agreement agreement) {
		AgreementFacts facts = agreement.facts();
		for (AgreementEvent event : this.events.findByAgreementIdAndArchivedAtIsNull(agreement.getId())) {
			EventKind kind = event.getContent().kind();
			if (kind == EventKind.SIGNED) {
				move(event, (facts.signature() == Signature.SIGNED) ? facts.signedOn() : null, "signedOn");
			}
			else if (kind == EventKind.TOOK_EFFECT) {
				move(event, facts.effectiveOn(), "effectiveOn");
			}
		}
	}

	private void move(AgreementEvent event, @Nullable PartialDate day, String field) {
		if (day == null) {
			throw new FieldRefusedException(field, "agreementEvent.refused.dateOfEvent");
		}
		if (!day.equals(event.getContent().happenedOn())) {
			event.moveTo(day);
			this.events.saveAndFlush(event);
		}
	}

}
