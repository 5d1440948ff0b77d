package vn.camket.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A foreign party and who signed for it: either a partner of the register or, with the
 * first agreement it signs, a new one.
 */
public record Party(@Nullable UUID partnerId, @Nullable NewPartner newPartner, @Nullable String signer,
		@Nullable String signerTitle) {

	public Party {
		if ((partnerId == null) == (newPartner == null)) {
			throw new IllegalArgumentException("Either a known partner or a new one");
		}
	}

}
