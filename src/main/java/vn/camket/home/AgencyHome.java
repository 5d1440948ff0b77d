package vn.camket.home;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.camket.obstacle.ObstacleLine;
import vn.camket.report.AnswerPart;
import vn.camket.report.EntryKind;
import vn.camket.report.ReportDocument;

/**
 * What an agency owes, by when, and what is missing.
 *
 * @param first the report to work on now, with its parts; {@code null} if none is in the
 * agency's hand
 * @param inHand all reports in the agency's hand, the first one first
 * @param sent reports of open periods that are with Sở Ngoại vụ
 * @param answered obstacles that were answered and not closed yet, the oldest first
 * @param agreements those that the agency leads
 */
public record AgencyHome(@Nullable ReportDocument first, List<OwedReport> inHand, List<OwedReport> sent,
		List<ObstacleLine> answered, AgreementsAtRisk agreements) {

	/**
	 * The tasks that the agency leads, as the first report speaks of them.
	 */
	public List<AnswerPart> tasks() {
		return (this.first != null) ? this.first.answers(EntryKind.LED_TASK) : List.of();
	}

	/**
	 * The reports in hand but the first one.
	 */
	public List<OwedReport> others() {
		return this.inHand.subList(Math.min(1, this.inHand.size()), this.inHand.size());
	}

}
