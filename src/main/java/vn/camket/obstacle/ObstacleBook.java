package vn.camket.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.commitment.Subject;
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads obstacles: people of an agency their own, whoever oversees all of them.
 */
@Service
@Transactional(readOnly = true)
public class ObstacleBook {

	private static final Map<String, String> COLUMNS = Map.of("content", "o.content", "agency", "agency", "raisedAt",
			"o.raised_at", "state", "array_position(array['OPEN', 'ESCALATED', 'ANSWERED', 'RESOLVED'], o.state)");

	private static final String MATCHING = """
			from obstacle o join agency y on y.id = o.agency_id
			  left join task t on t.id = o.task_id left join agreement a on a.id = o.agreement_id
			  left join commitment c on c.id = o.commitment_id
			 where (cast(:own as uuid) is null or o.agency_id = :own)
			   and (cast(:agency as uuid) is null or o.agency_id = :agency)
			   and (cast(:state as text) is null or o.state = :state)
			   and (cast(:task as uuid) is null or o.task_id = :task)
			   and (cast(:agreement as uuid) is null or o.agreement_id = :agreement)
			   and (cast(:commitment as uuid) is null or o.commitment_id = :commitment)
			   and (cast(:group as uuid) is null or o.group_id = :group)
			   and (cast(:escalation as uuid) is null or o.escalation_id = :escalation)
			   and (cast(:words as text) is null
			        or search_key(o.content || ' ' || coalesce(o.cause, '') || ' ' || o.asked) like '%' || search_key(cast(:words as text)) || '%')
			""";

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	ObstacleBook(JdbcClient database, CurrentAccount currentAccount, Clock clock) {
		this.database = database;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * A page of them: pending ones first, the oldest of them first, unless sorted.
	 */
	public Page<ObstacleLine> find(ObstacleFilter filter, Pageable page) {
		List<ObstacleLine> rows = bound(select(filter.naming()) + MATCHING + orderBy(page.getSort()) + Paging.CLAUSE,
				filter)
			.params(Paging.of(page))
			.query(mapper())
			.list();
		long total = page.isUnpaged() ? rows.size()
				: bound("select count(*) " + MATCHING, filter).query(Long.class).single();
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * How many a filter finds in each state, whatever state it asks for.
	 */
	public Map<ObstacleState, Long> count(ObstacleFilter filter) {
		Map<ObstacleState, Long> counts = new EnumMap<>(ObstacleState.class);
		for (ObstacleState state : ObstacleState.values()) {
			counts.put(state, 0L);
		}
		bound("select o.state, count(*) " + MATCHING + " group by o.state", filter.in(null)).query((row) -> {
			counts.put(ObstacleState.valueOf(row.getString(1)), row.getLong(2));
		});
		return counts;
	}

	/**
	 * One obstacle.
	 * @throws NotFoundException if there is none, or it is another agency's
	 */
	public ObstacleLine read(UUID id) {
		return find(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFoundException(ObstacleLine.class, id));
	}

	/**
	 * Those of some keys that the person may see, the oldest first.
	 */
	public List<ObstacleLine> find(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return bound(select(AgencyNaming.NOW) + MATCHING + " and o.id in (:ids) order by o.raised_at, o.id",
				ObstacleFilter.ALL)
			.param("ids", ids)
			.query(mapper())
			.list();
	}

	private static String select(AgencyNaming naming) {
		return """
				select o.*, %s as agency, coalesce(t.short_title, a.title, c.text) as subject_title,
				       case when o.group_id is null then 1 else (select count(*) from obstacle g where g.group_id = o.group_id) end as alike
				"""
			.formatted(naming.sql("y", "o.id", "(o.raised_at at time zone 'Asia/Ho_Chi_Minh')::date"));
	}

	/**
	 * What was done about it, in order.
	 */
	public List<ObstacleEvent> events(UUID id) {
		return this.database.sql("""
				select kind, at, actor, comment, document_number, document_on from obstacle_event
				 where obstacle_id = ? order by id""")
			.param(id)
			.query((row, number) -> new ObstacleEvent(ObstacleEventKind.valueOf(row.getString("kind")),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
					row.getString("comment"), row.getString("document_number"),
					row.getObject("document_on", LocalDate.class)))
			.list();
	}

	/**
	 * Pending ones that may be the same: against the same record, or of like words.
	 */
	public List<ObstacleLine> alike(ObstacleLine line) {
		return bound(
				select(AgencyNaming.NOW) + MATCHING
						+ """
								 and o.id <> :id and o.state in ('OPEN', 'ESCALATED') and (cast(:its as uuid) is null or o.group_id is distinct from :its)
								 and (coalesce(o.task_id, o.agreement_id, o.commitment_id) = :subject
								      or similarity(search_key(o.content), search_key(:content)) > 0.35)
								order by similarity(search_key(o.content), search_key(:content)) desc, o.id limit 5""",
				ObstacleFilter.ALL)
			.param("id", line.id())
			.param("its", line.groupId())
			.param("subject", line.subject().any())
			.param("content", line.content())
			.query(mapper())
			.list();
	}

	/**
	 * Pending ones against agreements with a partner, or with any of a country, the
	 * oldest first; the other is {@code null}.
	 */
	public List<ObstacleLine> pendingWith(@Nullable UUID partner, @Nullable String country) {
		return bound(select(AgencyNaming.NOW) + MATCHING + """
				 and o.state in ('OPEN', 'ESCALATED') and exists (
				       select from agreement_partner x join partner p on p.id = x.partner_id
				        where x.agreement_id = coalesce(o.agreement_id, c.agreement_id)
				          and (p.id = cast(:partner as uuid) or p.country_code = cast(:country as text)))
				order by o.raised_at, o.id""", ObstacleFilter.ALL).param("partner", partner)
			.param("country", country)
			.query(mapper())
			.list();
	}

	private JdbcClient.StatementSpec bound(String sql, ObstacleFilter filter) {
		SignedInAccount account = this.currentAccount.get();
		String words = filter.q();
		return this.database.sql(sql)
			.param("own", account.seesAllReports() ? null : account.requiredAgencyId())
			.param("agency", filter.agency())
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("task", filter.task())
			.param("agreement", filter.agreement())
			.param("commitment", filter.commitment())
			.param("group", filter.group())
			.param("escalation", filter.escalation())
			.param("words", (words != null && !words.isBlank()) ? words.replaceAll("([\\\\%_])", "\\\\$1") : null);
	}

	private static String orderBy(Sort sort) {
		String wanted = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + ", ")
			.collect(Collectors.joining());
		return " order by " + wanted + COLUMNS.get("state") + ", o.raised_at, o.id";
	}

	private RowMapper<ObstacleLine> mapper() {
		Instant now = this.clock.instant();
		return (row, number) -> line(row, now);
	}

	private static ObstacleLine line(ResultSet row, Instant now) throws SQLException {
		ObstacleState state = ObstacleState.valueOf(row.getString("state"));
		Instant raisedAt = row.getObject("raised_at", OffsetDateTime.class).toInstant();
		return new ObstacleLine(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("agency_id", UUID.class), row.getString("agency"), row.getObject("report_id", UUID.class),
				new Subject(row.getObject("task_id", UUID.class), row.getObject("agreement_id", UUID.class),
						row.getObject("commitment_id", UUID.class)),
				row.getString("subject_title"), row.getString("content"), row.getString("cause"),
				row.getString("asked"), state, raisedAt, state.isPending() ? days(raisedAt, now) : null,
				row.getObject("group_id", UUID.class), row.getInt("alike"), row.getObject("escalation_id", UUID.class));
	}

	private static Long days(Instant from, Instant to) {
		return ChronoUnit.DAYS.between(ProvinceTime.dayOf(from), ProvinceTime.dayOf(to));
	}

}
