package vn.camket.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Records what happens to agreements, for those who may change them. Every event changes
 * the record: its version counts on, and its states are derived anew (domain rule 5).
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
public class AgreementEvents {

	private final AgreementRepository agreements;

	private final EditableAgreements editable;

	private final AgreementEventRepository events;

	private final AgreementStates states;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	AgreementEvents(AgreementRepository agreements, EditableAgreements editable, AgreementEventRepository events,
			AgreementStates states, CurrentAccount currentAccount, Clock clock) {
		this.agreements = agreements;
		this.editable = editable;
		this.events = events;
		this.states = states;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * What an earlier sending of the same form recorded, if there was one.
	 * @throws UsedFormException if it was sent with something else typed into it
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> findRecorded(CreationKey creationKey) {
		Optional<AgreementEvent> made = this.events.findByCreationKey(creationKey.value());
		made.filter((event) -> !event.isMadeBy(creationKey)).ifPresent((event) -> {
			throw new UsedFormException(event.getAgreementId(), event.getContent().happenedOn().toDisplay());
		});
		return made.map(AgreementEvent::getId);
	}

	/**
	 * Records an event.
	 * @throws NotFoundException if there is no such agreement, or it is archived or
	 * another agency's
	 * @throws FieldRefusedException if the event contradicts what is known
	 */
	public UUID record(UUID agreementId, CreationKey creationKey, EventContent content) {
		Agreement agreement = this.editable.load(agreementId, false);
		EventRules.check(agreement.facts(), others(agreementId, null), content);
		AgreementEvent event = this.events.saveAndFlush(new AgreementEvent(agreementId, creationKey, content));
		settle(agreement, content);
		return event.getId();
	}

	/**
	 * An event that the person may correct, also an archived one.
	 * @throws NotFoundException as {@link #record}, or if there is no such event
	 */
	@Transactional(readOnly = true)
	public RecordedEvent find(UUID agreementId, UUID eventId) {
		this.editable.load(agreementId, false);
		AgreementEvent event = load(agreementId, eventId);
		return new RecordedEvent(eventId, event.getVersion(), event.getContent());
	}

	/**
	 * Corrects an event.
	 * @param version the one that the correction was made from
	 * @throws ObjectOptimisticLockingFailureException if somebody else corrected it since
	 * @throws FieldRefusedException if the event contradicts what is known
	 */
	public void correct(UUID agreementId, UUID eventId, long version, EventContent content) {
		Agreement agreement = this.editable.load(agreementId, false);
		AgreementEvent event = load(agreementId, eventId);
		if (event.getVersion() != version || event.isArchived()) {
			throw new ObjectOptimisticLockingFailureException(AgreementEvent.class, eventId);
		}
		EventRules.check(agreement.facts(), others(agreementId, event), content);
		event.correct(content);
		this.events.saveAndFlush(event);
		settle(agreement, content);
	}

	/**
	 * Takes an event out of the agreement's life; it stays readable (domain rule 9).
	 */
	public void archive(UUID agreementId, UUID eventId, String reason) {
		Agreement agreement = this.editable.load(agreementId, false);
		AgreementEvent event = load(agreementId, eventId);
		event.archive(reason, this.currentAccount.get().id(), this.clock.instant());
		this.events.saveAndFlush(event);
		settle(agreement, null);
	}

	/**
	 * Takes an archived event back.
	 * @throws FieldRefusedException if it contradicts what is known by now
	 */
	public void restore(UUID agreementId, UUID eventId) {
		Agreement agreement = this.editable.load(agreementId, false);
		AgreementEvent event = load(agreementId, eventId);
		EventRules.check(agreement.facts(), others(agreementId, event), event.getContent());
		event.restore();
		this.events.saveAndFlush(event);
		settle(agreement, event.getContent());
	}

	private AgreementEvent load(UUID agreementId, UUID eventId) {
		return this.events.findByIdAndAgreementId(eventId, agreementId)
			.orElseThrow(() -> new NotFoundException(AgreementEvent.class, eventId));
	}

	private List<EventContent> others(UUID agreementId, @Nullable AgreementEvent event) {
		return this.events.findByAgreementIdAndArchivedAtIsNull(agreementId)
			.stream()
			.filter((other) -> other != event)
			.map(AgreementEvent::getContent)
			.toList();
	}

	private void settle(Agreement agreement, @Nullable EventContent content) {
		agreement.undergo(content, this.currentAccount.get().id(), this.clock.instant());
		this.agreements.saveAndFlush(agreement);
		this.states.rewrite(agreement.getId(), agreement.facts());
	}

}
