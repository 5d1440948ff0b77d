package vn.camket.partner;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.PartnerKind;

/**
 * What is kept up to date of a partner.
 *
 * @param countryCode ISO 3166 code
 * @param aliases other spellings met in documents
 */
public record PartnerContent(String name, @Nullable String nameForeign, @Nullable PartnerKind kind,
		@Nullable String countryCode, List<String> aliases) {
}
