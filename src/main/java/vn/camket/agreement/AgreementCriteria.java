package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL: the register as of a day, and one condition for each narrowing, so
 * that list, facets, count and export ask the same question. A facet leaves its own
 * condition out.
 */
final class AgreementCriteria {

	/** What conditions and counts look at: long texts would not fit into memory. */
	private static final String COUNTED = """
			a.id, a.instrument_kind, a.type, a.type_as_written, a.signing_level, a.signing_level_as_written, a.lead_agency_id,
			a.lead_as_written, a.fields_as_written, a.signed_on, a.inherited""";

	/**
	 * Agreements with their state on {@code :day}; the second {@code %s} narrows them.
	 */
	private static final String REGISTER = """
			with register as (
			  select %s, l.name as lead, s.ends_on,
			    case when s.state = 'IN_FORCE' and s.ends_on <= :expiringBy then 'EXPIRING'
			      else coalesce(s.state, 'INCOMPLETE') end as state,
			    case when length(a.expires_on) = 10 then coalesce(to_char(s.ends_on, 'YYYY-MM-DD'), a.expires_on)
			      else a.expires_on end as runs_until
			  from agreement a
			  left join agreement_state_span s on s.agreement_id = a.id and s.starts_on <= :day and s.until > :day
			  left join agency l on l.id = a.lead_agency_id
			  where %s)
			""";

	/** A word is looked up in one index after the other; no row is read that lacks it. */
	private static final String FOUND = """
			a.id in (
			  select id from agreement
			  where search_key(title || ' ' || coalesce(title_foreign, '') || ' ' || register_number) like %1$s
			  union all
			  select o.agreement_id from agreement_partner o where o.partner_id in (
			    select p.id from partner p where search_key(p.name) like %1$s
			    union all select p.id from partner p where search_key(p.name_foreign) like %1$s
			    union all select n.partner_id from partner_alias n where search_key(n.alias) like %1$s
			    union all select p.id from partner p left join country c on c.code = p.country_code
			      where search_key(coalesce(c.name, p.country_as_written)) like %1$s))""";

	/** What is typed is looked for as it stands: its %, _ and \ are no wildcards. */
	private static final String PATTERN = """
			('%%' || replace(replace(replace(search_key(:%s), '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%')""";

	private static final int MOST_WORDS = 10;

	private final Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);

	private final Map<String, Object> parameters = new HashMap<>();

	private final String living;

	/**
	 * @param day whose states count
	 * @param expiringDays an agreement with at most so many days left is expiring
	 */
	AgreementCriteria(AgreementFilter filter, LocalDate day, int expiringDays) {
		this.parameters.put("day", day);
		this.parameters.put("expiringBy", day.plusDays(expiringDays));
		this.living = living(filter);
		narrow(Criterion.COUNTRY, filter.country());
		narrow(Criterion.AGENCY, filter.agency());
		narrow(Criterion.FIELD, filter.field());
		narrow(Criterion.KIND, (filter.kind() != null) ? filter.kind().name() : null);
		narrow(Criterion.STATE, (filter.state() != null) ? filter.state().name() : null);
		narrow(Criterion.YEAR, (filter.year() != null) ? "%04d".formatted(filter.year()) : null);
		narrow(Criterion.PARTNER, filter.partner());
		narrow(Criterion.WITHIN, filter.within());
		mark(Criterion.INHERITED, filter.inherited());
		mark(Criterion.UNCLEAR, filter.unclear());
	}

	/**
	 * Some agreements, archived or not.
	 */
	AgreementCriteria(Collection<UUID> ids, LocalDate day, int expiringDays) {
		this.parameters.put("day", day);
		this.parameters.put("expiringBy", day.plusDays(expiringDays));
		this.parameters.put("ids", ids.toArray(UUID[]::new));
		this.living = "a.id = any (:ids)";
	}

	private String living(AgreementFilter filter) {
		List<String> conditions = new ArrayList<>();
		boolean archived = Boolean.TRUE.equals(filter.archived());
		conditions.add(archived ? "a.archived_at is not null" : "a.archived_at is null");
		String[] words = (filter.q() != null && !filter.q().isBlank()) ? filter.q().strip().split("\\s+")
				: new String[0];
		for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
			this.parameters.put("word" + i, words[i]);
			conditions.add(FOUND.formatted(PATTERN.formatted("word" + i)));
		}
		return String.join(" and ", conditions);
	}

	private void narrow(Criterion criterion, @Nullable Object value) {
		if (value != null) {
			this.criteria.add(criterion);
			this.parameters.put(criterion.parameter(), value);
		}
	}

	private void mark(Criterion criterion, @Nullable Boolean wanted) {
		if (Boolean.TRUE.equals(wanted)) {
			this.criteria.add(criterion);
		}
	}

	/**
	 * The common table {@code register} with all columns, to begin a statement with.
	 */
	String register() {
		return REGISTER.formatted("a.*", this.living);
	}

	/**
	 * The same with what is counted by.
	 */
	String registerToCount() {
		return REGISTER.formatted(COUNTED, this.living);
	}

	/**
	 * The conditions on {@code register r}, those of some criteria left out.
	 */
	String where(Set<Criterion> without) {
		String joined = this.criteria.stream()
			.filter((criterion) -> !without.contains(criterion))
			.map(Criterion::sql)
			.collect(Collectors.joining(" and "));
		return joined.isEmpty() ? "true" : joined;
	}

	boolean has(Criterion criterion) {
		return this.criteria.contains(criterion);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
