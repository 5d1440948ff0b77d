package vn.camket.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters agreements and changes them: officers all, staff and heads those that their
 * agency leads (domain section 1). To anybody else of an agency they do not exist here.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
public class AgreementRegister {

	private final AgreementRepository agreements;

	private final EditableAgreements editable;

	private final PartnerRepository partners;

	private final RecordedDates recordedDates;

	private final AgreementStates states;

	private final CurrentAccount currentAccount;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AgreementRegister(AgreementRepository agreements, EditableAgreements editable, PartnerRepository partners,
			RecordedDates recordedDates, AgreementStates states, CurrentAccount currentAccount,
			ApplicationEventPublisher events, Clock clock) {
		this.agreements = agreements;
		this.editable = editable;
		this.partners = partners;
		this.recordedDates = recordedDates;
		this.states = states;
		this.currentAccount = currentAccount;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What an earlier sending of the same form made, if there was one.
	 * @throws UsedFormException if it was sent with something else typed into it
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> findCreated(CreationKey creationKey) {
		Optional<Agreement> made = this.agreements.findByCreationKey(creationKey.value());
		made.filter((agreement) -> !agreement.isMadeBy(creationKey)).ifPresent((agreement) -> {
			throw new UsedFormException(agreement.getId(), agreement.getRegisterNumber());
		});
		return made.map(Agreement::getId);
	}

	/**
	 * Registers an agreement under the next number. An agency's own becomes its lead.
	 * @throws org.springframework.dao.DataIntegrityViolationException if the same form
	 * was sent twice at once
	 */
	public UUID create(CreationKey creationKey, AgreementContent content) {
		Agreement agreement = enter(creationKey, content);
		publishIfLeadChanged(agreement, null);
		return agreement.getId();
	}

	private Agreement enter(CreationKey creationKey, AgreementContent content) {
		SignedInAccount author = this.currentAccount.get();
		Instant now = this.clock.instant();
		String number = "TT-%d-%04d".formatted(ProvinceTime.today(this.clock).getYear(),
				this.agreements.nextRegisterNumber());
		AgreementContent entered = author.role().belongsToAgency() ? content.ledBy(author.requiredAgencyId()) : content;
		Agreement agreement = this.agreements
			.saveAndFlush(new Agreement(number, creationKey, entered, store(content.parties()), author.id(), now));
		this.states.rewrite(agreement.getId(), agreement.facts());
		return agreement;
	}

	/**
	 * Registers many at once.
	 * @param afterEach called after each agreement
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public void createAll(List<AgreementContent> contents, Runnable afterEach) {
		for (AgreementContent content : contents) {
			enter(CreationKey.of(null, ""), content);
			afterEach.run();
		}
		if (!contents.isEmpty()) {
			this.events.publishEvent(new AgreementsEntered(contents.size()));
		}
	}

	/**
	 * An agreement that the person may change.
	 * @throws NotFoundException if there is none, or it is archived or another agency's
	 */
	@Transactional(readOnly = true)
	public AgreementSnapshot find(UUID id) {
		Agreement agreement = this.editable.load(id, false);
		return new AgreementSnapshot(id, agreement.getVersion(), agreement.getRegisterNumber(), agreement.content());
	}

	/**
	 * Changes an agreement. Its lead stays the agency's own for staff and heads.
	 * @param version the one that the change was made from
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it since
	 * @throws vn.camket.shared.web.FieldRefusedException if the day of an event that is
	 * recorded is missing now
	 * @throws NotFoundException as {@link #find(UUID)}
	 */
	public void amend(UUID id, long version, AgreementContent content) {
		Agreement agreement = this.editable.load(id, false);
		if (agreement.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Agreement.class, id);
		}
		SignedInAccount author = this.currentAccount.get();
		UUID formerLead = agreement.getLeadAgencyId();
		AgreementContent entered = author.role().belongsToAgency() ? content.ledBy(formerLead) : content;
		agreement.amend(entered, store(content.parties()), author.id(), this.clock.instant());
		this.agreements.saveAndFlush(agreement);
		this.recordedDates.followRecord(agreement);
		this.states.rewrite(id, agreement.facts());
		publishIfLeadChanged(agreement, formerLead);
	}

	/**
	 * Takes an agreement out of the lists. Nothing is deleted and its number stays taken
	 * (domain rule 9).
	 */
	public void archive(UUID id, String reason) {
		Agreement agreement = this.editable.load(id, false);
		agreement.archive(reason, this.currentAccount.get().id(), this.clock.instant());
		this.agreements.saveAndFlush(agreement);
		publishIfLeadChanged(agreement, agreement.getLeadAgencyId());
	}

	/**
	 * Takes an archived agreement back into the lists.
	 */
	public void restore(UUID id) {
		Agreement agreement = this.editable.load(id, true);
		agreement.restore(this.currentAccount.get().id(), this.clock.instant());
		this.agreements.saveAndFlush(agreement);
		publishIfLeadChanged(agreement, null);
	}

	private List<StoredParty> store(List<Party> parties) {
		return parties.stream()
			.map((party) -> new StoredParty(partnerId(party), party.signer(), party.signerTitle()))
			.toList();
	}

	private UUID partnerId(Party party) {
		NewPartner typed = party.newPartner();
		if (typed == null) {
			return Objects.requireNonNull(party.partnerId());
		}
		return this.partners.findIdByAnyName(typed.name())
			.orElseGet(() -> this.partners.save(new Partner(typed)).getId());
	}

	private void publishIfLeadChanged(Agreement agreement, @Nullable UUID formerLead) {
		UUID lead = agreement.isArchived() ? null : agreement.getLeadAgencyId();
		if (!Objects.equals(formerLead, lead)) {
			this.events.publishEvent(new AgreementChanged(agreement.getId(), formerLead, lead));
		}
	}

}
