package vn.camket.consolidation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.report.PartKey;
import vn.camket.report.ProgressStatus;

/**
 * One led task of one agency in the period, with what the agency says about it.
 *
 * @param outputs delivered outputs, one to a line, with their document where named
 * @param source {@code null} while the agency has sent nothing
 */
record UnitLine(String ordinal, String taskTitle, UUID reportId, UUID entryId, String agencyName, TaskOutcome outcome,
		@Nullable ProgressStatus status, @Nullable String result, @Nullable String reason, @Nullable String outputs,
		@Nullable Source source) {

	/**
	 * Address of the place in the report where it speaks of the task.
	 */
	String href() {
		return "/reports/" + this.reportId + "#" + PartKey.of(this.entryId);
	}

}
