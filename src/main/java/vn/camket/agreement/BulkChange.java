package vn.camket.agreement;

import java.util.UUID;

/**
 * One change made to many agreements.
 *
 * @param value key of the agency or code of the field
 */
public record BulkChange(BulkChangeKind kind, String value) {

	Responsibility applyTo(Responsibility present) {
		return switch (this.kind) {
			case LEAD -> present.ledBy(UUID.fromString(this.value));
			case ADD_COORDINATOR -> present.coordinatedBy(UUID.fromString(this.value));
			case REMOVE_COORDINATOR -> present.notCoordinatedBy(UUID.fromString(this.value));
			case ADD_FIELD -> present.inField(this.value);
			case REMOVE_FIELD -> present.notInField(this.value);
		};
	}

}
