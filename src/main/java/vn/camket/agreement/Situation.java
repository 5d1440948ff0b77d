package vn.camket.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the events so far have made of an agreement.
 *
 * @param end the state in which an event ended it for good; {@code null} while none has
 * @param suspension the state of a suspension that runs; {@code null} while none does
 */
record Situation(TermInForce term, @Nullable AgreementState suspension, @Nullable AgreementState end) {

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
			case EXTENDED -> new Situation(this.term.extendedTo(event.newExpiresOn()), this.suspension, null);
			case RENEWAL_DECLINED -> new Situation(this.term.declinedOn(day), this.suspension, null);
			case PARTLY_SUSPENDED -> new Situation(this.term, AgreementState.PARTLY_SUSPENDED, null);
			case SUSPENDED -> new Situation(this.term, AgreementState.SUSPENDED, null);
			case RESUMED -> new Situation(this.term, null, null);
			case TERMINATED -> expired ? this : new Situation(this.term, null, AgreementState.TERMINATED);
			case WITHDRAWN -> expired ? this : new Situation(this.term, null, AgreementState.WITHDRAWN);
			case REPLACED -> expired ? this : new Situation(this.term, null, AgreementState.REPLACED);
		};
	}

}
