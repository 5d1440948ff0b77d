package vn.camket.agreement;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A party as the agreement keeps it.
 */
@Embeddable
record StoredParty(UUID partnerId, @Nullable String signer, @Nullable String signerTitle) {

	Party toParty() {
		return new Party(this.partnerId, null, this.signer, this.signerTitle);
	}

}
