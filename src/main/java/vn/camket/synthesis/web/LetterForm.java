package vn.camket.synthesis.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.web.Rows;
import vn.camket.shared.web.TypedDate;
import vn.camket.synthesis.Letter;

/**
 * What stands around the narrative.
 *
 * @param issuedOn as typed
 */
record LetterForm(long version, @Size(max = 30) @Nullable String number, @Nullable String issuedOn,
		@Size(max = 500) @Nullable String addressees, @Size(max = 2000) @Nullable String copies,
		@Size(max = 200) @Nullable String signerTitle, @Size(max = 100) @Nullable String signerName) {

	static LetterForm of(long version, Letter letter) {
		return new LetterForm(version, letter.number(), TypedDate.write(letter.issuedOn()), letter.addressees(),
				letter.copies(), letter.signerTitle(), letter.signerName());
	}

	Letter toLetter() {
		return new Letter(this.number, Rows.date(this.issuedOn), this.addressees, this.copies, this.signerTitle,
				this.signerName);
	}

}
