package vn.camket.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.persistence.Paging;
import vn.camket.shared.persistence.RememberedAnswers;
import vn.camket.shared.persistence.RememberedAnswers.Known;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;

/**
 * Lists commitments across their sources; everyone signed in may read them.
 */
@Service
@Transactional(readOnly = true)
public class CommitmentSearch {

	/** Days before a milestone's in which it is soon. */
	private static final int SOON = 30;

	private static final Map<String, String> COLUMNS = Map.of("text", "text", "agreement", "agreement", "lead", "lead",
			"nextDue", "next_due", "state", "array_position(array['OVERDUE', 'DUE_SOON', 'OPEN', 'FULFILLED'], state)");

	/** The name of the lead is to be filled in. */
	private static final String MATCHING = """
			with commitments as not materialized (
			  select c.*, a.title as agreement, %s as lead, m.next_due, coalesce(m.done, 0) as done,
			    coalesce(m.milestones, 0) as milestones,
			    case when c.fulfilled_on is not null then 'FULFILLED'
			         when m.next_due_day < cast(:day as date) then 'OVERDUE'
			         when m.next_due_day <= cast(:day as date) + :soon then 'DUE_SOON' else 'OPEN' end as state
			  from commitment c join agreement a on a.id = c.agreement_id left join agency g on g.id = c.lead_agency_id
			  left join commitment_standing m on m.commitment_id = c.id
			  where (c.archived_at is not null) = cast(:archived as boolean)
			    and (a.archived_at is null or cast(:archived as boolean))
			    and (cast(:agreement as uuid) is null or c.agreement_id = :agreement)
			    and (cast(:agency as uuid) is null or c.lead_agency_id = :agency)
			    and (cast(:partner as uuid) is null or exists (select from agreement_partner o
			          where o.agreement_id = c.agreement_id and o.partner_id = :partner))
			    and (cast(:country as text) is null or exists (select from agreement_partner o join partner p on p.id = o.partner_id
			          where o.agreement_id = c.agreement_id and p.country_code = :country))
			    and (cast(:words as text) is null
			         or (c.archived_at is null and c.id in (select record_id from search_entry
			               where kind = 'COMMITMENT' and key like '%%' || search_key(cast(:words as text)) || '%%'))
			         or (c.archived_at is not null and search_key(c.text) like '%%' || search_key(cast(:words as text)) || '%%'))
			)
			""";

	private static final String WANTED = " where (cast(:state as text) is null or state = :state)";

	/** What lines show and states are counted of, and what filters look into. */
	private static final Set<String> COUNTED = Set.of("commitment", "commitment_milestone", "agreement",
			"agreement_partner", "partner", "agency");

	private final JdbcClient database;

	private final RememberedAnswers remembered;

	private final Clock clock;

	CommitmentSearch(JdbcClient database, RememberedAnswers remembered, Clock clock) {
		this.database = database;
		this.remembered = remembered;
		this.clock = clock;
	}

	/**
	 * A page of what a filter finds; what asks for attention first, unless sorted.
	 */
	public CommitmentMatches find(CommitmentFilter filter, Pageable page) {
		Known register = this.remembered.of(COUNTED);
		LocalDate day = ProvinceTime.today(this.clock);
		Map<CommitmentState, Long> counts = register
			.get(new Question("states", filter.withoutState(), day), States.class, () -> readStates(filter))
			.counts();
		long total = counts.entrySet()
			.stream()
			.filter((entry) -> filter.state() == null || entry.getKey() == filter.state())
			.mapToLong(Map.Entry::getValue)
			.sum();
		List<CommitmentLine> rows = register.list(new Question(page, filter, day), CommitmentLine.class,
				() -> readPage(filter, page));
		return new CommitmentMatches(new PageImpl<>(rows, page, total), counts);
	}

	/**
	 * Everything that a filter finds.
	 */
	List<CommitmentLine> list(CommitmentFilter filter, Sort sort) {
		return matching("select * from commitments" + WANTED + orderBy(sort), filter).query(CommitmentSearch::line)
			.list();
	}

	/**
	 * All are put in order by what the order needs; only those of the page are read
	 * whole.
	 */
	private static String page(String order) {
		return ", page as materialized (select id from commitments" + WANTED + order + Paging.CLAUSE
				+ ") select * from commitments where id = any (array(select id from page))" + order;
	}

	private List<CommitmentLine> readPage(CommitmentFilter filter, Pageable page) {
		return matching(page(orderBy(page.getSort())), filter).params(Paging.of(page))
			.query(CommitmentSearch::line)
			.list();
	}

	private States readStates(CommitmentFilter filter) {
		Map<CommitmentState, Long> counts = new EnumMap<>(CommitmentState.class);
		matching("select state, count(*) from commitments where cast(:state as text) is null group by state",
				filter.withoutState())
			.query((RowCallbackHandler) (row) -> counts.put(CommitmentState.valueOf(row.getString(1)), row.getLong(2)));
		return new States(counts);
	}

	private JdbcClient.StatementSpec matching(String rest, CommitmentFilter filter) {
		boolean words = filter.q() != null && !filter.q().isBlank();
		String lead = filter.naming().sql("g", "c.id", "partial_earliest(a.signed_on)");
		return this.database.sql(MATCHING.formatted(lead) + rest)
			.param("day", ProvinceTime.today(this.clock))
			.param("soon", SOON)
			.param("archived", Boolean.TRUE.equals(filter.archived()))
			.param("agreement", filter.agreement())
			.param("agency", filter.agency())
			.param("partner", filter.partner())
			.param("country", filter.country())
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("words", words ? String.valueOf(filter.q()).replaceAll("([\\\\%_])", "\\\\$1") : null);
	}

	/**
	 * What is alike stays together by agreement, as it was entered: texts of thousands
	 * are costly to compare.
	 */
	private static String orderBy(Sort sort) {
		String wanted = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + " nulls last")
			.collect(Collectors.joining(", "));
		return " order by " + (wanted.isEmpty() ? COLUMNS.get("state") : wanted) + ", next_due, agreement_id, id";
	}

	private static CommitmentLine line(ResultSet row, int number) throws SQLException {
		return new CommitmentLine(row.getObject("id", UUID.class), row.getString("text"), row.getString("article"),
				row.getObject("agreement_id", UUID.class), row.getString("agreement"),
				row.getObject("lead_agency_id", UUID.class), row.getString("lead"),
				CommitmentState.valueOf(row.getString("state")), date(row.getString("next_due")), row.getInt("done"),
				row.getInt("milestones"), row.getString("our_part"), row.getString("partner_part"),
				row.getString("result"));
	}

	private static @Nullable PartialDate date(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

	private record Question(Object what, CommitmentFilter filter, LocalDate day) {
	}

	private record States(Map<CommitmentState, Long> counts) {

		States {
			counts = Collections.unmodifiableMap(counts);
		}

	}

}
