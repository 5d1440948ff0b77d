package vn.camket.report;

import vn.camket.shared.time.DeadlineRule;

/**
 * A deadline that comes back each year: "trước ngày 15/5".
 */
public record DayRule(int day, int month, DeadlineRule rule) {
}
