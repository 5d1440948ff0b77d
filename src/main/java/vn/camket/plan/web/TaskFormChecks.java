package vn.camket.plan.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.plan.TimeFrame;
import vn.camket.shared.web.Rows;

/**
 * What the fields of a task's form must say together.
 */
final class TaskFormChecks {

	private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

	private TaskFormChecks() {
	}

	static void check(TaskForm form, Map<String, String> names, Errors errors) {
		if (form.timeFrame() == TimeFrame.STAGED) {
			checkYears(form.fromYear(), form.toYear(), errors);
		}
		if (form.timeFrame() == TimeFrame.BY_DATE) {
			checkDay(form, errors);
		}
		Set<String> named = new HashSet<>();
		checkAssignments("leads", form.leads(), names, named, errors);
		checkAssignments("coordinators", form.coordinators(), names, named, errors);
	}

	private static void checkYears(@Nullable String from, @Nullable String to, Errors errors) {
		boolean known = checkYear("fromYear", from, errors) & checkYear("toYear", to, errors);
		if (known && from != null && to != null && from.compareTo(to) > 0) {
			errors.rejectValue("toYear", "task.refused.years");
		}
	}

	private static boolean checkYear(String field, @Nullable String year, Errors errors) {
		if (year == null || !YEAR.matcher(year).matches()) {
			errors.rejectValue(field, "task.refused.year");
			return false;
		}
		return true;
	}

	private static void checkDay(TaskForm form, Errors errors) {
		if (form.dueOn() == null) {
			errors.rejectValue("dueOn", "NotBlank");
		}
		Rows.checkDate(form.dueOn(), "dueOn", errors);
		if (form.dueRule() == null) {
			errors.rejectValue("dueRule", "NotNull");
		}
	}

	/** Nobody is named twice, neither in a role nor in both. */
	private static void checkAssignments(String field, List<AssignmentForm> rows, Map<String, String> names,
			Set<String> named, Errors errors) {
		for (int i = 0; i < rows.size(); i++) {
			String who = rows.get(i).who();
			if (who != null && !names.containsKey(who)) {
				errors.rejectValue(field + "[" + i + "].who", "typeMismatch");
			}
			else if (who != null && !named.add(who)) {
				errors.rejectValue(field + "[" + i + "].who", "task.refused.twice");
			}
		}
	}

}
