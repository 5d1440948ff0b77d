package vn.camket.agreement;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * What the state of an agreement follows from.
 *
 * @param expiresOn last day in force
 * @param unlimited whether "không thời hạn" was agreed
 * @param tacitRenewalYears years by which the term rolls on unless somebody gives notice
 */
record AgreementFacts(Signature signature, @Nullable PartialDate signedOn, @Nullable PartialDate effectiveOn,
		@Nullable PartialDate expiresOn, boolean unlimited, @Nullable Integer tacitRenewalYears) {

	static AgreementFacts of(Signing signing, Term term) {
		return new AgreementFacts(signing.signature(), signing.signedOn(), term.effectiveOn(), term.expiresOn(),
				term.unlimited(), term.tacitRenewalYears());
	}

}
