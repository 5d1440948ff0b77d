package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * Derives from an agreement's facts its state on every day there is (domain rule 5). A
 * date known in part is somewhere between its first and its last possible day; a day that
 * this leaves undecided is {@link AgreementState#INCOMPLETE}.
 */
final class StateTimeline {

	/**
	 * How far beyond the first term tacit renewals are laid out; after that the agreement
	 * stays in force with no term named.
	 */
	static final int YEARS_OF_RENEWALS = 60;

	private static final LocalDate ALWAYS = LocalDate.MIN;

	private static final LocalDate NEVER = LocalDate.MAX;

	private final AgreementFacts facts;

	/** First day on which it may have been signed, and first on which it surely was. */
	private final LocalDate signedEarliest;

	private final LocalDate signedLatest;

	private final LocalDate inEffectEarliest;

	private final LocalDate inEffectLatest;

	/** First day on which it may be over, and first on which it surely is. */
	private final LocalDate overEarliest;

	private final LocalDate overLatest;

	private StateTimeline(AgreementFacts facts) {
		this.facts = facts;
		PartialDate effective = facts.effectiveOn();
		this.inEffectEarliest = (effective != null) ? effective.earliest() : ALWAYS;
		this.inEffectLatest = (effective != null) ? effective.latest() : NEVER;
		PartialDate signed = facts.signedOn();
		this.signedEarliest = (signed != null) ? signed.earliest() : ALWAYS;
		this.signedLatest = (signed != null) ? earlier(signed.latest(), this.inEffectLatest) : ALWAYS;
		PartialDate expiry = facts.expiresOn();
		boolean endless = facts.unlimited() || facts.tacitRenewalYears() != null;
		if (endless) {
			this.overEarliest = NEVER;
			this.overLatest = NEVER;
		}
		else {
			this.overEarliest = (expiry != null) ? expiry.earliest().plusDays(1) : ALWAYS;
			this.overLatest = (expiry != null) ? expiry.latest().plusDays(1) : NEVER;
		}
	}

	/**
	 * The spans that follow from the facts: in order, without a gap, from
	 * {@link LocalDate#MIN} to {@link LocalDate#MAX}.
	 */
	static List<StateSpan> of(AgreementFacts facts) {
		return new StateTimeline(facts).spans();
	}

	private List<StateSpan> spans() {
		List<StateSpan> spans = new ArrayList<>();
		for (LocalDate start : turningDays()) {
			AgreementState state = stateOn(start);
			LocalDate end = (state == AgreementState.IN_FORCE) ? endOfTerm(start) : null;
			StateSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
			if (last != null && last.state() == state && Objects.equals(last.endsOn(), end)) {
				continue;
			}
			if (last != null) {
				spans.set(spans.size() - 1, new StateSpan(last.startsOn(), start, last.state(), last.endsOn()));
			}
			spans.add(new StateSpan(start, NEVER, state, end));
		}
		return List.copyOf(spans);
	}

	/**
	 * Every day on which the state or the term may change, the beginning of time first.
	 */
	private TreeSet<LocalDate> turningDays() {
		TreeSet<LocalDate> days = new TreeSet<>(List.of(ALWAYS, this.signedEarliest, this.signedLatest,
				this.inEffectEarliest, this.inEffectLatest, this.overEarliest, this.overLatest));
		PartialDate expiry = this.facts.expiresOn();
		Integer years = this.facts.tacitRenewalYears();
		if (expiry != null && years != null) {
			for (int passed = 0; passed <= YEARS_OF_RENEWALS; passed += years) {
				days.add(endOfTerm(expiry, passed).plusDays(1));
			}
		}
		days.remove(NEVER);
		return days;
	}

	private AgreementState stateOn(LocalDate day) {
		if (this.facts.signature() == Signature.NOT_SIGNED) {
			return AgreementState.DRAFT;
		}
		if (this.facts.signature() == Signature.UNCONFIRMED) {
			return AgreementState.INCOMPLETE;
		}
		if (!day.isBefore(this.overLatest)) {
			return AgreementState.EXPIRED;
		}
		if (day.isBefore(this.signedEarliest)) {
			return AgreementState.DRAFT;
		}
		if (day.isBefore(this.signedLatest)) {
			return AgreementState.INCOMPLETE;
		}
		if (day.isBefore(this.inEffectEarliest)) {
			return AgreementState.NOT_IN_FORCE;
		}
		boolean surelyInForce = !day.isBefore(this.inEffectLatest) && day.isBefore(this.overEarliest);
		return surelyInForce ? AgreementState.IN_FORCE : AgreementState.INCOMPLETE;
	}

	/** Last day that the term running on a day may last, if the facts tell. */
	private @Nullable LocalDate endOfTerm(LocalDate day) {
		PartialDate expiry = this.facts.expiresOn();
		Integer years = this.facts.tacitRenewalYears();
		if (expiry == null || this.facts.unlimited()) {
			return null;
		}
		if (years == null) {
			return expiry.latest();
		}
		for (int passed = 0; passed <= YEARS_OF_RENEWALS; passed += years) {
			LocalDate end = endOfTerm(expiry, passed);
			if (!day.isAfter(end)) {
				return end;
			}
		}
		return null;
	}

	/**
	 * The anniversary is that of the day after the first term, so that a term which ends
	 * with February ends on the 29th in a leap year.
	 */
	private static LocalDate endOfTerm(PartialDate expiry, int yearsPassed) {
		return expiry.latest().plusDays(1).plusYears(yearsPassed).minusDays(1);
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
