package vn.camket.agreement;

import java.util.UUID;

/**
 * One of the agreements chosen: as it stands, and as it would be.
 *
 * @param version the one that the preview was made from
 */
public record BulkRow(UUID id, long version, String registerNumber, String title, Responsibility before,
		Responsibility after) {

	/**
	 * Whether the change makes a difference here.
	 */
	public boolean isChanged() {
		return !this.before.equals(this.after);
	}

}
