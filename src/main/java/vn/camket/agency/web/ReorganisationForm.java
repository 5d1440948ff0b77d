package vn.camket.agency.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.Reorganisation;
import vn.camket.agency.ReorganisationKind;

/**
 * What is typed about a rearrangement of agencies.
 *
 * @param key makes sending the form twice harmless
 */
record ReorganisationForm(@Nullable UUID key, @NotNull @Nullable ReorganisationKind kind,
		@NotNull @PastOrPresent @Nullable LocalDate on, List<UUID> others, @Nullable UUID successorId,
		@Size(max = 300) @Nullable String newName, @Size(max = 60) @Nullable String newShortName,
		@Nullable AgencyKind newKind, @Size(max = 100) @Nullable String documentNumber,
		@PastOrPresent @Nullable LocalDate documentOn, @Size(max = 300) @Nullable String documentIssuer,
		@Size(max = 1000) @Nullable String reason) {

	ReorganisationForm {
		others = (others != null) ? others.stream().flatMap(Stream::ofNullable).toList() : List.of();
	}

	static ReorganisationForm empty() {
		return new ReorganisationForm(UUID.randomUUID(), null, null, List.of(), null, null, null, null, null, null,
				null, null);
	}

	/**
	 * What a valid form says.
	 */
	Reorganisation of(UUID agency) {
		return new Reorganisation(Objects.requireNonNull(this.kind), agency, Set.copyOf(this.others), this.successorId,
				this.newName, this.newShortName, this.newKind, Objects.requireNonNull(this.on), this.documentNumber,
				this.documentOn, this.documentIssuer, this.reason);
	}

}
