package vn.camket.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agreement.PartnerKind;
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads partners; everyone signed in may.
 */
@Service
@Transactional(readOnly = true)
public class PartnerCatalog {

	private static final Map<String, String> COLUMNS = Map.of("name", "p.name", "country", "country", "inForce",
			"in_force", "agreements", "agreements");

	private static final String MATCHING = """
			from partner p left join country c on c.code = p.country_code
			 where p.merged_into is null and (cast(:country as text) is null or p.country_code = :country)
			   and (cast(:words as text) is null or p.id in (
			     select id from partner where search_key(name) like '%' || search_key(cast(:words as text)) || '%'
			     union all select id from partner where search_key(name_foreign) like '%' || search_key(cast(:words as text)) || '%'
			     union all select partner_id from partner_alias where search_key(alias) like '%' || search_key(cast(:words as text)) || '%'))
			""";

	private static final String LINE = """
			select p.id, p.version, p.name, p.name_foreign, p.kind, p.country_code, p.merged_into,
			  coalesce(c.name, p.country_as_written) as country,
			  array(select a.alias from partner_alias a where a.partner_id = p.id order by a.alias) as aliases,
			  (select count(*) from agreement_partner o join agreement a on a.id = o.agreement_id
			    join agreement_state_span s on s.agreement_id = a.id and s.starts_on <= :day and s.until > :day
			    where o.partner_id = p.id and a.archived_at is null and s.state = 'IN_FORCE') as in_force,
			  (select count(*) from agreement_partner o join agreement a on a.id = o.agreement_id
			    where o.partner_id = p.id and a.archived_at is null) as agreements
			""";

	private final JdbcClient database;

	private final Clock clock;

	PartnerCatalog(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * A page of what a filter finds, by name unless sorted.
	 */
	public Page<PartnerLine> find(PartnerFilter filter, Pageable page) {
		List<PartnerLine> rows = bound(LINE + MATCHING + orderBy(page.getSort()) + Paging.CLAUSE, filter)
			.param("day", ProvinceTime.today(this.clock))
			.params(Paging.of(page))
			.query(PartnerCatalog::line)
			.list();
		long total = bound("select count(*) " + MATCHING, filter).query(Long.class).single();
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * How many partners of each country the rest of the filter leaves.
	 */
	public List<Facet> countries(PartnerFilter filter) {
		return bound("select c.code, c.name, count(*) as rows " + MATCHING
				+ " and c.code is not null group by c.code, c.name order by c.name", filter.withoutCountry())
			.query((row, number) -> Facet.named(row.getString("code"), row.getString("name"), row.getLong("rows")))
			.list();
	}

	/**
	 * A partner, also one that was merged into another.
	 * @throws NotFoundException if there is none
	 */
	public PartnerLine read(UUID id) {
		return this.database
			.sql(LINE + "from partner p left join country c on c.code = p.country_code where p.id = :id")
			.param("day", ProvinceTime.today(this.clock))
			.param("id", id)
			.query(PartnerCatalog::line)
			.optional()
			.orElseThrow(() -> new NotFoundException(PartnerLine.class, id));
	}

	/**
	 * A country's name.
	 * @throws NotFoundException if there is none
	 */
	public String country(String code) {
		return this.database.sql("select name from country where code = ?")
			.param(code)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(PartnerLine.class, code));
	}

	private JdbcClient.StatementSpec bound(String sql, PartnerFilter filter) {
		boolean words = filter.q() != null && !filter.q().isBlank();
		return this.database.sql(sql)
			.param("country", filter.country())
			.param("words", words ? String.valueOf(filter.q()).strip().replaceAll("([\\\\%_])", "\\\\$1") : null);
	}

	private static String orderBy(Sort sort) {
		String wanted = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + " nulls last, ")
			.collect(Collectors.joining());
		return " order by " + wanted + "p.name, p.id";
	}

	private static PartnerLine line(ResultSet row, int number) throws SQLException {
		return new PartnerLine(row.getObject("id", UUID.class), row.getLong("version"), row.getString("name"),
				row.getString("name_foreign"), kind(row.getString("kind")), row.getString("country_code"),
				row.getString("country"), Arrays.asList((String[]) row.getArray("aliases").getArray()),
				row.getInt("in_force"), row.getInt("agreements"), row.getObject("merged_into", UUID.class));
	}

	private static @Nullable PartnerKind kind(@Nullable String name) {
		return (name != null) ? PartnerKind.valueOf(name) : null;
	}

}
