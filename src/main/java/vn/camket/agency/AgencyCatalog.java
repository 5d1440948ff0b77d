package vn.camket.agency;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

import vn.camket.agency.AgencyDetails.Membership;
import vn.camket.agency.AgencyDetails.Reference;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads agencies and groups for their pages.
 */
@Service
@Transactional(readOnly = true)
public class AgencyCatalog {

	/** Properties to sort by; anything else leaves the order of documents. */
	private static final Map<String, String> COLUMNS = Map.of("name", "a.name", "shortName", "a.short_name", "kind",
			"array_position(array['DEPARTMENT', 'BOARD', 'SECTOR', 'MASS_ORGANISATION', 'WARD', 'COMMUNE', 'CENTRAL', 'OTHER'], a.kind)",
			"officialCode", "a.official_code");

	private static final String MATCHING = """
			from agency a
			where (cast(:words as text) is null
			       or search_key(a.name || ' ' || a.short_name) like '%' || search_key(cast(:words as text)) || '%'
			       or exists (select from agency_alias x where x.agency_id = a.id and search_key(x.alias) like '%' || search_key(cast(:words as text)) || '%'))
			  and (cast(:kind as text) is null or a.kind = :kind)
			  and (cast(:mark as text) is null or case :mark when 'BORDER' then a.border else not a.verified end)
			  and (cast(:group as text) is null
			       or exists (select from agency_group_member m join agency_group g on g.id = m.group_id
			                   where m.agency_id = a.id and g.code = :group
			                     and :day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')))
			""";

	private final JdbcClient database;

	private final Clock clock;

	AgencyCatalog(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * A page of the list. Sorted by {@code name}, {@code shortName}, {@code kind} or
	 * {@code officialCode}, else in the order of documents.
	 */
	public Page<AgencyRow> search(AgencyFilter filter, Pageable page) {
		List<AgencyRow> rows = matching(
				"""
						select a.id, a.name, a.short_name, a.official_code, a.kind, a.border, a.verified, a.valid_to,
						       array(select g.name from agency_group_member m join agency_group g on g.id = m.group_id
						              where m.agency_id = a.id
						                and :day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
						              order by g.sort_order, g.name) as groups
						"""
						+ MATCHING + orderBy(page.getSort()) + Paging.CLAUSE,
				filter)
			.params(Paging.of(page))
			.query(AgencyCatalog::row)
			.list();
		long total = matching("select count(*) " + MATCHING, filter).query(Long.class).single();
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * How many agencies of each kind the rest of the filter leaves.
	 */
	public Map<AgencyKind, Long> countByKind(AgencyFilter filter) {
		Map<AgencyKind, Long> counts = new EnumMap<>(AgencyKind.class);
		matching("select a.kind, count(*) " + MATCHING + " group by a.kind", filter.withoutKind())
			.query((RowCallbackHandler) (row) -> counts.put(AgencyKind.valueOf(row.getString(1)), row.getLong(2)));
		return counts;
	}

	/**
	 * How many agencies with each mark the rest of the filter leaves.
	 */
	public Map<AgencyMark, Long> countByMark(AgencyFilter filter) {
		return matching("select count(*) filter (where a.border), count(*) filter (where not a.verified) " + MATCHING,
				filter.withoutMark())
			.query((row, number) -> Map.of(AgencyMark.BORDER, row.getLong(1), AgencyMark.UNVERIFIED, row.getLong(2)))
			.single();
	}

	/**
	 * The groups by code and name, to choose from.
	 */
	public Map<String, String> groupNames() {
		Map<String, String> names = new LinkedHashMap<>();
		this.database.sql("select code, name from agency_group order by sort_order, name")
			.query((RowCallbackHandler) (row) -> names.put(row.getString("code"), row.getString("name")));
		return names;
	}

	/**
	 * The groups with their members, those of the past and of the future included.
	 */
	public List<AgencyGroupRow> groups() {
		Map<UUID, List<AgencyGroupRow.Member>> members = this.database.sql("""
				select m.group_id, a.id, a.name, m.valid_from, m.valid_to,
				       :day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity') as current
				  from agency_group_member m join agency a on a.id = m.agency_id
				 order by a.sort_order, a.name, m.valid_from nulls first""")
			.param("day", today())
			.query((row, number) -> Map.entry(row.getObject("group_id", UUID.class),
					new AgencyGroupRow.Member(row.getObject("id", UUID.class), row.getString("name"),
							row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
							row.getBoolean("current"))))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return this.database.sql("select id, code, name, note from agency_group order by sort_order, name")
			.query((row, number) -> new AgencyGroupRow(row.getString("code"), row.getString("name"),
					row.getString("note"), members.getOrDefault(row.getObject("id", UUID.class), List.of())))
			.list();
	}

	/**
	 * An agency, whether or not it still exists.
	 * @throws NotFoundException if there is none
	 */
	public AgencyDetails details(UUID id) {
		List<Membership> memberships = this.database.sql("""
				select g.code, g.name, m.valid_from, m.valid_to
				  from agency_group_member m join agency_group g on g.id = m.group_id
				 where m.agency_id = :id
				 order by g.sort_order, g.name, m.valid_from nulls first""")
			.param("id", id)
			.query((row, number) -> new Membership(row.getString("code"), row.getString("name"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
			.list();
		return this.database
			.sql("""
					select a.*, p.name as parent_name, s.name as successor_name,
					       array(select x.alias from agency_alias x where x.agency_id = a.id order by x.alias collate "vi-x-icu") as aliases
					  from agency a
					  left join agency p on p.id = a.parent_id
					  left join agency s on s.id = a.successor_id
					 where a.id = :id""")
			.param("id", id)
			.query((row, number) -> new AgencyDetails(id, row.getString("code"), row.getString("official_code"),
					row.getString("gso_code"), row.getString("name"), row.getString("short_name"),
					AgencyKind.valueOf(row.getString("kind")), row.getBoolean("border"), row.getString("focal_officer"),
					row.getString("phone"), row.getString("email"), row.getString("alternate_officer"),
					row.getString("alternate_contact"), row.getString("approver"), row.getString("approver_contact"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					row.getBoolean("verified"), row.getString("source"), texts(row.getArray("aliases")),
					reference(row, "parent_id", "parent_name"), reference(row, "successor_id", "successor_name"),
					memberships))
			.optional()
			.orElseThrow(() -> new NotFoundException(Agency.class, id));
	}

	private JdbcClient.StatementSpec matching(String sql, AgencyFilter filter) {
		return this.database.sql(sql)
			.param("words", words(filter.q()))
			.param("kind", (filter.kind() != null) ? filter.kind().name() : null)
			.param("mark", (filter.mark() != null) ? filter.mark().name() : null)
			.param("group", filter.group())
			.param("day", today());
	}

	private static @Nullable String words(@Nullable String typed) {
		return (typed != null) ? typed.strip().replaceAll("([\\\\%_])", "\\\\$1") : null;
	}

	private LocalDate today() {
		return ProvinceTime.today(this.clock);
	}

	private static String orderBy(Sort sort) {
		String chosen = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? ", " : " desc nulls last, "))
			.collect(Collectors.joining());
		return " order by " + chosen + "a.sort_order, a.name, a.id";
	}

	private static AgencyRow row(ResultSet row, int number) throws SQLException {
		return new AgencyRow(row.getObject("id", UUID.class), row.getString("name"), row.getString("short_name"),
				row.getString("official_code"), AgencyKind.valueOf(row.getString("kind")), row.getBoolean("border"),
				row.getBoolean("verified"), row.getObject("valid_to", LocalDate.class), texts(row.getArray("groups")));
	}

	private static @Nullable Reference reference(ResultSet row, String id, String name) throws SQLException {
		UUID key = row.getObject(id, UUID.class);
		return (key != null) ? new Reference(key, row.getString(name)) : null;
	}

	private static List<String> texts(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

}
