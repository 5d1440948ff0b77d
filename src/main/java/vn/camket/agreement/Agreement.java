package vn.camket.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.web.CreationKey;

/**
 * A record of the register.
 */
@Entity
class Agreement extends AbstractEntity {

	@Column(updatable = false)
	private String registerNumber;

	@Column(updatable = false)
	private @Nullable UUID creationKey;

	@Column(updatable = false)
	private @Nullable String creationPrint;

	@Embedded
	private Naming naming;

	@Embedded
	private Signing signing;

	@Embedded
	private Term term;

	@Embedded
	private @Nullable Cooperation cooperation;

	@Embedded
	private @Nullable Approval approval;

	@Embedded
	private @Nullable Budget budget;

	@Embedded
	private @Nullable Publication publication;

	private @Nullable UUID leadAgencyId;

	private @Nullable String leadAsWritten;

	private boolean inherited;

	@ElementCollection
	@CollectionTable(name = "agreement_partner", joinColumns = @JoinColumn(name = "agreement_id"))
	@OrderColumn(name = "position")
	private List<StoredParty> parties = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "agreement_relation", joinColumns = @JoinColumn(name = "agreement_id"))
	private Set<Relation> relations = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "agreement_coordinator", joinColumns = @JoinColumn(name = "agreement_id"))
	@Column(name = "agency_id")
	private Set<UUID> coordinators = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "agreement_field", joinColumns = @JoinColumn(name = "agreement_id"))
	@Column(name = "field_code")
	private Set<String> fields = new LinkedHashSet<>();

	private @Nullable Instant archivedAt;

	private @Nullable UUID archivedBy;

	private @Nullable String archiveReason;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private @Nullable UUID createdBy;

	private Instant updatedAt;

	private @Nullable UUID updatedBy;

	@SuppressWarnings("NullAway.Init")
	protected Agreement() {
	}

	@SuppressWarnings("NullAway.Init")
	Agreement(String registerNumber, CreationKey creationKey, AgreementContent content, List<StoredParty> parties,
			UUID author, Instant at) {
		this.registerNumber = registerNumber;
		this.creationKey = creationKey.value();
		this.creationPrint = creationKey.print();
		this.createdBy = author;
		this.createdAt = at;
		amend(content, parties, author, at);
	}

	void amend(AgreementContent content, List<StoredParty> parties, UUID author, Instant at) {
		if (isArchived()) {
			throw new IllegalStateException("Archived: " + this.registerNumber);
		}
		this.naming = content.naming();
		this.signing = content.signing();
		this.term = content.term();
		this.cooperation = content.cooperation();
		this.approval = content.approval();
		this.budget = content.budget();
		this.publication = content.publication();
		this.leadAgencyId = content.leadAgencyId();
		this.leadAsWritten = content.leadAsWritten();
		this.inherited = content.inherited();
		if (!storedParties().equals(parties)) {
			this.parties.clear();
			this.parties.addAll(parties);
		}
		replace(this.relations, Set.copyOf(content.relations()));
		replace(this.coordinators, content.coordinators());
		replace(this.fields, content.fields());
		touch(author, at);
	}

	/**
	 * Takes over the day of an event that is a date of the record; any event is a change
	 * of the record.
	 * @param event {@code null} where one was taken out
	 */
	void undergo(@Nullable EventContent event, UUID author, Instant at) {
		if (event != null && event.kind() == EventKind.SIGNED) {
			this.signing = this.signing.signedOn(event.happenedOn());
		}
		else if (event != null && event.kind() == EventKind.TOOK_EFFECT) {
			this.term = this.term.effectiveOn(event.happenedOn());
		}
		touch(author, at);
	}

	private static <T> void replace(Set<T> present, Set<T> wanted) {
		present.retainAll(wanted);
		present.addAll(wanted);
	}

	/**
	 * Takes the record out of the lists. Its number stays taken (domain rule 9).
	 */
	void archive(String reason, UUID author, Instant at) {
		this.archivedAt = at;
		this.archivedBy = author;
		this.archiveReason = reason;
		touch(author, at);
	}

	void restore(UUID author, Instant at) {
		this.archivedAt = null;
		this.archivedBy = null;
		this.archiveReason = null;
		touch(author, at);
	}

	private void touch(UUID author, Instant at) {
		this.updatedBy = author;
		this.updatedAt = at;
	}

	boolean isArchived() {
		return this.archivedAt != null;
	}

	/**
	 * Whether it was made by the form as it is sent now.
	 */
	boolean isMadeBy(CreationKey sent) {
		return sent.print().equals(this.creationPrint);
	}

	String getRegisterNumber() {
		return this.registerNumber;
	}

	@Nullable UUID getLeadAgencyId() {
		return this.leadAgencyId;
	}

	AgreementFacts facts() {
		return AgreementFacts.of(this.signing, this.term);
	}

	/** Places of imported parties need not begin with zero; a gap is no party. */
	private List<StoredParty> storedParties() {
		return this.parties.stream().filter(Objects::nonNull).toList();
	}

	private List<Party> parties() {
		return storedParties().stream().map(StoredParty::toParty).toList();
	}

	AgreementContent content() {
		return new AgreementContent(this.naming, this.signing, this.term,
				(this.cooperation != null) ? this.cooperation : Cooperation.UNKNOWN,
				(this.approval != null) ? this.approval : Approval.UNKNOWN,
				(this.budget != null) ? this.budget : Budget.UNKNOWN,
				(this.publication != null) ? this.publication : Publication.UNKNOWN, this.leadAgencyId,
				this.leadAsWritten, this.inherited, parties(), List.copyOf(this.relations), this.coordinators,
				this.fields);
	}

}
