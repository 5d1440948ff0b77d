package vn.camket.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads the book of promises (Sổ lời hứa); everyone signed in may.
 */
@Service
@Transactional(readOnly = true)
public class PromiseBook {

	private static final Map<String, String> COLUMNS = Map.of("text", "p.text", "promisedBy", "p.promised_by",
			"promisedTo", "p.promised_to", "madeOn", "p.made_on", "dueOn", "p.due_on", "lead", "lead");

	private static final String MATCHING = """
			from promise p left join agency g on g.id = p.lead_agency_id left join partner n on n.id = p.partner_id
			  left join agreement a on a.id = p.agreement_id left join commitment c on c.id = p.commitment_id
			  left join task t on t.id = p.task_id
			 where (cast(:id as uuid) is null or p.id = :id)
			   and (cast(:settled as boolean) is null or (p.outcome is not null) = :settled)
			   and (cast(:agency as uuid) is null or p.lead_agency_id = :agency)
			   and (cast(:partner as uuid) is null or p.partner_id = :partner)
			   and (cast(:country as text) is null or n.country_code = :country)
			   and (cast(:words as text) is null or search_key(p.text || ' ' || p.promised_by || ' ' || p.promised_to)
			         like '%' || search_key(cast(:words as text)) || '%')
			""";

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	PromiseBook(JdbcClient database, CurrentAccount currentAccount, Clock clock) {
		this.database = database;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * A page of the book: open ones first, the oldest of them first, unless sorted.
	 */
	public Page<PromiseLine> find(PromiseFilter filter, Pageable page) {
		List<PromiseLine> rows = lines(null, filter, orderBy(page.getSort()) + Paging.CLAUSE).params(Paging.of(page))
			.query(mapper())
			.list();
		long total = page.isUnpaged() ? rows.size() : count(filter);
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * How many promises a filter finds.
	 */
	public long count(PromiseFilter filter) {
		return bound("select count(*) " + MATCHING, null, filter).query(Long.class).single();
	}

	/**
	 * One promise.
	 * @throws NotFoundException if there is none
	 */
	public PromiseLine read(UUID id) {
		return lines(id, new PromiseFilter(null, null, null, null, null, null), "").query(mapper())
			.optional()
			.orElseThrow(() -> new NotFoundException(Promise.class, id));
	}

	private JdbcClient.StatementSpec lines(@Nullable UUID id, PromiseFilter filter, String end) {
		return bound(
				"""
						select p.*, %s as lead, n.name as partner, coalesce(p.agreement_id, p.commitment_id, p.task_id) as record_id,
						  coalesce(a.title, c.text, t.short_title) as record_title
						"""
					.formatted(filter.naming().sql("g", "p.id", "partial_earliest(p.made_on)")) + MATCHING + end,
				id, filter);
	}

	private JdbcClient.StatementSpec bound(String sql, @Nullable UUID id, PromiseFilter filter) {
		boolean words = filter.q() != null && !filter.q().isBlank();
		return this.database.sql(sql)
			.param("id", id)
			.param("settled", filter.settled())
			.param("agency", filter.agency())
			.param("partner", filter.partner())
			.param("country", filter.country())
			.param("words", words ? String.valueOf(filter.q()).replaceAll("([\\\\%_])", "\\\\$1") : null);
	}

	private static String orderBy(Sort sort) {
		String wanted = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + " nulls last, ")
			.collect(Collectors.joining());
		return " order by " + wanted + "p.outcome is not null, p.made_on, p.text, p.id";
	}

	private RowMapper<PromiseLine> mapper() {
		SignedInAccount account = this.currentAccount.get();
		LocalDate today = ProvinceTime.today(this.clock);
		return (row, number) -> line(row, account, today);
	}

	private static PromiseLine line(ResultSet row, SignedInAccount account, LocalDate today) throws SQLException {
		PartialDate madeOn = PartialDate.parse(row.getString("made_on"));
		PartialDate dueOn = date(row.getString("due_on"));
		String outcome = row.getString("outcome");
		UUID lead = row.getObject("lead_agency_id", UUID.class);
		boolean open = outcome == null;
		return new PromiseLine(row.getObject("id", UUID.class), row.getLong("version"), row.getString("text"),
				row.getString("promised_by"), row.getString("promised_to"), row.getObject("partner_id", UUID.class),
				row.getString("partner"), row.getString("occasion"), madeOn, dueOn, lead, row.getString("lead"),
				row.getString("note"), open ? ChronoUnit.DAYS.between(madeOn.earliest(), today) : null,
				open && dueOn != null && dueOn.latest().isBefore(today),
				(outcome != null) ? PromiseOutcome.valueOf(outcome) : null, row.getObject("record_id", UUID.class),
				row.getString("record_title"), row.getString("outcome_reason"),
				row.getObject("settled_on", LocalDate.class), CommitmentRegister.mayEdit(account, lead, null));
	}

	private static @Nullable PartialDate date(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

}
