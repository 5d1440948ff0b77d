package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * What one agency owes in one period, made in advance, and the steps it takes: entered,
 * handed to the head, sent, accepted or asked to be completed. Being on time is decided
 * by the first sending, whatever comes later (domain rule 7).
 */
@Entity
class AgencyReport extends AbstractEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "period_id", updatable = false)
	private ReportingPeriod period;

	private UUID agencyId;

	@Enumerated(EnumType.STRING)
	private ReportState state;

	private @Nullable Instant firstSentAt;

	private @Nullable Instant lastSentAt;

	private @Nullable Instant acceptedAt;

	private @Nullable UUID sentRevisionId;

	private @Nullable UUID acceptedRevisionId;

	private int returnCount;

	private @Nullable Instant releasedAt;

	private @Nullable LocalDate extendedTo;

	private @Nullable Instant exemptedAt;

	private @Nullable Instant lastEditedAt;

	private @Nullable UUID lastEditedBy;

	@OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
	@OrderBy("number")
	private List<ReportRevision> revisions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected AgencyReport() {
	}

	/**
	 * The revision being edited; the first one is begun by this call.
	 * @throws ReportRefusedException if the report is not in the agency's hand
	 */
	ReportRevision edit(Instant at, UUID by) {
		if (!this.state.isInHand()) {
			throw new ReportRefusedException("report.refused.locked." + this.state);
		}
		if (this.state == ReportState.NOT_STARTED) {
			this.state = ReportState.DRAFT;
			this.revisions.add(new ReportRevision(this, 1, at));
		}
		this.lastEditedAt = at;
		this.lastEditedBy = by;
		return getDraft().orElseThrow(() -> new IllegalStateException("Nothing to edit in " + getId()));
	}

	/**
	 * Trình lãnh đạo.
	 */
	void handToHead() {
		require(ReportState.DRAFT, ReportState.RETURNED);
		this.state = ReportState.AWAITING_HEAD;
	}

	/**
	 * The head gives it back to staff; one that Sở Ngoại vụ asked to complete reads so
	 * again.
	 */
	void handBack() {
		require(ReportState.AWAITING_HEAD);
		this.state = (this.firstSentAt != null) ? ReportState.RETURNED : ReportState.DRAFT;
	}

	/**
	 * Sends and freezes the revision in hand.
	 */
	ReportRevision send(Instant at, UUID by, String agencyName) {
		require(ReportState.AWAITING_HEAD);
		ReportRevision revision = getDraft()
			.orElseThrow(() -> new IllegalStateException("Nothing to send in " + getId()));
		revision.send(at, by, agencyName);
		this.state = ReportState.SENT;
		this.firstSentAt = (this.firstSentAt != null) ? this.firstSentAt : at;
		this.lastSentAt = at;
		this.sentRevisionId = revision.getId();
		return revision;
	}

	void accept(Instant at) {
		require(ReportState.SENT);
		this.state = ReportState.ACCEPTED;
		this.acceptedAt = at;
		this.acceptedRevisionId = this.sentRevisionId;
	}

	/**
	 * "Đề nghị bổ sung": a new revision begins as a copy of the newest sent one.
	 */
	ReportRevision returnForMore(Instant at) {
		require(ReportState.SENT);
		this.state = ReportState.RETURNED;
		this.returnCount++;
		return reviseNewest(at);
	}

	/**
	 * Gives the agency until the end of a day, whatever the period's deadline.
	 */
	void extendTo(LocalDate lastDay) {
		if (this.firstSentAt != null) {
			throw new ReportRefusedException("report.refused.sent");
		}
		this.extendedTo = lastDay;
	}

	/**
	 * Relieves the agency of it: it counts nowhere.
	 */
	void exempt(Instant at) {
		if (this.firstSentAt != null) {
			throw new ReportRefusedException("report.refused.sent");
		}
		if (this.releasedAt != null) {
			throw new ReportRefusedException("report.refused.released");
		}
		this.exemptedAt = at;
		this.releasedAt = at;
	}

	/**
	 * Makes the agency owe it again.
	 */
	void endExemption() {
		if (this.exemptedAt == null) {
			throw new ReportRefusedException("report.refused.notExempt");
		}
		this.exemptedAt = null;
		this.releasedAt = null;
	}

	/**
	 * Opens an accepted report again: what was accepted counts until something else is.
	 */
	ReportRevision reopen(Instant at) {
		require(ReportState.ACCEPTED);
		this.state = ReportState.RETURNED;
		return reviseNewest(at);
	}

	private ReportRevision reviseNewest(Instant at) {
		ReportRevision sent = this.revisions.get(this.revisions.size() - 1);
		ReportRevision next = new ReportRevision(this, sent, at);
		this.revisions.add(next);
		return next;
	}

	/**
	 * Makes sure that somebody acts on what he has read.
	 */
	void requireNewest(int revision) {
		if (this.revisions.stream()
			.filter(ReportRevision::isSent)
			.noneMatch((sent) -> sent.getNumber() == revision && sent.getId().equals(this.sentRevisionId))) {
			throw new ReportRefusedException("report.refused.otherRevision");
		}
	}

	private void require(ReportState... allowed) {
		if (!List.of(allowed).contains(this.state)) {
			throw new ReportRefusedException("report.refused.state." + this.state);
		}
	}

	Optional<ReportRevision> getDraft() {
		return this.revisions.stream().filter((revision) -> !revision.isSent()).findFirst();
	}

	/**
	 * The revision in hand, else the newest sent one; {@code null} before the first word.
	 */
	@Nullable UUID getCurrentRevisionId() {
		return getDraft().map(ReportRevision::getId).orElse(this.sentRevisionId);
	}

	/**
	 * Whether the agency owes it no longer.
	 */
	boolean isReleased() {
		return this.releasedAt != null;
	}

	ReportingPeriod getPeriod() {
		return this.period;
	}

	UUID getAgencyId() {
		return this.agencyId;
	}

	ReportState getState() {
		return this.state;
	}

}
