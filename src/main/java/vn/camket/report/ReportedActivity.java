package vn.camket.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * An activity that a sent report rests on, as it read then.
 *
 * @param reportId the report that it was sent in
 * @param agency the agency by its name of that day
 * @param serves the lines of the report that it serves, in their order, each in words
 */
public record ReportedActivity(UUID activityId, UUID reportId, String agency, String title, PartialDate tookPlaceOn,
		@Nullable PartialDate endedOn, @Nullable String place, @Nullable Integer participants, List<String> serves) {

	/**
	 * The days, in words: one, or from one to another.
	 */
	public String days() {
		return (this.endedOn == null) ? this.tookPlaceOn.toDisplay()
				: this.tookPlaceOn.toDisplay() + " – " + this.endedOn.toDisplay();
	}

}
