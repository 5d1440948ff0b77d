package vn.camket.partner;

import org.jspecify.annotations.Nullable;

/**
 * What the list of partners is narrowed to.
 *
 * @param q words of a name in any of its spellings
 * @param country ISO 3166 code
 */
public record PartnerFilter(@Nullable String q, @Nullable String country) {

	PartnerFilter withoutCountry() {
		return new PartnerFilter(this.q, null);
	}

}
