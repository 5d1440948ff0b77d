package vn.camket.agreement;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.CreationKey;

/**
 * Something that happened to an agreement.
 */
@Entity
class AgreementEvent extends AbstractEntity {

	@Column(updatable = false)
	private UUID agreementId;

	@Column(updatable = false)
	private UUID creationKey;

	@Column(updatable = false)
	private String creationPrint;

	@Embedded
	private EventContent content;

	private @Nullable Instant archivedAt;

	private @Nullable UUID archivedBy;

	private @Nullable String archiveReason;

	@SuppressWarnings("NullAway.Init")
	protected AgreementEvent() {
	}

	AgreementEvent(UUID agreementId, CreationKey creationKey, EventContent content) {
		this.agreementId = agreementId;
		this.creationKey = creationKey.value();
		this.creationPrint = creationKey.print();
		this.content = content;
	}

	void correct(EventContent content) {
		this.content = content;
	}

	/**
	 * Moves it to the day that the record names.
	 */
	void moveTo(PartialDate day) {
		this.content = this.content.on(day);
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

	EventContent getContent() {
		return this.content;
	}

	boolean isArchived() {
		return this.archivedAt != null;
	}

	@Nullable String getArchiveReason() {
		return this.archiveReason;
	}

	boolean isMadeBy(CreationKey sent) {
		return sent.print().equals(this.creationPrint);
	}

}
