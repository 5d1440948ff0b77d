package vn.camket.report.web;

import java.time.Month;
import java.time.MonthDay;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.report.Cadence;
import vn.camket.report.DayRule;
import vn.camket.report.SchemeDates;
import vn.camket.report.SchemeOverview;
import vn.camket.shared.time.DeadlineRule;

/**
 * What is typed about the dates of a scheme.
 *
 * @param version the version that the form was filled from
 * @param opensDaysBefore how many days before the deadline a period opens
 */
record SchemeForm(@NotNull @Nullable Long version, @Min(1) @Max(31) @Nullable Integer dueDay,
		@Min(1) @Max(12) @Nullable Integer dueMonth, @Nullable DeadlineRule dueRule,
		@Min(1) @Max(31) @Nullable Integer ownDueDay, @Min(1) @Max(12) @Nullable Integer ownDueMonth,
		@Nullable DeadlineRule ownDueRule, @NotNull @Min(1) @Max(365) @Nullable Integer opensDaysBefore) {

	private static final String NOT_NULL = "NotNull";

	static SchemeForm of(SchemeOverview scheme) {
		DayRule due = scheme.dates().due();
		DayRule own = scheme.dates().ownDue();
		return new SchemeForm(scheme.version(), (due != null) ? due.day() : null, (due != null) ? due.month() : null,
				(due != null) ? due.rule() : null, (own != null) ? own.day() : null, (own != null) ? own.month() : null,
				(own != null) ? own.rule() : null, scheme.dates().opensDaysBefore());
	}

	/**
	 * Checks what one field alone does not tell.
	 */
	void check(SchemeOverview scheme, Errors errors) {
		checkDay("due", this.dueDay, this.dueMonth, this.dueRule, scheme.dates().due() != null, errors);
		boolean ownWanted = scheme.dates().due() == null
				|| Stream.of(this.ownDueDay, this.ownDueMonth, this.ownDueRule).anyMatch(Objects::nonNull);
		checkDay("ownDue", this.ownDueDay, this.ownDueMonth, this.ownDueRule, ownWanted, errors);
		if (errors.hasErrors()) {
			return;
		}
		DayRule due = due();
		DayRule own = ownDue();
		if (due != null && scheme.cadence() == Cadence.HALF_YEARLY && due.month() > Month.JUNE.getValue()) {
			errors.rejectValue("dueMonth", "scheme.refused.span");
		}
		if (due != null && own != null
				&& MonthDay.of(own.month(), own.day()).isBefore(MonthDay.of(due.month(), due.day()))) {
			errors.rejectValue("ownDueDay", "scheme.refused.order");
		}
	}

	private static void checkDay(String name, @Nullable Integer day, @Nullable Integer month,
			@Nullable DeadlineRule rule, boolean wanted, Errors errors) {
		if (!wanted) {
			return;
		}
		require(name + "Day", day, errors);
		require(name + "Month", month, errors);
		require(name + "Rule", rule, errors);
		if (day != null && month != null && !errors.hasFieldErrors(name + "Day")
				&& !errors.hasFieldErrors(name + "Month") && day > Month.of(month).minLength()) {
			errors.rejectValue(name + "Day", "scheme.refused.day", new Object[] { month, Month.of(month).minLength() },
					null);
		}
	}

	private static void require(String field, @Nullable Object value, Errors errors) {
		if (value == null && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, NOT_NULL);
		}
	}

	/**
	 * The version that a valid form was filled from.
	 */
	long requiredVersion() {
		return Objects.requireNonNull(this.version);
	}

	/**
	 * The same typing, to be saved over a newer version.
	 */
	SchemeForm over(long newer) {
		return new SchemeForm(newer, this.dueDay, this.dueMonth, this.dueRule, this.ownDueDay, this.ownDueMonth,
				this.ownDueRule, this.opensDaysBefore);
	}

	/**
	 * What a valid form says.
	 */
	SchemeDates toDates() {
		return new SchemeDates(due(), ownDue(), Objects.requireNonNull(this.opensDaysBefore));
	}

	private @Nullable DayRule due() {
		return day(this.dueDay, this.dueMonth, this.dueRule);
	}

	private @Nullable DayRule ownDue() {
		return day(this.ownDueDay, this.ownDueMonth, this.ownDueRule);
	}

	private static @Nullable DayRule day(@Nullable Integer day, @Nullable Integer month, @Nullable DeadlineRule rule) {
		return (day != null && month != null && rule != null) ? new DayRule(day, month, rule) : null;
	}

}
