package vn.camket.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.DeadlineRule;

/**
 * When a task is to be carried out.
 *
 * @param wording the plan's own words; {@code null} where it states none
 * @param fromYear first year of a stage
 * @param toYear last year of a stage
 * @param dueOn the day of a task {@link TimeFrame#BY_DATE}, with its rule
 */
public record TaskTime(TimeFrame frame, @Nullable String wording, @Nullable Integer fromYear, @Nullable Integer toYear,
		@Nullable LocalDate dueOn, @Nullable DeadlineRule dueRule) {

	/**
	 * A time frame that needs neither years nor a day.
	 */
	public static TaskTime of(TimeFrame frame, @Nullable String wording) {
		return new TaskTime(frame, wording, null, null, null, null);
	}

}
