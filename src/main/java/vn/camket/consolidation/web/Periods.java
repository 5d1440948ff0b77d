package vn.camket.consolidation.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.consolidation.PeriodOption;
import vn.camket.shared.web.NotFoundException;

/**
 * The periods of a plan with the chosen one. Where none is chosen it is the one opened
 * that falls due last: a period is never inferred from the clock (domain rule 3).
 *
 * @param chosen {@code null} if the plan has none
 */
record Periods(List<PeriodOption> options, @Nullable PeriodOption chosen) {

	static Periods of(List<PeriodOption> all, UUID plan, @Nullable UUID asked) {
		List<PeriodOption> options = all.stream().filter((period) -> period.planId().equals(plan)).toList();
		if (asked == null) {
			return new Periods(options, options.isEmpty() ? null : options.get(0));
		}
		return new Periods(options,
				options.stream()
					.filter((period) -> period.id().equals(asked))
					.findFirst()
					.orElseThrow(() -> new NotFoundException(PeriodOption.class, asked)));
	}

}
