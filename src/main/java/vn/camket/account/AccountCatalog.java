package vn.camket.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.persistence.Paging;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads accounts for their pages.
 */
@Service
@Transactional(readOnly = true)
public class AccountCatalog {

	/** Properties to sort by, with their columns. */
	private static final Map<String, String> COLUMNS = Map.of("username", "username", "displayName", "display_name",
			"role", "array_position(array['AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER', 'LEADER', 'ADMIN'], role)",
			"agency", "agency_name", "lastSignIn", "last_sign_in_at");

	private static final String ACCOUNTS = """
			from (select a.*, g.name as agency_name, g.short_name as agency_short_name,
			             case when a.disabled_at is not null then 'DISABLED'
			                  when a.must_change_password then 'WAITING'
			                  else 'ACTIVE' end as state
			        from account a left join agency g on g.id = a.agency_id) account
			""";

	private static final String MATCHING = ACCOUNTS + """
			where (cast(:q as text) is null
			       or position(search_key(:q) in search_key(concat_ws(' ', username, display_name, agency_name,
			                                                          agency_short_name))) > 0)
			  and (cast(:role as text) is null or role = :role)
			  and (cast(:state as text) is null or state = :state)
			  and (cast(:agency as uuid) is null or agency_id = :agency)
			""";

	private final JdbcClient database;

	private final SignInGuard guard;

	AccountCatalog(JdbcClient database, SignInGuard guard) {
		this.database = database;
		this.guard = guard;
	}

	/**
	 * A page of the list. Sorted by {@code username}, {@code displayName}, {@code role},
	 * {@code agency} or {@code lastSignIn}.
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public Page<AccountDetails> search(AccountFilter filter, Pageable page) {
		List<AccountDetails> rows = matching("select * " + MATCHING + orderBy(page.getSort()) + Paging.CLAUSE, filter)
			.params(Paging.of(page))
			.query(AccountCatalog::row)
			.list();
		long total = matching("select count(*) " + MATCHING, filter).query(Long.class).single();
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * How many accounts of each role the rest of the filter leaves.
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public Map<Role, Long> countByRole(AccountFilter filter) {
		return count(Role.class, "role", filter.withoutRole());
	}

	/**
	 * How many accounts in each state the rest of the filter leaves.
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public Map<AccountState, Long> countByState(AccountFilter filter) {
		return count(AccountState.class, "state", filter.withoutState());
	}

	/**
	 * An account, for administrators and for its owner.
	 * @throws NotFoundException if there is none
	 */
	@PreAuthorize("hasRole('ADMIN') or #id == principal.id()")
	public AccountDetails details(UUID id) {
		return this.database.sql("select * " + ACCOUNTS + " where id = :id")
			.param("id", id)
			.query(AccountCatalog::row)
			.optional()
			.orElseThrow(() -> new NotFoundException(Account.class, id));
	}

	/**
	 * Until when failed tries have shut the account's name, if they have.
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public Optional<Instant> signInShutUntil(AccountDetails account) {
		return this.guard.shutUntil(account.username());
	}

	private <E extends Enum<E>> Map<E, Long> count(Class<E> type, String column, AccountFilter filter) {
		Map<E, Long> counts = new EnumMap<>(type);
		matching("select " + column + ", count(*) " + MATCHING + " group by " + column, filter).query((row) -> {
			counts.put(Enum.valueOf(type, row.getString(1)), row.getLong(2));
		});
		return counts;
	}

	private JdbcClient.StatementSpec matching(String sql, AccountFilter filter) {
		return this.database.sql(sql)
			.param("q", filter.q())
			.param("role", (filter.role() != null) ? filter.role().name() : null)
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("agency", filter.agency());
	}

	private static String orderBy(Sort sort) {
		String chosen = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + " nulls last, ")
			.collect(Collectors.joining());
		return " order by " + chosen + "username";
	}

	private static AccountDetails row(ResultSet row, int number) throws SQLException {
		Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
		return new AccountDetails(row.getObject("id", UUID.class), row.getLong("version"), row.getString("username"),
				row.getString("display_name"), Role.valueOf(row.getString("role")),
				row.getObject("agency_id", UUID.class), row.getString("agency_name"),
				AccountState.valueOf(row.getString("state")), moment(row, "disabled_at"),
				moment(row, "second_factor_since"), moment(row, "last_sign_in_at"), moment(row, "previous_visit_at"),
				createdAt);
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
