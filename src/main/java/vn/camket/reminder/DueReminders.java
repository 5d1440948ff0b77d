package vn.camket.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.account.Role;
import vn.camket.report.ReportState;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.time.ProvinceTime;

/**
 * Who is to be reminded of what on a day. A draft is no sending; what was closed out is
 * let be; a day on which the application did not run is made up for.
 */
@Component
class DueReminders {

	private static final String OWED = """
			select a.id as account_id, a.display_name, a.role, coalesce(f.email, y.email) as recipient, r.id as report_id, y.name as agency,
			       p.name as period, r.state, coalesce(r.extended_to, p.due_on) as due_on,
			       case when r.extended_to is null then p.due_rule else 'AT_LATEST' end as due_rule,
			       coalesce(r.last_edited_at, p.opened_at) as edited_at,
			       (select max(e.at) from report_event e where e.report_id = r.id and e.kind in ('HANDED_TO_HEAD', 'RETURNED', 'HANDED_BACK', 'REOPENED')) as turned_at,
			       (select max(e.id) from report_event e where e.report_id = r.id and e.kind in ('HANDED_TO_HEAD', 'RETURNED', 'HANDED_BACK', 'REOPENED')) as turn,
			       exists (select from account s where s.agency_id = y.id and s.role = 'AGENCY_STAFF' and s.disabled_at is null) as has_staff
			  from agency_report r
			  join reporting_period p on p.id = r.period_id
			  join agency y on y.id = r.agency_id
			  join account a on a.agency_id = y.id and a.role in ('AGENCY_STAFF', 'AGENCY_HEAD') and a.disabled_at is null
			  left join reminder_preference f on f.account_id = a.id
			 where r.state in ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED') and r.released_at is null
			   and p.opened_at is not null and (p.closes_on is null or p.closes_on >= :today)
			   and coalesce(f.by_email, true) and coalesce(f.email, y.email) is not null
			 order by y.sort_order, y.name, a.display_name, p.due_on
			""";

	/** After so many days more, a reminder that was never sent is not made up for. */
	private static final int MADE_UP_FOR = 30;

	private final JdbcClient database;

	private final ReminderProperties properties;

	DueReminders(JdbcClient database, ReminderProperties properties) {
		this.database = database;
		this.properties = properties;
	}

	/**
	 * What is due on a day and was not said yet.
	 */
	List<Due> on(LocalDate today) {
		List<Due> due = new ArrayList<>();
		this.database.sql(OWED).param("today", today).query((row) -> {
			deadline(row, today).ifPresent(due::add);
			stuck(row, today).ifPresent(due::add);
		});
		Set<Said> said = said();
		due.removeIf((each) -> said.contains(new Said(each.accountId(), each.reportId(), each.kind())));
		return due;
	}

	/** What was said about reports that are still owed. */
	private Set<Said> said() {
		return Set.copyOf(this.database.sql("""
				select i.account_id, i.report_id, i.kind from reminder_item i join agency_report r on r.id = i.report_id
				 where r.state in ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED')""").query(Said.class).list());
	}

	/** The last reminder whose day has come, while the deadline was not met once. */
	private Optional<Due> deadline(ResultSet row, LocalDate today) throws SQLException {
		ReportState state = ReportState.valueOf(row.getString("state"));
		if (state == ReportState.RETURNED) {
			return Optional.empty();
		}
		long daysLeft = deadlineOf(row).daysLeft(today);
		if (-daysLeft > this.properties.days().get(this.properties.days().size() - 1) + MADE_UP_FOR) {
			return Optional.empty();
		}
		Optional<Integer> last = this.properties.days().stream().filter((day) -> day <= -daysLeft).reduce((a, b) -> b);
		boolean forHead = last.filter((day) -> day >= this.properties.headFrom()).isPresent()
				|| !row.getBoolean("has_staff");
		if (last.isEmpty() || (roleOf(row) == Role.AGENCY_HEAD && !forHead)) {
			return Optional.empty();
		}
		return Optional.of(due(row, state, daysLeft, false, "D" + last.get()));
	}

	/** Whoever has it in hand, every so many days that nothing happens. */
	private Optional<Due> stuck(ResultSet row, LocalDate today) throws SQLException {
		ReportState state = ReportState.valueOf(row.getString("state"));
		LocalDate since = switch (state) {
			case AWAITING_HEAD, RETURNED -> dayOf(row, "turned_at");
			case DRAFT -> dayOf(row, "edited_at");
			default -> null;
		};
		boolean headsTurn = state == ReportState.AWAITING_HEAD;
		if (since == null || headsTurn != (roleOf(row) == Role.AGENCY_HEAD)) {
			return Optional.empty();
		}
		int patience = (state == ReportState.DRAFT) ? this.properties.stuckAfter() * 3 : this.properties.stuckAfter();
		long times = ChronoUnit.DAYS.between(since, today) / patience;
		if (times < 1) {
			return Optional.empty();
		}
		String turn = (state == ReportState.DRAFT) ? since.toString() : row.getString("turn");
		return Optional.of(due(row, state, deadlineOf(row).daysLeft(today), true, state + "-" + turn + "-" + times));
	}

	private static Due due(ResultSet row, ReportState state, long daysLeft, boolean stuck, String kind)
			throws SQLException {
		return new Due(row.getObject("account_id", UUID.class), row.getString("display_name"), roleOf(row),
				row.getString("recipient"), row.getObject("report_id", UUID.class), row.getString("agency"),
				row.getString("period"), state, deadlineOf(row), daysLeft, stuck, kind);
	}

	private static Role roleOf(ResultSet row) throws SQLException {
		return Role.valueOf(row.getString("role"));
	}

	private static Deadline deadlineOf(ResultSet row) throws SQLException {
		return new Deadline(row.getObject("due_on", LocalDate.class), DeadlineRule.valueOf(row.getString("due_rule")));
	}

	private static @Nullable LocalDate dayOf(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? ProvinceTime.dayOf(at.toInstant()) : null;
	}

	private record Said(UUID accountId, UUID reportId, String kind) {
	}

}
