package vn.camket.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One version of a report's content: being edited until it is sent, frozen from then on.
 */
@Entity
class ReportRevision {

	@Id
	@GeneratedValue
	@UuidGenerator(style = UuidGenerator.Style.VERSION_7)
	private @Nullable UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "report_id", updatable = false)
	private AgencyReport report;

	private int number;

	private Instant createdAt;

	private @Nullable Instant sentAt;

	private @Nullable UUID sentBy;

	private @Nullable String agencyName;

	private @Nullable String letterNumber;

	private @Nullable LocalDate letterOn;

	private @Nullable BigDecimal budgetAllocated;

	private @Nullable BigDecimal budgetSpent;

	@OneToMany(mappedBy = "revision", cascade = CascadeType.PERSIST)
	@MapKey(name = "entryId")
	private Map<UUID, ReportAnswer> answers = new HashMap<>();

	@OneToMany(mappedBy = "revision", cascade = CascadeType.PERSIST)
	@MapKey(name = "section")
	private Map<ReportSection, ReportText> texts = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected ReportRevision() {
	}

	ReportRevision(AgencyReport report, int number, Instant createdAt) {
		this.report = report;
		this.number = number;
		this.createdAt = createdAt;
	}

	/**
	 * The next revision, beginning with all that the one before says.
	 */
	ReportRevision(AgencyReport report, ReportRevision sent, Instant createdAt) {
		this(report, sent.number + 1, createdAt);
		describe(sent.getDetails());
		sent.answers.forEach((entry, answer) -> this.answers.put(entry, answer.copyTo(this)));
		sent.texts.forEach((section, text) -> this.texts.put(section, text.copyTo(this)));
	}

	ReportAnswer answerTo(UUID entryId) {
		return this.answers.computeIfAbsent(entryId, (entry) -> new ReportAnswer(this, entry));
	}

	ReportText textOf(ReportSection section) {
		return this.texts.computeIfAbsent(section, (key) -> new ReportText(this, key));
	}

	@Nullable ReportAnswer findAnswer(UUID entryId) {
		return this.answers.get(entryId);
	}

	@Nullable ReportText findText(ReportSection section) {
		return this.texts.get(section);
	}

	void describe(ReportDetails details) {
		this.letterNumber = details.letterNumber();
		this.letterOn = details.letterOn();
		this.budgetAllocated = details.budgetAllocated();
		this.budgetSpent = details.budgetSpent();
	}

	void send(Instant at, UUID by, String agencyName) {
		this.sentAt = at;
		this.sentBy = by;
		this.agencyName = agencyName;
	}

	boolean isSent() {
		return this.sentAt != null;
	}

	UUID getId() {
		if (this.id == null) {
			throw new IllegalStateException("Not saved yet");
		}
		return this.id;
	}

	int getNumber() {
		return this.number;
	}

	ReportDetails getDetails() {
		return new ReportDetails(this.letterNumber, this.letterOn, this.budgetAllocated, this.budgetSpent);
	}

}
