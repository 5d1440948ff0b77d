package vn.camket.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.web.Choice;

/**
 * Who looks after an agreement, and in which fields: what is changed for many at once.
 *
 * @param fields codes of the fields of co-operation
 */
public record Responsibility(@Nullable UUID leadAgencyId, Set<UUID> coordinators, Set<String> fields) {

	/**
	 * The same with another lead, who does not co-ordinate beside.
	 */
	public Responsibility ledBy(UUID agency) {
		return new Responsibility(agency, without(this.coordinators, agency), this.fields);
	}

	/**
	 * The same with one more agency that co-ordinates, unless it leads.
	 */
	public Responsibility coordinatedBy(UUID agency) {
		return agency.equals(this.leadAgencyId) ? this
				: new Responsibility(this.leadAgencyId, with(this.coordinators, agency), this.fields);
	}

	/**
	 * The same without an agency that co-ordinates.
	 */
	public Responsibility notCoordinatedBy(UUID agency) {
		return new Responsibility(this.leadAgencyId, without(this.coordinators, agency), this.fields);
	}

	Responsibility inField(String field) {
		return new Responsibility(this.leadAgencyId, this.coordinators, with(this.fields, field));
	}

	Responsibility notInField(String field) {
		return new Responsibility(this.leadAgencyId, this.coordinators, without(this.fields, field));
	}

	/**
	 * The lead as it is read, nothing if there is none.
	 * @param names of agencies by key
	 */
	public List<Choice> leadSaid(Map<UUID, String> names) {
		return Stream.ofNullable(this.leadAgencyId).map((agency) -> said(agency, names)).toList();
	}

	/**
	 * Who co-ordinates, as it is read.
	 */
	public List<Choice> coordinatorsSaid(Map<UUID, String> names) {
		return this.coordinators.stream().map((agency) -> said(agency, names)).toList();
	}

	private static Choice said(UUID agency, Map<UUID, String> names) {
		return Choice.named(agency, Objects.requireNonNull(names.get(agency)));
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
