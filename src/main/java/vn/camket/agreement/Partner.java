package vn.camket.agreement;

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

/**
 * Đối tác nước ngoài, under one name and the other spellings met in documents.
 */
@Entity
class Partner extends AbstractEntity {

	private String name;

	private @Nullable String nameForeign;

	@Enumerated(EnumType.STRING)
	private @Nullable PartnerKind kind;

	private @Nullable String countryCode;

	private @Nullable String countryAsWritten;

	private @Nullable String source;

	private @Nullable UUID mergedInto;

	@ElementCollection
	@CollectionTable(name = "partner_alias", joinColumns = @JoinColumn(name = "partner_id"))
	@Column(name = "alias")
	private Set<String> aliases = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Partner() {
	}

	Partner(NewPartner partner) {
		this.name = partner.name();
		this.countryCode = partner.countryCode();
		this.countryAsWritten = partner.countryAsWritten();
	}

}
