package vn.camket.commitment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.CreationKey;

/**
 * A leader's commitment of which there is no text yet.
 */
@Entity
class Promise extends AbstractEntity {

	@Column(updatable = false)
	private UUID creationKey;

	@Column(updatable = false)
	private String creationPrint;

	private String text;

	private String promisedBy;

	private String promisedTo;

	private @Nullable UUID partnerId;

	private @Nullable String occasion;

	@Column(columnDefinition = "partial_date")
	private PartialDate madeOn;

	@Column(columnDefinition = "partial_date")
	private @Nullable PartialDate dueOn;

	private @Nullable UUID leadAgencyId;

	private @Nullable String note;

	@Enumerated(EnumType.STRING)
	private @Nullable PromiseOutcome outcome;

	private @Nullable UUID agreementId;

	private @Nullable UUID commitmentId;

	private @Nullable UUID taskId;

	private @Nullable String outcomeReason;

	private @Nullable LocalDate settledOn;

	@SuppressWarnings("NullAway.Init")
	protected Promise() {
	}

	@SuppressWarnings("NullAway.Init")
	Promise(CreationKey creationKey, PromiseContent content) {
		this.creationKey = creationKey.value();
		this.creationPrint = creationKey.print();
		amend(content);
	}

	void amend(PromiseContent content) {
		this.text = content.text();
		this.promisedBy = content.promisedBy();
		this.promisedTo = content.promisedTo();
		this.partnerId = content.partnerId();
		this.occasion = content.occasion();
		this.madeOn = content.madeOn();
		this.dueOn = content.dueOn();
		this.leadAgencyId = content.leadAgencyId();
		this.note = content.note();
	}

	void settle(PromiseSettlement settlement, LocalDate on) {
		this.outcome = settlement.outcome();
		this.agreementId = settlement.recordOf(PromiseOutcome.AGREEMENT);
		this.commitmentId = settlement.recordOf(PromiseOutcome.COMMITMENT);
		this.taskId = settlement.recordOf(PromiseOutcome.TASK);
		this.outcomeReason = settlement.reason();
		this.settledOn = on;
	}

	void reopen() {
		this.outcome = null;
		this.agreementId = null;
		this.commitmentId = null;
		this.taskId = null;
		this.outcomeReason = null;
		this.settledOn = null;
	}

	String getText() {
		return this.text;
	}

	@Nullable UUID getLeadAgencyId() {
		return this.leadAgencyId;
	}

	boolean isSettled() {
		return this.outcome != null;
	}

	boolean isMadeBy(CreationKey sent) {
		return sent.print().equals(this.creationPrint);
	}

	PromiseContent content() {
		return new PromiseContent(this.text, this.promisedBy, this.promisedTo, this.partnerId, this.occasion,
				this.madeOn, this.dueOn, this.leadAgencyId, this.note);
	}

}
