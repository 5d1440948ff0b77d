package vn.camket.agreement.web;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.agreement.NewPartner;
import vn.camket.agreement.Party;

/**
 * A row of the form for a foreign party.
 *
 * @param partnerId a partner of the register
 * @param newName name of one that is not there yet
 * @param newCountry its country
 * @param newCountryAsWritten what a workbook says where that is not one country
 */
record PartyForm(@Nullable UUID partnerId, @Size(max = 300) @Nullable String newName, @Nullable String newCountry,
		@Size(max = 300) @Nullable String newCountryAsWritten, @Size(max = 200) @Nullable String signer,
		@Size(max = 200) @Nullable String signerTitle) {

	static final PartyForm EMPTY = new PartyForm(null, null, null, null, null, null);

	static PartyForm of(Party party) {
		return new PartyForm(party.partnerId(), null, null, null, party.signer(), party.signerTitle());
	}

	boolean isEmpty() {
		return equals(EMPTY);
	}

	Party toParty() {
		NewPartner typed = (this.newName != null)
				? new NewPartner(this.newName, this.newCountry, this.newCountryAsWritten) : null;
		return new Party(this.partnerId, typed, this.signer, this.signerTitle);
	}

}
