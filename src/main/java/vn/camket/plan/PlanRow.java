package vn.camket.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of plans.
 *
 * @param abbreviation what periods call it by, "NQ 152"
 * @param number {@code null} while the source leaves it blank; so {@code issuedOn}
 * @param tasks how many tasks it has
 */
public record PlanRow(UUID id, String abbreviation, String shortTitle, @Nullable String number,
		@Nullable LocalDate issuedOn, String issuingBody, int tasks) {
}
