package vn.camket.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.report.AdHocRequest;
import vn.camket.report.ReportSection;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.Rows;

/**
 * What an officer asks some agencies for.
 *
 * @param dueOn as typed
 */
record AdHocForm(@NotBlank @Size(max = 200) @Nullable String name, @NotNull @Nullable UUID planId,
		@NotBlank @Size(max = 500) @Nullable String source, List<UUID> agencies, @Nullable String groupCode,
		@NotBlank @Nullable String dueOn, @NotNull @Nullable DeadlineRule dueRule,
		@NotEmpty List<ReportSection> sections, @Nullable Boolean withTasks) {

	AdHocForm {
		agencies = (agencies != null) ? agencies.stream().filter(Objects::nonNull).distinct().toList() : List.of();
		sections = (sections != null) ? sections.stream().filter(Objects::nonNull).distinct().sorted().toList()
				: List.of();
	}

	static AdHocForm empty() {
		return new AdHocForm(null, null, null, List.of(), null, null, DeadlineRule.AT_LATEST, List.of(), null);
	}

	void check(LocalDate today, Errors errors) {
		Rows.checkDate(this.dueOn, "dueOn", errors);
		if (!errors.hasFieldErrors("dueOn") && this.dueRule != null && deadline().daysLeft(today) < 0) {
			errors.rejectValue("dueOn", "adHoc.refused.past");
		}
		if (this.agencies.isEmpty() && this.groupCode == null) {
			errors.rejectValue("agencies", "adHoc.refused.nobody");
		}
	}

	private Deadline deadline() {
		return new Deadline(Objects.requireNonNull(Rows.date(this.dueOn)), Objects.requireNonNull(this.dueRule));
	}

	AdHocRequest toRequest(LocalDate today) {
		return new AdHocRequest(Objects.requireNonNull(this.name), Objects.requireNonNull(this.planId),
				Objects.requireNonNull(this.source), this.agencies, this.groupCode, this.sections,
				Boolean.TRUE.equals(this.withTasks), today, deadline());
	}

}
