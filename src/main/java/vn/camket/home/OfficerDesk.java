package vn.camket.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.AccountCatalog;
import vn.camket.account.CurrentAccount;
import vn.camket.home.OfficerHome.News;
import vn.camket.obstacle.ObstacleBook;
import vn.camket.obstacle.ObstacleFilter;
import vn.camket.obstacle.ObstacleState;
import vn.camket.report.BoardRow;
import vn.camket.report.PeriodBoard;
import vn.camket.report.PeriodOverview;
import vn.camket.report.PeriodPhase;
import vn.camket.report.ReportState;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;

/**
 * The start page of Sở Ngoại vụ's officers.
 */
@Service
@Transactional(readOnly = true)
public class OfficerDesk {

	private static final int MISSING_SHOWN = 6;

	private static final int NEWS_SHOWN = 5;

	private final ReportingPeriods periods;

	private final PeriodBoard board;

	private final AgreementDesk agreements;

	private final ObstacleBook obstacles;

	private final AccountCatalog accounts;

	private final CurrentAccount currentAccount;

	private final JdbcClient database;

	private final Clock clock;

	OfficerDesk(ReportingPeriods periods, PeriodBoard board, AgreementDesk agreements, ObstacleBook obstacles,
			AccountCatalog accounts, CurrentAccount currentAccount, JdbcClient database, Clock clock) {
		this.periods = periods;
		this.board = board;
		this.agreements = agreements;
		this.obstacles = obstacles;
		this.accounts = accounts;
		this.currentAccount = currentAccount;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What the officer signed in finds today.
	 * @param chosen the period whose missing reports are listed, if one was chosen
	 */
	public OfficerHome read(@Nullable UUID chosen) {
		LocalDate today = ProvinceTime.today(this.clock);
		List<PeriodOverview> all = this.periods.list();
		List<PeriodOverview> open = open(all, today);
		PeriodOverview watched = watched(open, chosen, today);
		List<BoardRow> missing = (watched == null) ? List.of() : this.board.firstNotSent(watched, MISSING_SHOWN);
		long toCheck = all.stream().mapToLong((period) -> period.reports().in(ReportState.SENT)).sum();
		Instant since = this.accounts.details(this.currentAccount.get().id()).previousVisitAt();
		return new OfficerHome(open, watched, missing, toCheck, oldest(),
				this.obstacles.count(ObstacleFilter.ALL).getOrDefault(ObstacleState.OPEN, 0L),
				this.agreements.atRisk(today, null), since, (since != null) ? sentSince(since) : List.of(),
				(since != null) ? updatedSince(since) : List.of());
	}

	private static List<PeriodOverview> open(List<PeriodOverview> all, LocalDate today) {
		return all.stream()
			.filter((period) -> period.phase(today) == PeriodPhase.OPEN)
			.sorted(Comparator.comparing((PeriodOverview period) -> period.deadline().daysLeft(today) < 0)
				.thenComparing((period) -> Math.abs(period.deadline().daysLeft(today))))
			.toList();
	}

	/**
	 * Unless one was chosen, the late period that still lacks most, else the nearest.
	 */
	private static @Nullable PeriodOverview watched(List<PeriodOverview> open, @Nullable UUID chosen, LocalDate today) {
		return open.stream()
			.filter((period) -> period.id().equals(chosen))
			.findFirst()
			.or(() -> open.stream()
				.filter((period) -> period.deadline().daysLeft(today) < 0 && period.reports().notSent() > 0)
				.max(Comparator.comparing((period) -> period.reports().notSent())))
			.or(() -> open.stream().findFirst())
			.orElse(null);
	}

	private @Nullable News oldest() {
		return this.database.sql("""
				select r.id, y.name as text, r.last_sent_at as at
				  from agency_report r join agency y on y.id = r.agency_id
				 where r.state = 'SENT' and r.released_at is null order by r.last_sent_at limit 1""")
			.query(OfficerDesk::news)
			.optional()
			.orElse(null);
	}

	private List<News> sentSince(Instant since) {
		return this.database.sql("""
				select r.id, y.name as text, r.last_sent_at as at
				  from agency_report r join agency y on y.id = r.agency_id
				 where r.last_sent_at > :since order by r.last_sent_at desc limit :limit""")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("limit", NEWS_SHOWN)
			.query(OfficerDesk::news)
			.list();
	}

	private List<News> updatedSince(Instant since) {
		return this.database.sql("""
				select g.id, g.title as text, g.updated_at as at
				  from agreement g where g.archived_at is null and g.updated_at > :since
				 order by g.updated_at desc, g.title limit :limit""")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("limit", NEWS_SHOWN)
			.query(OfficerDesk::news)
			.list();
	}

	private static News news(ResultSet row, int number) throws SQLException {
		return new News(row.getObject("id", UUID.class), row.getString("text"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
