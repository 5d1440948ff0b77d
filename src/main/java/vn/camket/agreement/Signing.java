package vn.camket.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * How and by whom our side signed. Foreign signers stand with their parties.
 *
 * @param levelAsWritten what a source says where it is none of the law's levels
 * @param statesNonBinding whether the text is known to say that it does not bind under
 * international law
 */
@Embeddable
public record Signing(@Enumerated(EnumType.STRING) Signature signature,
		@Enumerated(EnumType.STRING) @Column(name = "signing_level") @Nullable SigningLevel level,
		@Column(name = "signing_level_as_written") @Nullable String levelAsWritten, @Nullable String ourSignatory,
		@Nullable String ourSigner, @Nullable String ourSignerTitle,
		@Column(name = "signing_place") @Nullable String place,
		@Column(columnDefinition = "partial_date") @Nullable PartialDate signedOn, @Nullable String languages,
		boolean statesNonBinding) {

	Signing signedOn(PartialDate day) {
		return new Signing(Signature.SIGNED, this.level, this.levelAsWritten, this.ourSignatory, this.ourSigner,
				this.ourSignerTitle, this.place, day, this.languages, this.statesNonBinding);
	}

}
