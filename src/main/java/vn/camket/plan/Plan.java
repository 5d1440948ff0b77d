package vn.camket.plan;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;

/**
 * A plan; its tasks and legal bases are read, not edited, so they are not mapped.
 */
@Entity
class Plan extends AbstractEntity {

	@Column(updatable = false)
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

	@SuppressWarnings("NullAway.Init")
	protected Plan() {
	}

	void amend(PlanContent content) {
		this.number = content.number();
		this.issuedOn = content.issuedOn();
		this.issuingBody = content.issuingBody();
		this.title = content.title();
		this.objectives = content.objectives();
	}

	PlanContent toContent() {
		return new PlanContent(this.number, this.issuedOn, this.issuingBody, this.title, this.objectives);
	}

}
