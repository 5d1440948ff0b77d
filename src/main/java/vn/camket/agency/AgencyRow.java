package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of agencies.
 *
 * @param groups names of the groups it belongs to today, in their order
 * @param validTo last day on which it existed, or {@code null} while it lives
 */
public record AgencyRow(UUID id, String name, String shortName, @Nullable String officialCode, AgencyKind kind,
		boolean border, boolean verified, @Nullable LocalDate validTo, List<String> groups) {
}
