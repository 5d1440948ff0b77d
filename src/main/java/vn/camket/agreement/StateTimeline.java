package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * Derives from an agreement's facts and events its state on every day there is (domain
 * rule 5). A date known in part is somewhere between its first and its last possible day;
 * a day that this leaves undecided is {@link AgreementState#INCOMPLETE}.
 */
final class StateTimeline {

	private static final LocalDate ALWAYS = LocalDate.MIN;

	private static final LocalDate NEVER = LocalDate.MAX;

	private final AgreementFacts facts;

	private final Course course;

	/** First day on which it may have been signed, and first on which it surely was. */
	private final LocalDate signedEarliest;

	private final LocalDate signedLatest;

	private final LocalDate inEffectEarliest;

	private final LocalDate inEffectLatest;

	private StateTimeline(AgreementFacts facts, List<EventContent> events) {
		this.facts = facts;
		this.course = new Course(TermInForce.first(facts), events);
		PartialDate effective = facts.effectiveOn();
		this.inEffectEarliest = (effective != null) ? effective.earliest() : ALWAYS;
		this.inEffectLatest = (effective != null) ? effective.latest() : NEVER;
		PartialDate signed = facts.signedOn();
		this.signedEarliest = (signed != null) ? signed.earliest() : ALWAYS;
		this.signedLatest = (signed != null) ? earlier(signed.latest(), this.inEffectLatest) : ALWAYS;
	}

	/**
	 * The spans that follow from facts and events: in order, without a gap, from
	 * {@link LocalDate#MIN} to {@link LocalDate#MAX}.
	 * @param events in any order
	 */
	static List<StateSpan> of(AgreementFacts facts, List<EventContent> events) {
		return new StateTimeline(facts, events).spans();
	}

	private List<StateSpan> spans() {
		List<StateSpan> spans = new ArrayList<>();
		for (LocalDate start : turningDays()) {
			Standing standing = standingOn(start);
			StateSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
			if (last != null && last.state() == standing.state() && Objects.equals(last.endsOn(), standing.endsOn())) {
				continue;
			}
			if (last != null) {
				spans.set(spans.size() - 1, new StateSpan(last.startsOn(), start, last.state(), last.endsOn()));
			}
			spans.add(new StateSpan(start, NEVER, standing.state(), standing.endsOn()));
		}
		return List.copyOf(spans);
	}

	/**
	 * Every day on which the state or the term may change, the beginning of time first.
	 */
	private TreeSet<LocalDate> turningDays() {
		TreeSet<LocalDate> days = new TreeSet<>(
				List.of(ALWAYS, this.signedEarliest, this.signedLatest, this.inEffectEarliest, this.inEffectLatest));
		days.addAll(this.course.turningDays());
		days.remove(NEVER);
		return days;
	}

	/**
	 * Where what may have happened and what surely did lead to different states, the
	 * facts do not decide.
	 */
	private Standing standingOn(LocalDate day) {
		List<Standing> possible = this.course.upTo(day)
			.stream()
			.map((situation) -> standingOn(day, situation))
			.distinct()
			.toList();
		return (possible.size() == 1) ? possible.get(0) : new Standing(AgreementState.INCOMPLETE, null);
	}

	private Standing standingOn(LocalDate day, Situation situation) {
		AgreementState state = stateOn(day, situation);
		boolean running = switch (state) {
			case IN_FORCE, SUSPENDED, PARTLY_SUSPENDED -> true;
			default -> false;
		};
		return new Standing(state, running ? situation.term().endsOn(day) : null);
	}

	private AgreementState stateOn(LocalDate day, Situation situation) {
		if (this.facts.signature() == Signature.NOT_SIGNED) {
			return AgreementState.DRAFT;
		}
		if (this.facts.signature() == Signature.UNCONFIRMED) {
			return AgreementState.INCOMPLETE;
		}
		if (situation.end() != null) {
			return situation.end();
		}
		TermInForce term = situation.term();
		if (!day.isBefore(term.overLatest())) {
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
		boolean tookEffect = !day.isBefore(this.inEffectLatest) || situation.tookEffect();
		boolean surelyInForce = tookEffect && day.isBefore(term.overEarliest());
		if (!surelyInForce) {
			return AgreementState.INCOMPLETE;
		}
		return (situation.suspension() != null) ? situation.suspension() : AgreementState.IN_FORCE;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	/** State of a day, with the last day of the term that runs on it. */
	private record Standing(AgreementState state, @Nullable LocalDate endsOn) {
	}

}
