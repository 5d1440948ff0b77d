package vn.camket.agency;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;
import vn.camket.shared.web.FieldRefusedException;

/**
 * An agency as the register holds it. It lives from {@code validFrom} to {@code validTo},
 * both included, and may have a successor (domain rule 11).
 */
@Entity
class Agency extends AbstractEntity {

	@Column(updatable = false)
	private String code;

	private @Nullable String officialCode;

	private @Nullable String gsoCode;

	private String name;

	private String shortName;

	@Enumerated(EnumType.STRING)
	private AgencyKind kind;

	private @Nullable UUID parentId;

	private boolean border;

	private @Nullable String focalOfficer;

	private @Nullable String phone;

	private @Nullable String email;

	private @Nullable String alternateOfficer;

	private @Nullable String alternateContact;

	private @Nullable String approver;

	private @Nullable String approverContact;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	private @Nullable UUID successorId;

	private int sortOrder;

	private @Nullable String source;

	private boolean verified;

	@ElementCollection
	@CollectionTable(name = "agency_alias", joinColumns = @JoinColumn(name = "agency_id"))
	@Column(name = "alias")
	private Set<String> aliases = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Agency() {
	}

	@SuppressWarnings("NullAway.Init")
	Agency(String code, AgencyContent content) {
		this.code = code;
		amend(content);
	}

	/**
	 * Takes over what an officer entered.
	 * @throws FieldRefusedException if another kind than a commune is marked as lying on
	 * the border
	 */
	void amend(AgencyContent content) {
		if (content.border() && content.kind() != AgencyKind.COMMUNE) {
			throw new FieldRefusedException("border", "agency.refused.border");
		}
		this.name = content.name();
		this.shortName = content.shortName();
		this.officialCode = content.officialCode();
		this.kind = content.kind();
		this.border = content.border();
		this.focalOfficer = content.focalOfficer();
		this.phone = content.phone();
		this.email = content.email();
		this.alternateOfficer = content.alternateOfficer();
		this.alternateContact = content.alternateContact();
		this.approver = content.approver();
		this.approverContact = content.approverContact();
		this.sortOrder = content.sortOrder();
		this.verified = content.verified();
		this.aliases.retainAll(content.aliases());
		this.aliases.addAll(content.aliases());
	}

	AgencyContent toContent() {
		return new AgencyContent(this.name, this.shortName, this.officialCode, this.kind, this.border,
				this.focalOfficer, this.phone, this.email, this.alternateOfficer, this.alternateContact, this.approver,
				this.approverContact, this.sortOrder, this.verified, this.aliases.stream().sorted().toList());
	}

	AgencyOption toOption() {
		return new AgencyOption(getId(), this.code, this.name, this.shortName, this.kind);
	}

}
