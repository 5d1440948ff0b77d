package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a report, an obstacle or an activity is about: at most one of the three.
 */
public record Subject(@Nullable UUID taskId, @Nullable UUID agreementId, @Nullable UUID commitmentId) {

	/** About nothing in particular. */
	public static final Subject NONE = new Subject(null, null, null);

	/**
	 * Key of the record.
	 */
	public @Nullable UUID any() {
		return (this.taskId != null) ? this.taskId : (this.agreementId != null) ? this.agreementId : this.commitmentId;
	}

	/**
	 * Address of the record.
	 */
	public @Nullable String href() {
		if (this.taskId != null) {
			return "/tasks/" + this.taskId;
		}
		if (this.agreementId != null) {
			return "/agreements/" + this.agreementId;
		}
		return (this.commitmentId != null) ? "/commitments/" + this.commitmentId : null;
	}

}
