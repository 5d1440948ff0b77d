package vn.camket.home;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.camket.report.ReportRow;

/**
 * A report of an open period, as its agency's start page shows it.
 *
 * @param reason what Sở Ngoại vụ asked for last, while that is still to be done
 */
public record OwedReport(ReportRow report, @Nullable String reason) {

	/**
	 * Days left to the last one on time, negative when it has passed.
	 */
	public long daysLeft(LocalDate today) {
		return this.report.deadline().daysLeft(today);
	}

}
