package vn.camket.agency;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is to be rearranged, from which day on, by which document.
 *
 * @param agency the agency that is renamed, merged into another, split or ended
 * @param others agencies that are merged with it, or that follow it beside the main
 * successor when it is split
 * @param successorId the living agency to which duties pass
 * @param newName name of the new agency to which duties pass, or the new name of the same
 * one
 * @param newKind kind of the new agency
 * @param on first day of the new order, not after today
 */
public record Reorganisation(ReorganisationKind kind, UUID agency, Set<UUID> others, @Nullable UUID successorId,
		@Nullable String newName, @Nullable String newShortName, @Nullable AgencyKind newKind, LocalDate on,
		@Nullable String documentNumber, @Nullable LocalDate documentOn, @Nullable String documentIssuer,
		@Nullable String reason) {

	public Reorganisation {
		others = Set.copyOf(others);
	}

}
