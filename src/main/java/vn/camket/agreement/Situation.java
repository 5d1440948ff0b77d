package vn.camket.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the events so far have made of an agreement.
 *
 * @param end the state in which an event ended it for good; {@code null} while none has
 * @param suspension the state of a suspension that runs; {@code null} while none does
 * @param tookEffect whether an event shows that it has taken effect, though nobody may
 * know when: what is not in force is neither prolonged nor suspended
 */
record Situation(TermInForce term, @Nullable AgreementState suspension, @Nullable AgreementState end,
		boolean tookEffect) {

	/** Before any event. */
	static Situation first(TermInForce term) {
		return new Situation(term, null, null, false);
	}

	/**
	 * What an event makes of it. What is over, be it by the term or by an event, stays
	 * so: only a prolongation brings an expired agreement back.
	 * @param day when the event is taken to have happened
	 */
	Situation after(EventContent event, LocalDate day) {
		if (this.end != null) {
			return this;
		}
		boolean expired = !day.isBefore(this.term.overLatest());
		return switch (event.kind()) {
			case SIGNED, TOOK_EFFECT, AMENDED -> this;
			case EXTENDED -> new Situation(this.term.extendedTo(event.newExpiresOn()), this.suspension, null, true);
			case RENEWAL_DECLINED -> new Situation(this.term.declinedOn(day), this.suspension, null, true);
			case PARTLY_SUSPENDED -> new Situation(this.term, AgreementState.PARTLY_SUSPENDED, null, true);
			case SUSPENDED -> new Situation(this.term, AgreementState.SUSPENDED, null, true);
			case RESUMED -> new Situation(this.term, null, null, true);
			case TERMINATED ->
				expired ? this : new Situation(this.term, null, AgreementState.TERMINATED, this.tookEffect);
			case WITHDRAWN ->
				expired ? this : new Situation(this.term, null, AgreementState.WITHDRAWN, this.tookEffect);
			case REPLACED -> expired ? this : new Situation(this.term, null, AgreementState.REPLACED, this.tookEffect);
		};
	}

}
