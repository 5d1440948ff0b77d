package vn.camket.report;

import java.util.List;
import java.util.UUID;

import vn.camket.shared.web.Segment;

/**
 * The reports of a period as one bar whose parts lead to their rows.
 */
public final class PeriodStrip {

	private PeriodStrip() {
	}

	/**
	 * Accepted first, not begun last; parts of zero stay in the key.
	 */
	public static List<Segment> segments(PeriodOverview period) {
		return List.of(segment(period, ReportState.ACCEPTED, "ok", "check"),
				segment(period, ReportState.SENT, "info", "send"),
				segment(period, ReportState.RETURNED, "warn", "arrow-back-up"),
				segment(period, ReportState.AWAITING_HEAD, "wait", "hourglass"),
				segment(period, ReportState.DRAFT, "edit", "pencil"),
				segment(period, ReportState.NOT_STARTED, "none", "circle"));
	}

	private static Segment segment(PeriodOverview period, ReportState state, String kind, String icon) {
		return new Segment(kind, icon, "ReportState." + state, period.reports().in(state), href(period.id(), state));
	}

	private static String href(UUID period, ReportState state) {
		return "/periods/" + period + "?state=" + state;
	}

}
