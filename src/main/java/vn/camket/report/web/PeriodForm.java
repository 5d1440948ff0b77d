package vn.camket.report.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.report.PeriodDates;
import vn.camket.report.PeriodOverview;
import vn.camket.shared.time.DeadlineRule;

/**
 * What is typed about the dates of a period; see {@link PeriodDates}.
 *
 * @param version the version that the form was filled from
 */
record PeriodForm(@NotNull @Nullable Long version, @NotNull @Nullable LocalDate opensOn, @Nullable LocalDate cutOffOn,
		@NotNull @Nullable LocalDate dueOn, @NotNull @Nullable DeadlineRule dueRule, @Nullable LocalDate ownDueOn,
		@Nullable DeadlineRule ownDueRule, @Nullable LocalDate closesOn) {

	/** How long after the span that a period is named after an extension may reach. */
	private static final int MONTHS_OF_EXTENSION = 6;

	static PeriodForm of(PeriodOverview period) {
		PeriodDates dates = period.dates();
		return new PeriodForm(period.version(), dates.opensOn(), dates.cutOffOn(), dates.dueOn(), dates.dueRule(),
				dates.ownDueOn(), dates.ownDueRule(), dates.closesOn());
	}

	/**
	 * First day that the deadline may name.
	 */
	static LocalDate earliest(PeriodOverview period) {
		return period.nominalFrom();
	}

	/**
	 * Last day that the deadline may name.
	 */
	static LocalDate latest(PeriodOverview period) {
		return period.nominalTo().plusMonths(MONTHS_OF_EXTENSION);
	}

	/**
	 * Checks what one field alone does not tell.
	 */
	void check(PeriodOverview period, Errors errors) {
		if (this.ownDueOn != null && this.ownDueRule == null) {
			errors.rejectValue("ownDueRule", "NotNull");
		}
		if (this.dueOn == null) {
			return;
		}
		if (this.dueOn.isBefore(earliest(period)) || this.dueOn.isAfter(latest(period))) {
			errors.rejectValue("dueOn", "periodDates.refused.span");
		}
		refuse(this.opensOn != null && this.opensOn.isAfter(this.dueOn), "opensOn", "periodDates.refused.opens",
				errors);
		refuse(this.cutOffOn != null && this.cutOffOn.isAfter(this.dueOn), "cutOffOn", "periodDates.refused.cutOff",
				errors);
		refuse(this.ownDueOn != null && this.ownDueOn.isBefore(this.dueOn), "ownDueOn", "periodDates.refused.own",
				errors);
		refuse(this.closesOn != null && this.closesOn.isBefore(this.dueOn), "closesOn", "periodDates.refused.closes",
				errors);
	}

	private static void refuse(boolean wrong, String field, String code, Errors errors) {
		if (wrong) {
			errors.rejectValue(field, code);
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
	PeriodForm over(long newer) {
		return new PeriodForm(newer, this.opensOn, this.cutOffOn, this.dueOn, this.dueRule, this.ownDueOn,
				this.ownDueRule, this.closesOn);
	}

	/**
	 * What a valid form says. The day on which an open period opened is history.
	 */
	PeriodDates toDates(PeriodOverview period) {
		LocalDate opens = (period.openedAt() != null) ? period.dates().opensOn() : this.opensOn;
		return new PeriodDates(Objects.requireNonNull(opens), this.cutOffOn, Objects.requireNonNull(this.dueOn),
				Objects.requireNonNull(this.dueRule), this.ownDueOn, (this.ownDueOn != null) ? this.ownDueRule : null,
				this.closesOn);
	}

}
