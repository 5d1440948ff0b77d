package vn.camket.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNaming;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * Who has sent, who is late: the agencies that owe a report in a period. There are never
 * more than the province has agencies, so a board is read whole, in one statement.
 */
@Service
@Transactional(readOnly = true)
public class PeriodBoard {

	/** Latest first: those that still owe, then the latest sending. */
	public static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "daysLate");

	private static final Map<String, String> COLUMNS = Map.of("agency", "y.name", "state",
			"array_position(array['NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED', 'SENT', 'ACCEPTED'], r.state)",
			"firstSentAt", "r.first_sent_at", "daysLate", "coalesce(r.first_sent_at, 'infinity')", "returns",
			"r.return_count", "done", "u.done", "filled", "g.filled", "lastEditedAt", "r.last_edited_at");

	/**
	 * The parts of a form in an agency's hand and whether they say enough: the same rule
	 * as {@link ReportDocument#filled()}.
	 */
	private static final String PROGRESS = """
			with asked as (
			  select v.report_id, v.at, m.entry_id, m.section
			    from report_event v join report_remark m on m.event_id = v.id
			   where v.id in (select max(l.id) from report_event l join agency_report r on r.id = l.report_id
			                   where r.period_id = :period and l.kind = 'RETURNED' group by l.report_id)
			), in_hand as (
			  select r.id, r.period_id, d.id as draft_id
			    from agency_report r left join report_revision d on d.report_id = r.id and d.sent_at is null
			   where r.period_id = :period and r.state in ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED')
			     and r.released_at is null and r.id {reports}
			), part as (
			  select h.id as report_id, e.id as entry_id, null as section, a.updated_at,
			         case a.status when 'NOT_STARTED' then true when 'NOT_APPLICABLE' then a.reason is not null
			                       else a.status is not null and a.result is not null end as said
			    from in_hand h
			    join report_entry e on e.report_id = h.id and e.kind <> 'COORDINATED_TASK'
			    left join report_answer a on a.entry_id = e.id and a.revision_id = h.draft_id
			   where e.released_at is null or a.id is not null
			  union all
			  select h.id, null, c.section, x.updated_at, x.content is not null
			    from in_hand h
			    join reporting_period p on p.id = h.period_id
			    join reporting_scheme_section c on c.scheme_id = p.scheme_id and c.required
			    left join report_text x on x.revision_id = h.draft_id and x.section = c.section
			), progress as (
			  select p.report_id, count(*) as owed, count(*) filter (where p.said and not exists (
			           select from asked q where q.report_id = p.report_id and (q.entry_id = p.entry_id or q.section = p.section)
			              and (p.updated_at is null or p.updated_at <= q.at))) as filled
			    from part p group by p.report_id
			), unit as (
			  select report_id, count(*) filter (where outcome in ('DONE_ON_TIME', 'DONE_LATE')) as done,
			         count(*) filter (where outcome <> 'NOT_APPLICABLE') as owed,
			         count(*) filter (where outcome = 'NOT_APPLICABLE') as not_applicable
			    from task_unit(:now) where period_id = :period and report_id {reports} group by report_id
			)
			""";

	private static final String WORDS = """
			and (search_key(y.name || ' ' || y.short_name) like '%' || search_key(:words) || '%'
			     or exists (select from agency_alias x where x.agency_id = y.id
			                 and search_key(x.alias) like '%' || search_key(:words) || '%'))""";

	/**
	 * Conditions that are not asked for are left out: then the server plans the statement
	 * once, and not for each page, which takes longer than the statement does.
	 */
	private static final String ROWS = PROGRESS
			+ """
					select r.id, report_agency_name(y.id, r.sent_revision_id, :due, :then) as name,
					       case when not :then then f.name end as successor, y.kind, r.state, r.first_sent_at, r.extended_to, r.return_count, r.last_edited_at,
					       coalesce(u.done, 0) as done, coalesce(u.owed, 0) as units, coalesce(u.not_applicable, 0) as not_applicable,
					       coalesce(g.filled, 0) as filled, coalesce(g.owed, 0) as owed
					  from agency_report r
					  join agency y on y.id = r.agency_id
					  left join agency f on f.id = y.successor_id
					  left join progress g on g.report_id = r.id
					  left join unit u on u.report_id = r.id
					 where r.period_id = :period and r.released_at is null and r.id {reports}
					   {words}
					 order by\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodBoard(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The rows of a period in the order asked for, else as documents list agencies.
	 * @param naming by which name agencies are called
	 * @param words part of an agency's name, with or without accents; {@code null} for
	 * all
	 */
	public List<BoardRow> rows(PeriodOverview period, AgencyNaming naming, @Nullable String words, Sort sort) {
		return rows(period, naming, words, sort, null);
	}

	/**
	 * The first rows of agencies that have not sent, as documents list them. Read for
	 * these alone, which is quicker than the whole board.
	 */
	public List<BoardRow> firstNotSent(PeriodOverview period, int limit) {
		List<UUID> reports = this.jdbc.sql("""
				select r.id from agency_report r join agency y on y.id = r.agency_id
				 where r.period_id = ? and r.released_at is null and r.first_sent_at is null
				 order by y.sort_order, y.name, r.id limit ?""").params(period.id(), limit).query(UUID.class).list();
		return reports.isEmpty() ? List.of() : rows(period, AgencyNaming.NOW, null, Sort.unsorted(), reports);
	}

	private List<BoardRow> rows(PeriodOverview period, AgencyNaming naming, @Nullable String words, Sort sort,
			@Nullable List<UUID> reports) {
		Instant now = this.clock.instant();
		Deadline deadline = period.deadline();
		String conditioned = ROWS.replace("{reports}", (reports != null) ? "= any (:reports)" : "is not null")
			.replace("{words}", (words != null) ? WORDS : "");
		return this.jdbc.sql(conditioned + orderBy(sort))
			.param("period", period.id())
			.param("reports", (reports != null) ? reports.toArray(UUID[]::new) : null)
			.param("then", naming == AgencyNaming.THEN)
			.param("due", deadline.day())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("words", (words != null) ? words.replaceAll("([\\\\%_])", "\\\\$1") : null)
			.query((row, number) -> row(row, deadline, now))
			.list();
	}

	/**
	 * Agencies that an officer relieved of their report, with the reason.
	 */
	public List<ExemptReport> exempt(UUID period) {
		return this.jdbc
			.sql("""
					select r.id as report_id, y.name as agency,
					       (select e.comment from report_event e where e.report_id = r.id and e.kind = 'EXEMPTED' order by e.id desc limit 1) as reason
					  from agency_report r join agency y on y.id = r.agency_id
					 where r.period_id = ? and r.exempted_at is not null order by y.sort_order, y.name""")
			.param(period)
			.query(ExemptReport.class)
			.list();
	}

	/**
	 * The four-way count of a period at this moment (domain rule 4), from sent reports.
	 */
	public TaskOutcomes outcomes(UUID period) {
		return this.jdbc.sql("""
				select count(*) filter (where outcome = 'DONE_ON_TIME') as done_on_time,
				       count(*) filter (where outcome = 'DONE_LATE') as done_late,
				       count(*) filter (where outcome = 'OPEN_IN_TIME') as open_in_time,
				       count(*) filter (where outcome = 'OPEN_OVERDUE') as open_overdue,
				       count(*) filter (where outcome = 'NOT_APPLICABLE') as not_applicable
				  from task_unit(:now) where period_id = :period""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("period", period)
			.query((row, number) -> new TaskOutcomes(row.getLong("done_on_time"), row.getLong("done_late"),
					row.getLong("open_in_time"), row.getLong("open_overdue"), row.getLong("not_applicable")))
			.single();
	}

	private static String orderBy(Sort sort) {
		String chosen = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty())
					+ (order.isAscending() ? " nulls first, " : " desc nulls last, "))
			.collect(Collectors.joining());
		return chosen + "y.sort_order, y.name, r.id";
	}

	private static BoardRow row(ResultSet row, Deadline general, Instant now) throws SQLException {
		Instant firstSentAt = instant(row, "first_sent_at");
		LocalDate extendedTo = row.getObject("extended_to", LocalDate.class);
		Deadline deadline = (extendedTo != null) ? new Deadline(extendedTo, DeadlineRule.AT_LATEST) : general;
		return new BoardRow(row.getObject("id", UUID.class), row.getString("name"), row.getString("successor"),
				AgencyKind.valueOf(row.getString("kind")), ReportState.valueOf(row.getString("state")), firstSentAt,
				timeliness(deadline, firstSentAt), deadline.daysLate((firstSentAt != null) ? firstSentAt : now),
				row.getInt("return_count"), row.getInt("done"), row.getInt("units"), row.getInt("not_applicable"),
				row.getInt("filled"), row.getInt("owed"), instant(row, "last_edited_at"), extendedTo);
	}

	private static Timeliness timeliness(Deadline deadline, @Nullable Instant firstSentAt) {
		if (firstSentAt == null) {
			return Timeliness.NOT_SENT;
		}
		return deadline.isMetBy(firstSentAt) ? Timeliness.ON_TIME : Timeliness.LATE;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
