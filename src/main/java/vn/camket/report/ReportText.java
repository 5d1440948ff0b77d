package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;

/**
 * Narrative section of a revision.
 */
@Entity
class ReportText extends AbstractEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "revision_id", updatable = false)
	private ReportRevision revision;

	@Enumerated(EnumType.STRING)
	private ReportSection section;

	private @Nullable String content;

	private @Nullable Instant updatedAt;

	private @Nullable UUID updatedBy;

	@SuppressWarnings("NullAway.Init")
	protected ReportText() {
	}

	ReportText(ReportRevision revision, ReportSection section) {
		this.revision = revision;
		this.section = section;
	}

	ReportText copyTo(ReportRevision next) {
		ReportText copy = new ReportText(next, this.section);
		copy.say(this.content, this.updatedAt, this.updatedBy);
		return copy;
	}

	void say(@Nullable String content, @Nullable Instant at, @Nullable UUID by) {
		this.content = content;
		this.updatedAt = at;
		this.updatedBy = by;
	}

	@Nullable String getContent() {
		return this.content;
	}

}
