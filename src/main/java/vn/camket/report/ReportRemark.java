package vn.camket.report;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in one part of a report.
 */
@Entity
class ReportRemark {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "event_id", updatable = false)
	private ReportEvent event;

	private @Nullable UUID entryId;

	@Enumerated(EnumType.STRING)
	private @Nullable ReportSection section;

	private String comment;

	@SuppressWarnings("NullAway.Init")
	protected ReportRemark() {
	}

	ReportRemark(ReportEvent event, Remark remark) {
		this.event = event;
		this.entryId = remark.part().entryId();
		this.section = remark.part().section();
		this.comment = remark.comment();
	}

}
