package vn.camket.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.web.CreationKey;

/**
 * One concrete promise inside an agreement or a statement.
 */
@Entity
class Commitment extends AbstractEntity {

	@Column(updatable = false)
	private UUID agreementId;

	@Column(updatable = false)
	private UUID creationKey;

	@Column(updatable = false)
	private String creationPrint;

	private String text;

	private @Nullable String article;

	private @Nullable String page;

	private @Nullable UUID clauseId;

	private @Nullable String ourPart;

	private @Nullable String partnerPart;

	private @Nullable String objective;

	private @Nullable UUID leadAgencyId;

	@ElementCollection
	@CollectionTable(name = "commitment_coordinator", joinColumns = @JoinColumn(name = "commitment_id"))
	@Column(name = "agency_id")
	private Set<UUID> coordinators = new LinkedHashSet<>();

	private @Nullable String ourFocalPoint;

	private @Nullable String partnerFocalPoint;

	private @Nullable UUID taskId;

	@ElementCollection
	@CollectionTable(name = "commitment_milestone", joinColumns = @JoinColumn(name = "commitment_id"))
	@OrderColumn(name = "position")
	private List<Milestone> milestones = new ArrayList<>();

	private @Nullable String result;

	private @Nullable LocalDate fulfilledOn;

	private @Nullable Instant archivedAt;

	private @Nullable UUID archivedBy;

	private @Nullable String archiveReason;

	@SuppressWarnings("NullAway.Init")
	protected Commitment() {
	}

	@SuppressWarnings("NullAway.Init")
	Commitment(UUID agreementId, CreationKey creationKey, CommitmentContent content) {
		this.agreementId = agreementId;
		this.creationKey = creationKey.value();
		this.creationPrint = creationKey.print();
		amend(content);
	}

	void amend(CommitmentContent content) {
		this.text = content.text();
		this.article = content.article();
		this.page = content.page();
		this.clauseId = content.clauseId();
		this.ourPart = content.ourPart();
		this.partnerPart = content.partnerPart();
		this.objective = content.objective();
		this.leadAgencyId = content.leadAgencyId();
		this.coordinators.retainAll(content.coordinators());
		this.coordinators.addAll(content.coordinators());
		this.ourFocalPoint = content.ourFocalPoint();
		this.partnerFocalPoint = content.partnerFocalPoint();
		this.taskId = content.taskId();
		if (!this.milestones.equals(content.milestones())) {
			this.milestones.clear();
			this.milestones.addAll(content.milestones());
		}
		this.result = content.result();
		this.fulfilledOn = content.fulfilledOn();
	}

	void archive(String reason, UUID author, Instant at) {
		this.archiveReason = reason;
		this.archivedBy = author;
		this.archivedAt = at;
	}

	void restore() {
		this.archiveReason = null;
		this.archivedBy = null;
		this.archivedAt = null;
	}

	UUID getAgreementId() {
		return this.agreementId;
	}

	@Nullable UUID getLeadAgencyId() {
		return this.leadAgencyId;
	}

	String getText() {
		return this.text;
	}

	@Nullable String getArchiveReason() {
		return this.archiveReason;
	}

	boolean isMadeBy(CreationKey sent) {
		return sent.print().equals(this.creationPrint);
	}

	CommitmentContent content() {
		return new CommitmentContent(this.text, this.article, this.page, this.clauseId, this.ourPart, this.partnerPart,
				this.objective, this.leadAgencyId, this.coordinators, this.ourFocalPoint, this.partnerFocalPoint,
				this.taskId, this.milestones.stream().filter(Objects::nonNull).toList(), this.result, this.fulfilledOn);
	}

}
