package vn.camket.agreement;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who looks after an agreement, and in which fields: what is changed for many at once.
 *
 * @param fields codes of the fields of co-operation
 */
public record Responsibility(@Nullable UUID leadAgencyId, Set<UUID> coordinators, Set<String> fields) {

	/** An agency that leads does not co-ordinate beside. */
	Responsibility ledBy(UUID agency) {
		return new Responsibility(agency, without(this.coordinators, agency), this.fields);
	}

	Responsibility coordinatedBy(UUID agency) {
		return agency.equals(this.leadAgencyId) ? this
				: new Responsibility(this.leadAgencyId, with(this.coordinators, agency), this.fields);
	}

	Responsibility notCoordinatedBy(UUID agency) {
		return new Responsibility(this.leadAgencyId, without(this.coordinators, agency), this.fields);
	}

	Responsibility inField(String field) {
		return new Responsibility(this.leadAgencyId, this.coordinators, with(this.fields, field));
	}

	Responsibility notInField(String field) {
		return new Responsibility(this.leadAgencyId, this.coordinators, without(this.fields, field));
	}

	private static <T> Set<T> with(Set<T> present, T more) {
		Set<T> changed = new LinkedHashSet<>(present);
		changed.add(more);
		return changed;
	}

	private static <T> Set<T> without(Set<T> present, T less) {
		Set<T> changed = new LinkedHashSet<>(present);
		changed.remove(less);
		return changed;
	}

}
