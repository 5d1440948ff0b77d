package vn.camket.home;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.camket.consolidation.Figures;
import vn.camket.report.PeriodOverview;

/**
 * What a leader finds: figures of one period, compared with the one before it.
 *
 * @param periods periods that were opened, the latest deadline first
 * @param figures of the period shown; {@code null} while none was opened
 * @param highlights the figures at the top
 * @param risks what asks for attention first
 * @param rounds the plan's opened periods, the earliest deadline first
 */
public record LeaderHome(List<PeriodOverview> periods, @Nullable Figures figures, List<Highlight> highlights,
		List<Risk> risks, List<PeriodOverview> rounds) {

	/**
	 * A figure with the rows behind it.
	 *
	 * @param code message key of what is counted
	 * @param number the figure; {@code null} where there is nothing to count
	 * @param percent whether it is a share in percent
	 * @param change difference from the period before, in points for a share;
	 * {@code null} where there is none
	 * @param part how many of {@code whole} a share stands for
	 * @param href the rows
	 */
	public record Highlight(String code, @Nullable Double number, boolean percent, @Nullable Double change,
			@Nullable Integer part, @Nullable Integer whole, String href) {
	}

	/**
	 * Something that may go wrong.
	 *
	 * @param text what; {@code null} where {@code count} says it
	 * @param agency whose; {@code null} for more than one
	 * @param code message key of the reason
	 * @param count how many agencies, or agreements where {@code text} is {@code null}
	 * @param daysLeft days to the day that matters, negative when it has passed;
	 * {@code null} where there is none
	 */
	public record Risk(String href, @Nullable String text, @Nullable String agency, String code, long count,
			@Nullable Long daysLeft) {
	}

}
