package vn.camket.agreement;

import org.jspecify.annotations.Nullable;

/**
 * A partner typed for the first time.
 *
 * @param countryCode ISO 3166-1 alpha-2
 * @param countryAsWritten what a source says where that is not one country
 */
public record NewPartner(String name, @Nullable String countryCode, @Nullable String countryAsWritten) {
}
