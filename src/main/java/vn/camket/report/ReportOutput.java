package vn.camket.report;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sản phẩm đầu ra of an answer.
 */
@Entity
class ReportOutput {

	@Id
	@GeneratedValue
	@UuidGenerator(style = UuidGenerator.Style.VERSION_7)
	private @Nullable UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "answer_id", updatable = false)
	private ReportAnswer answer;

	private @Nullable UUID taskOutputId;

	private int position;

	private String label;

	private boolean delivered;

	private @Nullable String documentNumber;

	private @Nullable LocalDate documentOn;

	private @Nullable String notNeededReason;

	@SuppressWarnings("NullAway.Init")
	protected ReportOutput() {
	}

	ReportOutput(ReportAnswer answer, int position) {
		this.answer = answer;
		this.position = position;
		this.label = "";
	}

	void say(OutputContent content) {
		this.taskOutputId = content.taskOutputId();
		this.label = content.label();
		this.delivered = content.delivered();
		this.documentNumber = content.documentNumber();
		this.documentOn = content.documentOn();
		this.notNeededReason = content.notNeededReason();
	}

	OutputContent getContent() {
		return new OutputContent(this.taskOutputId, this.label, this.delivered, this.documentNumber, this.documentOn,
				this.notNeededReason);
	}

}
