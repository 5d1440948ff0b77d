package vn.camket.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.shared.time.PartialDate;

/**
 * Lays out an agreement's life: its events, and the dates of the record that have none.
 */
@Component
class AgreementTimeline {

	private final AgreementEventRepository events;

	AgreementTimeline(AgreementEventRepository events) {
		this.events = events;
	}

	/**
	 * Latest first, archived events at the end.
	 */
	List<TimelineEntry> of(UUID agreementId, AgreementContent content) {
		List<AgreementEvent> recorded = this.events.findByAgreementId(agreementId);
		List<TimelineEntry> entries = new ArrayList<>();
		recorded.forEach((event) -> entries.add(new TimelineEntry(event.getId(), event.getContent(),
				event.getArchiveReason(), duty(content, event.getContent()))));
		boolean signed = content.signing().signature() == Signature.SIGNED;
		addDate(EventKind.SIGNED, signed ? content.signing().signedOn() : null, content, entries);
		addDate(EventKind.TOOK_EFFECT, content.term().effectiveOn(), content, entries);
		entries.sort(Comparator.comparing((TimelineEntry entry) -> entry.archiveReason() != null)
			.thenComparing(Comparator.comparing((TimelineEntry entry) -> entry.event().happenedOn().latest())
				.thenComparing((entry) -> entry.event().kind())
				.reversed()));
		return List.copyOf(entries);
	}

	private static void addDate(EventKind kind, @Nullable PartialDate day, AgreementContent content,
			List<TimelineEntry> entries) {
		boolean recorded = entries.stream()
			.anyMatch((entry) -> entry.archiveReason() == null && entry.event().kind() == kind);
		if (day != null && !recorded) {
			EventContent event = new EventContent(kind, day, null, null, null, null, null, null, null);
			entries.add(new TimelineEntry(null, event, null, duty(content, event)));
		}
	}

	private static @Nullable NoticeDuty duty(AgreementContent content, EventContent event) {
		return NoticeDuty.of(content.naming().instrumentKind(), content.signing().level(), event);
	}

}
