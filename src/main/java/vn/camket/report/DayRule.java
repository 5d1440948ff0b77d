package vn.camket.report;

import vn.camket.shared.time.DeadlineRule;

/**
 * A deadline that comes back each year: "trước ngày 15/5".
 */
public record DayRule(int day, int month, DeadlineRule rule) {

	/**
	 * Day and month as documents write them, "15/5", "05/11": with a zero before days
	 * below ten and months below three (Nghị định 30/2020/NĐ-CP, Phụ lục I).
	 */
	public String toDisplay() {
		return ((this.day < 10) ? "0" : "") + this.day + ((this.month < 3) ? "/0" : "/") + this.month;
	}

}
