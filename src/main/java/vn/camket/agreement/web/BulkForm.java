package vn.camket.agreement.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.agreement.BulkChange;
import vn.camket.agreement.BulkChangeKind;

/**
 * The agreements ticked in the list, and the change wanted.
 *
 * @param query what the list was filtered by, to go back to
 */
record BulkForm(@Size(max = MOST) List<UUID> ids, List<Long> versions, @NotNull @Nullable BulkChangeKind kind,
		@Nullable UUID agencyId, @Nullable String field, @Pattern(regexp = "(\\?[^\\s#]*)?") @Nullable String query) {

	/** A page of the list at its longest. */
	static final int MOST = 100;

	BulkForm {
		ids = (ids != null) ? ids.stream().filter(Objects::nonNull).distinct().toList() : List.of();
		versions = (versions != null) ? List.copyOf(versions) : List.of();
	}

	/**
	 * The change, if it is complete.
	 */
	@Nullable BulkChange change() {
		if (this.kind == null) {
			return null;
		}
		Object value = this.kind.isAboutAgency() ? this.agencyId : this.field;
		return (value != null) ? new BulkChange(this.kind, value.toString()) : null;
	}

	public String back() {
		return "/agreements" + Objects.requireNonNullElse(this.query, "");
	}

}
