package vn.camket.commitment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Enters commitments and changes them: officers all, staff and heads those of agreements
 * that their agency leads, and those that it leads itself (domain section 1). To anybody
 * else of an agency they do not exist here.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
public class CommitmentRegister {

	private final CommitmentRepository commitments;

	private final AgreementLeads leads;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CommitmentRegister(CommitmentRepository commitments, AgreementLeads leads, JdbcClient database,
			CurrentAccount currentAccount, ApplicationEventPublisher events, Clock clock) {
		this.commitments = commitments;
		this.leads = leads;
		this.database = database;
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
		Optional<Commitment> made = this.commitments.findByCreationKey(creationKey.value());
		made.filter((commitment) -> !commitment.isMadeBy(creationKey)).ifPresent((commitment) -> {
			throw new UsedFormException(commitment.getId(), commitment.getText());
		});
		return made.map(Commitment::getId);
	}

	/**
	 * The title of the source of a commitment.
	 */
	@Transactional(readOnly = true)
	public String titleOf(UUID agreementId) {
		return this.database.sql("select title from agreement where id = ?")
			.param(agreementId)
			.query(String.class)
			.single();
	}

	/**
	 * Makes sure that commitments may be entered under a source.
	 * @throws NotFoundException if there is none that the person may change
	 */
	@Transactional(readOnly = true)
	public void checkSource(UUID agreementId) {
		boolean open = this.database.sql("select exists (select from agreement where id = ? and archived_at is null)")
			.param(agreementId)
			.query(Boolean.class)
			.single();
		if (!open || !mayEdit(this.currentAccount.get(), this.leads.of(agreementId), null)) {
			throw new NotFoundException(Commitment.class, agreementId);
		}
	}

	/**
	 * Enters a commitment.
	 * @throws NotFoundException if there is no such source that the person may change
	 */
	public UUID create(UUID agreementId, CreationKey creationKey, CommitmentContent content) {
		checkSource(agreementId);
		return save(new Commitment(agreementId, creationKey, underItsClause(agreementId, content)));
	}

	/**
	 * A commitment that the person may change.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public CommitmentSnapshot find(UUID id) {
		return snapshot(load(id));
	}

	/**
	 * Changes a commitment.
	 * @param version the one that the change was made from
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it since
	 */
	public void amend(UUID id, long version, CommitmentContent content) {
		Commitment commitment = load(id);
		if (commitment.getVersion() != version || commitment.getArchiveReason() != null) {
			throw new ObjectOptimisticLockingFailureException(Commitment.class, id);
		}
		commitment.amend(underItsClause(commitment.getAgreementId(), content));
		save(commitment);
	}

	/**
	 * Takes a commitment out of the lists (domain rule 9).
	 */
	public void archive(UUID id, String reason) {
		Commitment commitment = load(id);
		commitment.archive(reason, this.currentAccount.get().id(), this.clock.instant());
		save(commitment);
	}

	/**
	 * Takes an archived commitment back into the lists.
	 */
	public void restore(UUID id) {
		Commitment commitment = load(id);
		commitment.restore();
		save(commitment);
	}

	/** Who names the article need not choose it once more among the clauses listed. */
	private CommitmentContent underItsClause(UUID agreementId, CommitmentContent content) {
		if (content.clauseId() != null || content.article() == null) {
			return content;
		}
		return this.database.sql("""
				select id from agreement_clause where agreement_id = ? and search_key(label) = search_key(?)
				 order by position limit 1""")
			.params(agreementId, content.article().strip())
			.query(UUID.class)
			.optional()
			.map(content::underClause)
			.orElse(content);
	}

	private UUID save(Commitment commitment) {
		UUID id = this.commitments.saveAndFlush(commitment).getId();
		this.events.publishEvent(new CommitmentChanged(id));
		return id;
	}

	private Commitment load(UUID id) {
		return this.commitments.findById(id)
			.filter((commitment) -> mayEdit(this.currentAccount.get(), this.leads.of(commitment.getAgreementId()),
					commitment.getLeadAgencyId()))
			.orElseThrow(() -> new NotFoundException(Commitment.class, id));
	}

	static boolean mayEdit(SignedInAccount account, @Nullable UUID agreementLead, @Nullable UUID ownLead) {
		return account.role() == Role.OFFICER || account.worksFor(agreementLead) || account.worksFor(ownLead);
	}

	private static CommitmentSnapshot snapshot(Commitment commitment) {
		return new CommitmentSnapshot(commitment.getId(), commitment.getVersion(), commitment.getAgreementId(),
				commitment.content(), commitment.getArchiveReason());
	}

}
