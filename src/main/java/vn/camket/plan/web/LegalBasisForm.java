package vn.camket.plan.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.plan.LegalBasis;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.TypedDate;

/**
 * A row of the plan's form for a document that it rests on.
 */
record LegalBasisForm(@Size(max = 1000) @Nullable String title, @Size(max = 60) @Nullable String number,
		@Size(max = 30) @Nullable String issuedOn, @Size(max = 300) @Nullable String issuer) {

	static final LegalBasisForm EMPTY = new LegalBasisForm(null, null, null, null);

	static LegalBasisForm of(LegalBasis basis) {
		return new LegalBasisForm(basis.title(), basis.number(), TypedDate.write(basis.issuedOn()), basis.issuer());
	}

	boolean isEmpty() {
		return equals(EMPTY);
	}

	LegalBasis toLegalBasis() {
		return new LegalBasis(Objects.requireNonNull(this.title), this.number, Rows.date(this.issuedOn), this.issuer);
	}

}
