package vn.camket.consolidation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;
import vn.camket.plan.TimeFrame;

/**
 * What the matrix is narrowed to; {@code null} and an empty list leave a side open.
 *
 * @param outcome a place in the four-way count, as figures lead here by it
 * @param names by which names agencies are called; the present ones unless given
 */
public record MatrixFilter(@Nullable UUID period, @Nullable List<UUID> agency, @Nullable AgencyKind kind,
		@Nullable TimeFrame timeFrame, @Nullable UnitState state, @Nullable TaskOutcome outcome,
		@Nullable AgencyNaming names) implements AgencyNames {

	/**
	 * Whether an agency is asked for.
	 */
	public boolean asksFor(UUID id) {
		return this.agency != null && this.agency.contains(id);
	}

	/**
	 * Whether a unit is within the choice of agencies and tasks, whatever its state.
	 */
	boolean covers(TaskUnit unit) {
		return (this.agency == null || this.agency.isEmpty() || asksFor(unit.agency().id()))
				&& (this.kind == null || this.kind == unit.agency().kind())
				&& (this.timeFrame == null || this.timeFrame == unit.timeFrame());
	}

	/**
	 * Whether a unit is what is looked for.
	 */
	boolean accepts(TaskUnit unit) {
		return covers(unit) && (this.state == null || this.state == unit.state())
				&& (this.outcome == null || this.outcome == unit.state().outcome());
	}

}
