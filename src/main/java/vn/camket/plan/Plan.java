package vn.camket.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.web.CreationKey;

/**
 * The head of a plan with its legal bases. Its sections, to which tasks refer, are
 * {@link PlanSections}'.
 */
@Entity
class Plan extends AbstractEntity {

	private String code;

	private String abbreviation;

	private String shortTitle;

	private String title;

	private @Nullable String number;

	private @Nullable LocalDate issuedOn;

	private String issuingBody;

	private @Nullable String objectives;

	private @Nullable String source;

	private int sortOrder;

	@ElementCollection
	@CollectionTable(name = "plan_legal_basis", joinColumns = @JoinColumn(name = "plan_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<LegalBasis> legalBases = new ArrayList<>();

	@Column(updatable = false)
	private @Nullable UUID creationKey;

	@Column(updatable = false)
	private @Nullable String creationPrint;

	private @Nullable Instant updatedAt;

	private @Nullable UUID updatedBy;

	@SuppressWarnings("NullAway.Init")
	protected Plan() {
	}

	@SuppressWarnings("NullAway.Init")
	Plan(CreationKey creationKey, int sortOrder, PlanContent content, UUID author, Instant at) {
		this.creationKey = creationKey.value();
		this.creationPrint = creationKey.print();
		this.sortOrder = sortOrder;
		amend(content, author, at);
	}

	void amend(PlanContent content, UUID author, Instant at) {
		this.code = content.code();
		this.abbreviation = content.abbreviation();
		this.shortTitle = content.shortTitle();
		this.title = content.title();
		this.number = content.number();
		this.issuedOn = content.issuedOn();
		this.issuingBody = content.issuingBody();
		this.objectives = content.objectives();
		this.source = content.source();
		if (!this.legalBases.equals(content.legalBases())) {
			this.legalBases.clear();
			this.legalBases.addAll(content.legalBases());
		}
		this.updatedBy = author;
		this.updatedAt = at;
	}

	boolean isMadeBy(CreationKey key) {
		return key.print().equals(this.creationPrint);
	}

	String getShortTitle() {
		return this.shortTitle;
	}

	PlanContent toContent(List<PlanSection> sections) {
		return new PlanContent(this.code, this.abbreviation, this.shortTitle, this.title, this.number, this.issuedOn,
				this.issuingBody, this.objectives, this.source, List.copyOf(this.legalBases), sections);
	}

}
