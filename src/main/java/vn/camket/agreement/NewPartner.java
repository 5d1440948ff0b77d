package vn.camket.agreement;

import org.jspecify.annotations.Nullable;

/**
 * A partner typed for the first time.
 *
 * @param countryCode ISO 3166-1 alpha-2
 */
public record NewPartner(String name, @Nullable String countryCode) {
}
