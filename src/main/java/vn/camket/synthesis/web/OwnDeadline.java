package vn.camket.synthesis.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.camket.report.PeriodOverview;
import vn.camket.shared.time.Deadline;

/**
 * Sở Ngoại vụ's own deadline towards UBND tỉnh.
 *
 * @param daysLeft negative once it has passed
 */
record OwnDeadline(Deadline deadline, long daysLeft) {

	static @Nullable OwnDeadline of(PeriodOverview period, LocalDate today) {
		Deadline deadline = period.dates().ownDeadline();
		return (deadline != null) ? new OwnDeadline(deadline, deadline.daysLeft(today)) : null;
	}

}
