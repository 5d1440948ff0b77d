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
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import vn.camket.account.SignedInAccount;

/**
 * Something that was done to a report; never changed afterwards.
 */
@Entity
class ReportEvent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private UUID reportId;

	private @Nullable UUID revisionId;

	@Enumerated(EnumType.STRING)
	private ReportEventKind kind;

	private Instant at;

	private @Nullable UUID accountId;

	private String actor;

	private @Nullable String comment;

	private String[] reasons = {};

	private @Nullable String contact;

	private @Nullable LocalDate newDueOn;

	@OneToMany(mappedBy = "event", cascade = CascadeType.PERSIST)
	private List<ReportRemark> remarks = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ReportEvent() {
	}

	ReportEvent(ReportEventKind kind, AgencyReport report, Instant at, SignedInAccount by, @Nullable String comment) {
		this.kind = kind;
		this.reportId = report.getId();
		this.revisionId = report.getCurrentRevisionId();
		this.at = at;
		this.accountId = by.id();
		this.actor = by.displayName();
		this.comment = comment;
	}

	/**
	 * Asked for more.
	 */
	ReportEvent asking(ReturnRequest request) {
		this.reasons = request.reasons().stream().map(Enum::name).toArray(String[]::new);
		this.contact = request.contact();
		return this;
	}

	/**
	 * Extended to a day.
	 */
	ReportEvent until(LocalDate lastDay) {
		this.newDueOn = lastDay;
		return this;
	}

	ReportEvent withRemarks(List<Remark> remarks) {
		remarks.forEach((remark) -> this.remarks.add(new ReportRemark(this, remark)));
		return this;
	}

}
