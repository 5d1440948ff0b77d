package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNaming;

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

	private static final String SHOWN = """
			a.*, %s as lead,
			    case when length(a.expires_on) = 10 then coalesce(to_char(s.ends_on, 'YYYY-MM-DD'), a.expires_on)
			      else a.expires_on end as runs_until""";

	private static final String LEAD = "left join agency l on l.id = a.lead_agency_id";

	/**
	 * Agreements with their state on {@code :day}: a name, columns, what they come from
	 * beside the agreement, and what narrows them.
	 */
	private static final String REGISTER = """
			%s as (
			  select %s, s.ends_on,
			    case when s.state = 'IN_FORCE' and s.ends_on <= :expiringBy then 'EXPIRING'
			      else coalesce(s.state, 'INCOMPLETE') end as state
			  from agreement a
			  left join agreement_state_span s on s.agreement_id = a.id and s.starts_on <= :day and s.until > :day
			  %s
			  where %s)
			""";

	/** By the index of the search, which holds living ones alone. */
	private static final String FOUND = "a.id in (select record_id from search_entry where kind = 'AGREEMENT' and %s)";

	private static final String FOUND_ARCHIVED = """
			exists (select from (select search_key(concat_ws(' ', a.title, a.title_foreign, a.register_number)) as key) k where %s)""";

	/** What is typed is looked for as it stands: its %, _ and \ are no wildcards. */
	private static final String PATTERN = """
			key like ('%%' || replace(replace(replace(search_key(:%s), '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%')""";

	private static final int MOST_WORDS = 10;

	private final Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	private final String living;

	private final String shown;

	/**
	 * @param day whose states count
	 * @param expiringDays an agreement with at most so many days left is expiring
	 */
	AgreementCriteria(AgreementFilter filter, LocalDate day, int expiringDays) {
		this.parameters.put("day", day);
		this.parameters.put("expiringBy", day.plusDays(expiringDays));
		this.living = living(filter);
		this.shown = shown(filter.naming());
		if (filter.naming() == AgencyNaming.THEN) {
			this.parameters.put("asked", filter.asOf());
		}
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
	 * Some agreements, archived or not. One is asked for by itself: of a list the server
	 * does not know how long it is, and plans the statement for each page, which takes
	 * longer than the statement does.
	 */
	AgreementCriteria(List<UUID> ids, LocalDate day, int expiringDays) {
		this.parameters.put("day", day);
		this.parameters.put("expiringBy", day.plusDays(expiringDays));
		boolean one = ids.size() == 1;
		this.parameters.put(one ? "id" : "ids", one ? ids.get(0) : ids.toArray(UUID[]::new));
		this.living = one ? "a.id = :id" : "a.id = any (:ids)";
		this.shown = shown(AgencyNaming.NOW);
	}

	private static String shown(AgencyNaming naming) {
		return SHOWN
			.formatted(naming.sql("l", "a.id", "coalesce(cast(:asked as date), partial_earliest(a.signed_on))"));
	}

	private String living(AgreementFilter filter) {
		List<String> conditions = new ArrayList<>();
		boolean archived = Boolean.TRUE.equals(filter.archived());
		conditions.add(archived ? "a.archived_at is not null" : "a.archived_at is null");
		List<String> words = new ArrayList<>();
		for (String word : ((filter.q() != null) ? filter.q() : "").split("\\s+")) {
			if (!word.isEmpty() && words.size() < MOST_WORDS) {
				this.parameters.put("word" + words.size(), word);
				words.add(PATTERN.formatted("word" + words.size()));
			}
		}
		if (!words.isEmpty()) {
			conditions.add((archived ? FOUND_ARCHIVED : FOUND).formatted(String.join(" and ", words)));
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
		return "with " + REGISTER.formatted("register", this.shown, LEAD, this.living);
	}

	/**
	 * A common table {@code shown} like {@code register} of what stands on a {@code page}
	 * of it.
	 */
	String shown() {
		return REGISTER.formatted("shown", this.shown, LEAD, "a.id = any (array(select id from page))");
	}

	/**
	 * The common table {@code counted} to begin a statement with: what is counted by, and
	 * for each criterion in use, and each of some more, whether the row meets it. Looked
	 * up once for each row, not once for each count.
	 */
	String registerToCount(Set<Criterion> more) {
		String judged = Stream.concat(this.criteria.stream(), more.stream())
			.distinct()
			.map((criterion) -> ", " + criterion.sql() + " as " + fits(criterion))
			.collect(Collectors.joining());
		return "with " + REGISTER.formatted("register", COUNTED, "", this.living)
				+ ", counted as materialized (select r.id, r.instrument_kind, r.lead_agency_id, r.signed_on, r.state, r.ends_on"
				+ judged + " from register r) ";
	}

	/**
	 * The conditions on {@code register r}.
	 */
	String where() {
		return all(this.criteria.stream().map(Criterion::sql));
	}

	/**
	 * The conditions on {@code counted r}, those of some criteria left out.
	 */
	String whereCounted(Set<Criterion> without) {
		return all(this.criteria.stream()
			.filter((criterion) -> !without.contains(criterion))
			.map((criterion) -> "r." + fits(criterion)));
	}

	private static String all(Stream<String> conditions) {
		String joined = conditions.collect(Collectors.joining(" and "));
		return joined.isEmpty() ? "true" : joined;
	}

	/** The column of {@code counted} that says whether a row meets a criterion. */
	static String fits(Criterion criterion) {
		return criterion.parameter() + "_fits";
	}

	boolean has(Criterion criterion) {
		return this.criteria.contains(criterion);
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
