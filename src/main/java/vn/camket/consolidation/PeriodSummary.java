package vn.camket.consolidation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;

/**
 * The period that figures are about.
 *
 * @param cutOffOn chốt số liệu, {@code null} until Sở Ngoại vụ sets it
 */
public record PeriodSummary(UUID id, String name, UUID planId, String planTitle, Deadline deadline,
		@Nullable LocalDate cutOffOn) {

	/**
	 * The day as of which registers are shown: the data cut-off, or while that is blank
	 * the last day on time.
	 */
	public LocalDate registerDay() {
		return (this.cutOffOn != null) ? this.cutOffOn : this.deadline.lastDayOnTime();
	}

}
