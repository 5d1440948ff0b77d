package vn.camket.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.agreement.AgreementFacets.Count;

/**
 * Counts all facets of the register in one statement. Each leaves its own narrowing out,
 * so that it shows what choosing another value would find; what is chosen is listed even
 * where it finds nothing.
 */
final class AgreementCounts {

	/** Names are looked up for what was counted, not for each row. */
	private static final String COUNT = "select '%s' as facet, g.value::text as value, %s as text, g.rows from (select %s as value,"
			+ " count(*) as rows from counted r %s where %s and %s group by 1) g %s";

	/** Numbers that need no groups: all in one look at the register. */
	private static final String NUMBERS = "select n.* from (select %s from counted r) c cross join lateral (values %s)"
			+ " n (facet, value, text, rows) where n.rows > 0";

	/**
	 * One row for each country of an agreement, though two of its partners be of it.
	 */
	private static final String COUNTRIES = """
			join agreement_partner o on o.agreement_id = r.id join partner p on p.id = o.partner_id and p.country_code is not null
			  and (o.position = 0 or not exists (
			    select from agreement_partner e join partner f on f.id = e.partner_id
			     where e.agreement_id = o.agreement_id and e.position < o.position and f.country_code = p.country_code))""";

	/** Days in which people ask what expires. */
	private static final List<Integer> WITHIN = List.of(30, 90, 180);

	private final AgreementCriteria criteria;

	private final List<String> parts = new ArrayList<>();

	private final List<String> numbers = new ArrayList<>();

	private final List<String> rows = new ArrayList<>();

	private AgreementCounts(AgreementCriteria criteria) {
		this.criteria = criteria;
		number("total", "*", "true", Set.of());
		number("all", "*", "true", Set.of(Criterion.STATE));
		number("inherited", "*", "r." + AgreementCriteria.fits(Criterion.INHERITED), Set.of(Criterion.INHERITED));
		number("unclear", "*", "r." + AgreementCriteria.fits(Criterion.UNCLEAR), Set.of(Criterion.UNCLEAR));
		WITHIN.forEach((days) -> number("within", String.valueOf(days),
				"r.state in ('IN_FORCE', 'EXPIRING', 'PARTLY_SUSPENDED', 'SUSPENDED') and r.ends_on <= cast(:day as date) + "
						+ days,
				Set.of(Criterion.WITHIN)));
		this.parts.add(NUMBERS.formatted(String.join(", ", this.numbers), String.join(", ", this.rows)));
		count("state", "r.state", "", "true", Criterion.STATE, "g.value", "");
		count("kind", "r.instrument_kind", "", "true", Criterion.KIND, "g.value", "");
		count("year", "left(r.signed_on, 4)", "", "r.signed_on is not null", Criterion.YEAR, "g.value", "");
		count("agency", "r.lead_agency_id", "", "r.lead_agency_id is not null", Criterion.AGENCY, "l.name",
				"join agency l on l.id = g.value");
		count("field", "x.field_code", "join agreement_field x on x.agreement_id = r.id", "true", Criterion.FIELD,
				"l.name", "join cooperation_field l on l.code = g.value");
		count("country", "p.country_code", COUNTRIES, "true", Criterion.COUNTRY, "l.name",
				"join country l on l.code = g.value");
		chosen(Criterion.AGENCY, "select 'agency', id::text, name, 0 from agency where id = :agency");
		chosen(Criterion.FIELD, "select 'field', code, name, 0 from cooperation_field where code = :field");
		chosen(Criterion.COUNTRY, "select 'country', code, name, 0 from country where code = :country");
		chosen(Criterion.KIND, "select 'kind', :kind, :kind, 0");
		chosen(Criterion.STATE, "select 'state', :state, :state, 0");
		chosen(Criterion.YEAR, "select 'year', :year, :year, 0");
	}

	static AgreementFacets read(JdbcClient database, AgreementCriteria criteria) {
		String sql = criteria.registerToCount(Set.of(Criterion.INHERITED, Criterion.UNCLEAR)) + """
				select facet, value, text, sum(rows) as rows
				from (%s) as numbers
				group by facet, value, text order by text collate "vi-x-icu\""""
			.formatted(String.join(" union all ", new AgreementCounts(criteria).parts));
		record Counted(String facet, Count count) {
		}
		Map<String, List<Count>> counts = database.sql(sql)
			.params(criteria.parameters())
			.query((rs, row) -> new Counted(rs.getString("facet"),
					new Count(rs.getString("value"), rs.getString("text"), rs.getLong("rows"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Counted::facet, Collectors.mapping(Counted::count, Collectors.toList())));
		return new AgreementFacets(single(counts, "total"), single(counts, "all"), list(counts, "state"),
				single(counts, "inherited"), single(counts, "unclear"), list(counts, "within"), list(counts, "country"),
				list(counts, "agency"), list(counts, "field"), list(counts, "kind"), list(counts, "year"));
	}

	private void number(String facet, String value, String condition, Set<Criterion> without) {
		String column = "n" + this.numbers.size();
		this.numbers.add("count(*) filter (where %s and %s) as %s".formatted(condition,
				this.criteria.whereCounted(without), column));
		this.rows.add("('%s', '%s', '%s', c.%s)".formatted(facet, value, value, column));
	}

	private void count(String facet, String value, String joins, String condition, Criterion without, String name,
			String named) {
		this.parts.add(COUNT.formatted(facet, name, value, joins, condition,
				this.criteria.whereCounted(Set.of(without)), named));
	}

	private void chosen(Criterion criterion, String sql) {
		if (this.criteria.has(criterion)) {
			this.parts.add(sql);
		}
	}

	private static List<Count> list(Map<String, List<Count>> counts, String facet) {
		return counts.getOrDefault(facet, List.of());
	}

	private static long single(Map<String, List<Count>> counts, String facet) {
		return list(counts, facet).stream().mapToLong(Count::rows).sum();
	}

}
