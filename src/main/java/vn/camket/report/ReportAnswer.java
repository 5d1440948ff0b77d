package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;

/**
 * What a revision says about one entry.
 */
@Entity
class ReportAnswer extends AbstractEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "revision_id", updatable = false)
	private ReportRevision revision;

	private UUID entryId;

	@Enumerated(EnumType.STRING)
	private @Nullable ProgressStatus status;

	private @Nullable String result;

	private @Nullable String reason;

	private @Nullable LocalDate completedOn;

	private @Nullable Instant updatedAt;

	private @Nullable UUID updatedBy;

	@OneToMany(mappedBy = "answer", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<ReportOutput> outputs = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ReportAnswer() {
	}

	ReportAnswer(ReportRevision revision, UUID entryId) {
		this.revision = revision;
		this.entryId = entryId;
	}

	ReportAnswer copyTo(ReportRevision next) {
		ReportAnswer copy = new ReportAnswer(next, this.entryId);
		copy.say(getContent(), this.updatedAt, this.updatedBy);
		return copy;
	}

	/**
	 * Replaces the whole answer. Outputs are matched by their place.
	 */
	void say(AnswerContent content, @Nullable Instant at, @Nullable UUID by) {
		this.status = content.status();
		this.result = content.result();
		this.reason = content.reason();
		this.completedOn = content.completedOn();
		this.updatedAt = at;
		this.updatedBy = by;
		for (int i = 0; i < content.outputs().size(); i++) {
			if (i == this.outputs.size()) {
				this.outputs.add(new ReportOutput(this, i + 1));
			}
			this.outputs.get(i).say(content.outputs().get(i));
		}
		while (this.outputs.size() > content.outputs().size()) {
			this.outputs.remove(this.outputs.size() - 1);
		}
	}

	AnswerContent getContent() {
		return new AnswerContent(this.status, this.result, this.reason, this.completedOn,
				this.outputs.stream().map(ReportOutput::getContent).toList());
	}

	@Nullable UUID getUpdatedBy() {
		return this.updatedBy;
	}

}
