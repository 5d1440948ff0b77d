package vn.camket.obstacle;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;

/**
 * What the list of obstacles is narrowed to.
 *
 * @param group obstacles put together as alike
 * @param names by which names agencies are called; the present ones unless given
 */
public record ObstacleFilter(@Nullable String q, @Nullable UUID agency, @Nullable ObstacleState state,
		@Nullable UUID task, @Nullable UUID agreement, @Nullable UUID commitment, @Nullable UUID group,
		@Nullable UUID escalation, @Nullable AgencyNaming names) implements AgencyNames {

	/** All of them. */
	public static final ObstacleFilter ALL = new ObstacleFilter(null, null, null, null, null, null, null, null, null);

	/**
	 * Those in a state.
	 */
	public static ObstacleFilter of(ObstacleState state) {
		return ALL.in(state);
	}

	ObstacleFilter in(@Nullable ObstacleState other) {
		return new ObstacleFilter(this.q, this.agency, other, this.task, this.agreement, this.commitment, this.group,
				this.escalation, this.names);
	}

}
