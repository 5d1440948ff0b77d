package vn.camket.consolidation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyOption;
import vn.camket.plan.TimeFrame;
import vn.camket.report.PartKey;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportState;

/**
 * The unit that leaders count: one led task of one agency in one period (domain rule 4).
 *
 * @param status what the newest sent revision says, or {@code null} if it says nothing
 * @param reportState where the agency's report stands
 */
public record TaskUnit(UUID taskId, TimeFrame timeFrame, AgencyOption agency, UUID reportId, UUID entryId,
		UnitState state, @Nullable ProgressStatus status, ReportState reportState) {

	/**
	 * Address of the place in the agency's report where it speaks of the task.
	 */
	public String href() {
		return "/reports/" + this.reportId + "#" + PartKey.of(this.entryId);
	}

}
