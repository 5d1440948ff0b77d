package vn.camket.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.obstacle.ObstacleBook;
import vn.camket.obstacle.ObstacleFilter;
import vn.camket.obstacle.ObstacleState;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.PeriodOverview;
import vn.camket.report.PeriodPhase;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportState;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;

/**
 * The start page of an agency's staff and head.
 */
@Service
@Transactional(readOnly = true)
public class AgencyDesk {

	/** More than an agency ever owes at once. */
	private static final int MOST_REPORTS = 100;

	private static final int MOST_ANSWERS = 5;

	private final ReportRegister register;

	private final ReportingPeriods periods;

	private final AgreementDesk agreements;

	private final ObstacleBook obstacles;

	private final CurrentAccount currentAccount;

	private final JdbcClient database;

	private final Clock clock;

	AgencyDesk(ReportRegister register, ReportingPeriods periods, AgreementDesk agreements, ObstacleBook obstacles,
			CurrentAccount currentAccount, JdbcClient database, Clock clock) {
		this.register = register;
		this.periods = periods;
		this.agreements = agreements;
		this.obstacles = obstacles;
		this.currentAccount = currentAccount;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What the agency of the account signed in finds today.
	 */
	public AgencyHome read() {
		SignedInAccount account = this.currentAccount.get();
		UUID agency = account.requiredAgencyId();
		LocalDate today = ProvinceTime.today(this.clock);
		List<OwedReport> owed = owed(agency, today);
		List<OwedReport> inHand = owed.stream()
			.filter((item) -> item.report().state().isInHand())
			.sorted(urgency(account.role(), today))
			.toList();
		List<OwedReport> sent = owed.stream().filter((item) -> !item.report().state().isInHand()).toList();
		ReportDocument first = inHand.isEmpty() ? null : this.register.current(inHand.get(0).report().id());
		return new AgencyHome(first, inHand, sent,
				this.obstacles.find(ObstacleFilter.of(ObstacleState.ANSWERED), PageRequest.of(0, MOST_ANSWERS))
					.getContent(),
				this.agreements.atRisk(today, agency));
	}

	/**
	 * What waits for the head comes first for the head; then the nearest deadline that
	 * can still be kept, then what is late, the newest first.
	 */
	private static Comparator<OwedReport> urgency(Role role, LocalDate today) {
		return Comparator
			.comparing(
					(OwedReport item) -> role != Role.AGENCY_HEAD || item.report().state() != ReportState.AWAITING_HEAD)
			.thenComparing((item) -> item.daysLeft(today) < 0)
			.thenComparing((item) -> Math.abs(item.daysLeft(today)))
			.thenComparing((item) -> item.report().periodName());
	}

	private List<OwedReport> owed(UUID agency, LocalDate today) {
		Set<UUID> open = this.periods.list()
			.stream()
			.filter((period) -> period.phase(today) == PeriodPhase.OPEN)
			.map(PeriodOverview::id)
			.collect(Collectors.toSet());
		Map<UUID, String> reasons = reasons(agency);
		return this.register.list(null, null, AgencyNaming.NOW, PageRequest.of(0, MOST_REPORTS))
			.stream()
			.filter((report) -> open.contains(report.periodId()))
			.map((report) -> new OwedReport(report, reasons.get(report.id())))
			.toList();
	}

	/**
	 * What the newest "đề nghị bổ sung" asks for, by report, while it is not sent again.
	 */
	private Map<UUID, String> reasons(UUID agency) {
		Map<UUID, String> reasons = new HashMap<>();
		this.database
			.sql("""
					select distinct on (e.report_id) e.report_id, e.comment
					  from agency_report r join report_event e on e.report_id = r.id
					 where r.agency_id = ? and r.state in ('RETURNED', 'AWAITING_HEAD') and e.kind = 'RETURNED' and e.comment is not null
					 order by e.report_id, e.id desc""")
			.param(agency)
			.query((row) -> {
				reasons.put(row.getObject("report_id", UUID.class), row.getString("comment"));
			});
		return reasons;
	}

}
