package vn.camket.partner;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.PartnerKind;

/**
 * A partner as lists show it.
 *
 * @param version counts its changes
 * @param country its name, as written where none is known
 * @param inForce agreements in force
 * @param agreements all agreements
 * @param mergedInto the partner that it turned out to be; {@code null} for a living one
 */
public record PartnerLine(UUID id, long version, String name, @Nullable String nameForeign, @Nullable PartnerKind kind,
		@Nullable String countryCode, @Nullable String country, List<String> aliases, int inForce, int agreements,
		@Nullable UUID mergedInto) {
}
