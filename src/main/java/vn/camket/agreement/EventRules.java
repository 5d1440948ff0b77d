package vn.camket.agreement;

import java.util.List;

import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.FieldRefusedException;

/**
 * Which events an agreement may have: those that contradict what is known of it are
 * refused, so that its state can be read from them.
 */
final class EventRules {

	private EventRules() {
	}

	/**
	 * @param others what else has been recorded
	 * @throws FieldRefusedException if the event does not fit
	 */
	static void check(AgreementFacts facts, List<EventContent> others, EventContent event) {
		EventKind kind = event.kind();
		PartialDate day = event.happenedOn();
		if (kind.isDateOfRecord()) {
			refuse(others.stream().anyMatch((other) -> other.kind() == kind), "kind", "once");
			refuse(kind == EventKind.TOOK_EFFECT && facts.signature() == Signature.NOT_SIGNED, "kind", "notSigned");
		}
		else {
			refuse(facts.signature() == Signature.NOT_SIGNED, "kind", "notSigned");
		}
		PartialDate signed = facts.signedOn();
		refuse(kind != EventKind.SIGNED && signed != null && day.latest().isBefore(signed.earliest()), "happenedOn",
				"beforeSigning");
		refuse(others.stream()
			.anyMatch((other) -> other.kind().isEnd() && !kind.isDateOfRecord()
					&& (kind.isEnd() || other.happenedOn().latest().isBefore(day.earliest()))),
				"happenedOn", "ended");
		refuse(kind == EventKind.RESUMED && others.stream()
			.noneMatch((other) -> other.kind().isSuspension() && !other.happenedOn().earliest().isAfter(day.latest())),
				"kind", "notSuspended");
		PartialDate expiry = event.newExpiresOn();
		refuse(expiry != null && expiry.latest().isBefore(day.earliest()), "newExpiresOn", "beforeEvent");
	}

	private static void refuse(boolean broken, String field, String code) {
		if (broken) {
			throw new FieldRefusedException(field, "agreementEvent.refused." + code);
		}
	}

}
