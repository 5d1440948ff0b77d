package vn.camket.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.consolidation.Figures;
import vn.camket.consolidation.OutcomeCounts;
import vn.camket.consolidation.PeriodFigures;
import vn.camket.consolidation.PreviousFigures;
import vn.camket.consolidation.ReportCounts;
import vn.camket.home.AgreementDesk.AgreementCounts;
import vn.camket.home.LeaderHome.Highlight;
import vn.camket.home.LeaderHome.Risk;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportState;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;

/**
 * The start page of leaders.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LEADER')")
public class LeaderDesk {

	private static final int RISKS = 10;

	private static final int RISKS_OF_A_KIND = 3;

	private final ReportingPeriods periods;

	private final PeriodFigures figures;

	private final AgreementDesk agreements;

	private final Clock clock;

	LeaderDesk(ReportingPeriods periods, PeriodFigures figures, AgreementDesk agreements, Clock clock) {
		this.periods = periods;
		this.figures = figures;
		this.agreements = agreements;
		this.clock = clock;
	}

	/**
	 * What leaders find today.
	 * @param chosen the period to show; unless one was chosen, the latest in which
	 * anybody has sent
	 */
	public LeaderHome read(@Nullable UUID chosen) {
		LocalDate today = ProvinceTime.today(this.clock);
		List<PeriodOverview> opened = this.periods.list()
			.stream()
			.filter((period) -> period.openedAt() != null)
			.sorted(Comparator.comparing((PeriodOverview period) -> period.dates().dueOn())
				.reversed()
				.thenComparing(PeriodOverview::name))
			.toList();
		PeriodOverview shown = shown(opened, chosen);
		AgreementsAtRisk atRisk = this.agreements.atRisk(today, null);
		if (shown == null) {
			return new LeaderHome(opened, null, List.of(), risks(atRisk, null, today), List.of());
		}
		Figures figures = this.figures.read(shown.id(), this.clock.instant(), AgencyNaming.NOW);
		List<PeriodOverview> rounds = opened.stream()
			.filter((period) -> period.planId().equals(shown.planId()))
			.sorted(Comparator.comparing((period) -> period.dates().dueOn()))
			.toList();
		return new LeaderHome(opened, figures, highlights(figures, rounds, today), risks(atRisk, figures, today),
				rounds);
	}

	private static @Nullable PeriodOverview shown(List<PeriodOverview> opened, @Nullable UUID chosen) {
		return opened.stream()
			.filter((period) -> period.id().equals(chosen))
			.findFirst()
			.or(() -> opened.stream().filter((period) -> period.reports().sent() > 0).findFirst())
			.or(() -> opened.stream().findFirst())
			.orElse(null);
	}

	private List<Highlight> highlights(Figures figures, List<PeriodOverview> rounds, LocalDate today) {
		AgreementCounts now = this.agreements.count(today);
		PreviousFigures before = figures.previous();
		AgreementCounts then = (before != null) ? rounds.stream()
			.filter((period) -> period.id().equals(before.periodId()))
			.findFirst()
			.map((period) -> this.agreements.count(period.deadline().lastDayOnTime()))
			.orElse(null) : null;
		String board = "/periods/" + figures.period().id();
		OutcomeCounts tasks = figures.total().all();
		ReportCounts reports = figures.reports();
		OutcomeCounts oldTasks = (before != null) ? before.tasks().all() : null;
		ReportCounts oldReports = (before != null) ? before.reports() : null;
		return List.of(
				count("home.leader.inForce", now.inForce(), (then != null) ? then.inForce() : null,
						"/agreements?state=IN_FORCE"),
				share("home.leader.tasksOnTime", tasks.doneOnTime(), tasks.counted(),
						(oldTasks != null) ? percent(oldTasks.doneOnTime(), oldTasks.counted()) : null,
						board + "/consolidated"),
				share("home.leader.reportsOnTime", reports.onTime(), reports.owed(),
						(oldReports != null) ? percent(oldReports.onTime(), oldReports.owed()) : null,
						board + "?sent=ON_TIME"),
				count("home.leader.notSent", reports.notSent(), (oldReports != null) ? oldReports.notSent() : null,
						board + "?sent=NOT_SENT"),
				count("home.leader.toAccept", figures.states().getOrDefault(ReportState.SENT, 0), null,
						board + "?state=SENT"),
				count("home.leader.expiring", now.expiring(), (then != null) ? then.expiring() : null,
						"/agreements?state=EXPIRING"));
	}

	private static Highlight count(String code, long number, @Nullable Number before, String href) {
		return new Highlight(code, (double) number, false, (before != null) ? number - before.doubleValue() : null,
				null, null, href);
	}

	private static Highlight share(String code, int part, int whole, @Nullable Double before, String href) {
		Double now = percent(part, whole);
		return new Highlight(code, now, true, (now != null && before != null) ? now - before : null, part, whole, href);
	}

	private static @Nullable Double percent(int part, int whole) {
		return (whole > 0) ? 100.0 * part / whole : null;
	}

	/**
	 * A few of each kind; agencies that have not sent fill the rest.
	 */
	private static List<Risk> risks(AgreementsAtRisk agreements, @Nullable Figures figures, LocalDate today) {
		List<Risk> risks = new ArrayList<>();
		agreements.expiring()
			.stream()
			.limit(RISKS_OF_A_KIND)
			.map((line) -> new Risk("/agreements/" + line.id(), line.title(), line.lead(), "home.risk.expiring", 1,
					line.daysLeft()))
			.forEach(risks::add);
		if (figures != null && figures.period().deadline().daysLeft(today) < 0) {
			overdue(figures, figures.period().deadline().daysLeft(today),
					RISKS - risks.size() - ((agreements.incompleteCount() > 0) ? 1 : 0))
				.forEach(risks::add);
		}
		if (agreements.incompleteCount() > 0) {
			risks.add(new Risk("/agreements?state=INCOMPLETE", null, null, "home.risk.incomplete",
					agreements.incompleteCount(), null));
		}
		return risks;
	}

	private static List<Risk> overdue(Figures figures, long daysLeft, int most) {
		List<Risk> risks = new ArrayList<>();
		figures.tasks()
			.stream()
			.filter((task) -> task.counts().all().openOverdue() > 0)
			.sorted(Comparator.comparing((task) -> -task.counts().all().openOverdue()))
			.limit(RISKS_OF_A_KIND)
			.map((task) -> new Risk("/tasks/" + task.taskId(), task.ordinal() + ". " + task.shortTitle(), null,
					"home.risk.task", task.counts().all().openOverdue(), daysLeft))
			.forEach(risks::add);
		figures.missing()
			.stream()
			.limit(most - risks.size())
			.map((missing) -> new Risk("/reports/" + missing.reportId(), figures.period().name(), missing.agencyName(),
					"home.risk.missing", 1, daysLeft))
			.forEach(risks::add);
		return risks;
	}

}
