package vn.camket.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNaming;
import vn.camket.report.ReportState;

/**
 * The figures of a period at a moment: what pages, workbooks and charts all show.
 *
 * @param at the moment at which open units are in time or overdue
 * @param naming by which name agencies are called
 * @param total count of all tasks
 * @param tasks every task of the plan, in its order
 * @param reports reporting by all agencies that owe
 * @param kinds the same by kind of agency, in the order of documents, kinds that owe
 * nothing left out
 * @param states number of owed reports in each state, all states named
 * @param missing owed and never sent, in the order of documents
 * @param previous the plan's period with the last deadline before this one, if one was
 * opened
 * @param lastYear the same scheme's period of the year before, if one was opened and it
 * is not the previous one
 * @param finalisedAt when they were finalised; {@code null} while they are provisional
 */
public record Figures(PeriodSummary period, Instant at, AgencyNaming naming, TaskCounts total, List<TaskFigures> tasks,
		ReportCounts reports, List<KindFigures> kinds, Map<ReportState, Integer> states, List<MissingReport> missing,
		@Nullable PreviousFigures previous, @Nullable PreviousFigures lastYear, @Nullable Instant finalisedAt) {

	/** The same figures for a report that is finalised with them. */
	public Figures finalised() {
		return new Figures(this.period, this.at, this.naming, this.total, this.tasks, this.reports, this.kinds,
				this.states, this.missing, this.previous, this.lastYear, this.at);
	}

	public int accepted() {
		return this.states.getOrDefault(ReportState.ACCEPTED, 0);
	}

}
