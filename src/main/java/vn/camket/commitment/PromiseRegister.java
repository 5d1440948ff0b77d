package vn.camket.commitment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Keeps the book of promises: officers all, staff and heads those that their agency
 * leads.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
public class PromiseRegister {

	private final PromiseRepository promises;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	PromiseRegister(PromiseRepository promises, CurrentAccount currentAccount, Clock clock) {
		this.promises = promises;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * What an earlier sending of the same form made, if there was one.
	 * @throws UsedFormException if it was sent with something else typed into it
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> findCreated(CreationKey creationKey) {
		Optional<Promise> made = this.promises.findByCreationKey(creationKey.value());
		made.filter((promise) -> !promise.isMadeBy(creationKey)).ifPresent((promise) -> {
			throw new UsedFormException(promise.getId(), promise.getText());
		});
		return made.map(Promise::getId);
	}

	/**
	 * Enters a promise. An agency's own becomes its lead.
	 */
	public UUID create(CreationKey creationKey, PromiseContent content) {
		SignedInAccount author = this.currentAccount.get();
		PromiseContent entered = author.role().belongsToAgency() ? content.ledBy(author.requiredAgencyId()) : content;
		return this.promises.saveAndFlush(new Promise(creationKey, entered)).getId();
	}

	/**
	 * A promise as it stands, to be changed.
	 * @throws ObjectOptimisticLockingFailureException if it is another version by now
	 * @throws NotFoundException if there is none that the person may change
	 */
	@Transactional(readOnly = true)
	public PromiseContent read(UUID id, long version) {
		return load(id, version).content();
	}

	/**
	 * Changes a promise; its lead stays the agency's own for staff and heads.
	 * @param version the one that the change was made from
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it since
	 * @throws NotFoundException if there is none that the person may change
	 */
	public void amend(UUID id, long version, PromiseContent content) {
		Promise promise = load(id, version);
		boolean own = this.currentAccount.get().role().belongsToAgency();
		promise.amend(own ? content.ledBy(promise.getLeadAgencyId()) : content);
		this.promises.saveAndFlush(promise);
	}

	/**
	 * Settles a promise: it has become a record, or it is closed with a reason.
	 * @throws FieldRefusedException if it is settled already
	 */
	public void settle(UUID id, long version, PromiseSettlement settlement) {
		Promise promise = load(id, version);
		if (promise.isSettled()) {
			throw new FieldRefusedException("outcome", "promise.refused.settled");
		}
		promise.settle(settlement, ProvinceTime.today(this.clock));
		this.promises.saveAndFlush(promise);
	}

	/**
	 * Opens a settled promise again.
	 */
	public void reopen(UUID id, long version) {
		Promise promise = load(id, version);
		promise.reopen();
		this.promises.saveAndFlush(promise);
	}

	private Promise load(UUID id, long version) {
		Promise promise = this.promises.findById(id)
			.filter((found) -> CommitmentRegister.mayEdit(this.currentAccount.get(), found.getLeadAgencyId(), null))
			.orElseThrow(() -> new NotFoundException(Promise.class, id));
		if (promise.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Promise.class, id);
		}
		return promise;
	}

}
