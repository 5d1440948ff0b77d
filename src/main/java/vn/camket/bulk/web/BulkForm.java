package vn.camket.bulk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The rows ticked in a list, and the change wanted.
 *
 * @param values what was chosen in each of the fields offered
 * @param query what the list was filtered by, to go back to
 */
record BulkForm(@Size(max = MOST) List<UUID> ids, List<Long> versions, @NotNull @Nullable String operation,
		Map<String, String> values, @Nullable LocalDate day,
		@Pattern(regexp = "(\\?[^\\s#]*)?") @Nullable String query) {

	/** A page of a list at its longest. */
	static final int MOST = 100;

	BulkForm {
		ids = (ids != null) ? ids.stream().filter(Objects::nonNull).distinct().toList() : List.of();
		versions = (versions != null) ? versions.stream().filter(Objects::nonNull).toList() : List.of();
		values = (values != null) ? values : Map.of();
	}

	/**
	 * The list as it was filtered.
	 */
	String back(String home) {
		return home + Objects.requireNonNullElse(this.query, "");
	}

}
