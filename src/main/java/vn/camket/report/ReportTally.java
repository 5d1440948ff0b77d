package vn.camket.report;

import java.util.Map;

/**
 * How many reports of a period stand where.
 *
 * @param byState every state, those without reports with zero
 * @param onTime reports whose first sending was on time
 * @param late reports whose first sending was late
 */
public record ReportTally(Map<ReportState, Long> byState, long onTime, long late) {

	/**
	 * How many are in a state.
	 */
	public long in(ReportState state) {
		return this.byState.getOrDefault(state, 0L);
	}

	/**
	 * How many agencies owe a report.
	 */
	public long owed() {
		return this.byState.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * How many were sent at least once.
	 */
	public long sent() {
		return this.onTime + this.late;
	}

	/**
	 * First sent on time, in percent of the agencies that owe (domain rule 4), rounded to
	 * one place; zero where nobody owes.
	 */
	public double onTimePercent() {
		return (owed() > 0) ? Math.round(1000.0 * this.onTime / owed()) / 10.0 : 0;
	}

	public long notSent() {
		return owed() - sent();
	}

}
