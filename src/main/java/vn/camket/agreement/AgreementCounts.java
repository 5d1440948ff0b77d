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

	private static final String COUNT = "select '%s' as facet, %s as value, %s as text, count(*) as rows"
			+ " from register r %s where %s and %s group by 2, 3";

	/** Days in which people ask what expires. */
	private static final List<Integer> WITHIN = List.of(30, 90, 180);

	private final AgreementCriteria criteria;

	private final List<String> parts = new ArrayList<>();

	private AgreementCounts(AgreementCriteria criteria) {
		this.criteria = criteria;
		count("total", "'*'", "'*'", "", "true", Set.of());
		count("all", "'*'", "'*'", "", "true", Set.of(Criterion.STATE));
		count("inherited", "'*'", "'*'", "", Criterion.INHERITED.sql(), Set.of(Criterion.INHERITED));
		count("unclear", "'*'", "'*'", "", Criterion.UNCLEAR.sql(), Set.of(Criterion.UNCLEAR));
		WITHIN.forEach((days) -> count("within", "'" + days + "'", "'" + days + "'", "",
				"r.state in ('IN_FORCE', 'EXPIRING', 'PARTLY_SUSPENDED', 'SUSPENDED') and r.ends_on <= cast(:day as date) + "
						+ days,
				Set.of(Criterion.WITHIN)));
		count("state", "r.state", "r.state", "", "true", Set.of(Criterion.STATE));
		count("kind", "r.instrument_kind", "r.instrument_kind", "", "true", Set.of(Criterion.KIND));
		count("year", "left(r.signed_on, 4)", "left(r.signed_on, 4)", "", "r.signed_on is not null",
				Set.of(Criterion.YEAR));
		count("agency", "r.lead_agency_id::text", "r.lead", "", "r.lead_agency_id is not null",
				Set.of(Criterion.AGENCY));
		count("field", "c.code", "c.name", """
				join agreement_field x on x.agreement_id = r.id join cooperation_field c on c.code = x.field_code""",
				"true", Set.of(Criterion.FIELD));
		count("country", "c.code", "c.name", """
				join (select distinct o.agreement_id, p.country_code
				        from agreement_partner o join partner p on p.id = o.partner_id) x on x.agreement_id = r.id
				join country c on c.code = x.country_code""", "true", Set.of(Criterion.COUNTRY));
		chosen(Criterion.AGENCY, "select 'agency', id::text, name, 0 from agency where id = :agency");
		chosen(Criterion.FIELD, "select 'field', code, name, 0 from cooperation_field where code = :field");
		chosen(Criterion.COUNTRY, "select 'country', code, name, 0 from country where code = :country");
		chosen(Criterion.KIND, "select 'kind', :kind, :kind, 0");
		chosen(Criterion.STATE, "select 'state', :state, :state, 0");
		chosen(Criterion.YEAR, "select 'year', :year, :year, 0");
	}

	static AgreementFacets read(JdbcClient database, AgreementCriteria criteria) {
		String sql = criteria.registerToCount() + """
				select facet, value, text, sum(rows) as rows
				from (%s) as counted
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

	private void count(String facet, String value, String text, String joins, String condition,
			Set<Criterion> without) {
		this.parts.add(COUNT.formatted(facet, value, text, joins, condition, this.criteria.where(without)));
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
