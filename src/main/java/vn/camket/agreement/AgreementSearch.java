package vn.camket.agreement;

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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.persistence.RememberedAnswers;
import vn.camket.shared.persistence.RememberedAnswers.Known;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;

/**
 * Finds agreements. A page takes as many statements whatever it holds: whether the
 * register has changed, and if it has, its rows and all counts.
 */
@Service
@Transactional(readOnly = true)
public class AgreementSearch {

	private static final int ROWS_AT_ONCE = 200;

	/**
	 * What stands in a line beside the agreement's own columns; its partners are read
	 * once for all that they say.
	 */
	private static final String LINES = """
			select r.*, x.partners, x.countries, x.partner_signers, coalesce(x.country_unclear, false) as country_unclear,
			       coalesce(y.fields, r.fields_as_written) as fields, r.fields_as_written is not null and y.fields is null as fields_unclear
			""";

	private static final String PARTNERS = """
			string_agg(p.name, '; ' order by o.position) as partners,
			         string_agg(distinct coalesce(c.name, p.country_as_written) collate "vi-x-icu", '; '
			                    order by coalesce(c.name, p.country_as_written) collate "vi-x-icu") as countries,
			         string_agg(concat_ws(', ', o.signer, o.signer_title), '; ' order by o.position)
			           filter (where coalesce(o.signer, o.signer_title) is not null) as partner_signers,
			         bool_or(p.country_code is null and p.country_as_written is not null) as country_unclear
			    from agreement_partner o join partner p on p.id = o.partner_id left join country c on c.code = p.country_code
			""";

	private static final String FIELDS = """
			string_agg(c.name, '; ' order by c.sort_order) as fields
			    from agreement_field f join cooperation_field c on c.code = f.field_code
			""";

	/** Looked up for each line of a page. */
	private static final String BESIDE_EACH = "left join lateral (select " + PARTNERS
			+ " where o.agreement_id = r.id) x on true left join lateral (select " + FIELDS
			+ " where f.agreement_id = r.id) y on true ";

	/** Read as a whole for thousands of lines, which takes half as long. */
	private static final String BESIDE_ALL = "left join (select o.agreement_id, " + PARTNERS
			+ " group by o.agreement_id) x on x.agreement_id = r.id left join (select f.agreement_id, " + FIELDS
			+ " group by f.agreement_id) y on y.agreement_id = r.id ";

	/** What lines show and facets count, and what their filters look into. */
	private static final Set<String> COUNTED = Set.of("agreement", "agreement_partner", "agreement_field",
			"agreement_event", "partner", "partner_alias", "agency", "agency_alias");

	private final JdbcClient database;

	private final RememberedAnswers remembered;

	private final AgreementProperties properties;

	private final Clock clock;

	AgreementSearch(JdbcClient database, RememberedAnswers remembered, AgreementProperties properties, Clock clock) {
		this.database = database;
		this.remembered = remembered;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * The day whose states a filter asks for.
	 */
	public LocalDate dayOf(AgreementFilter filter) {
		return (filter.asOf() != null) ? filter.asOf() : ProvinceTime.today(this.clock);
	}

	/**
	 * One page of what a filter finds, with what each change of one of its narrowings
	 * would.
	 */
	public AgreementMatches search(AgreementFilter filter, Pageable page) {
		Known register = this.remembered.of(COUNTED);
		AgreementFacets facets = register.get(new Question("facets", filter, dayOf(filter)), AgreementFacets.class,
				() -> AgreementCounts.read(this.database, criteria(filter)));
		return new AgreementMatches(new PageImpl<>(read(register, filter, page), page, facets.total()), facets);
	}

	/**
	 * One page of what a filter finds.
	 */
	public List<AgreementLine> find(AgreementFilter filter, Pageable page) {
		return read(this.remembered.of(COUNTED), filter, page);
	}

	private List<AgreementLine> read(Known register, AgreementFilter filter, Pageable page) {
		String limit = " limit " + page.getPageSize() + " offset " + page.getOffset();
		return register.list(new Question(page, filter, dayOf(filter)), AgreementLine.class,
				() -> lines(filter, page.getSort(), limit).list());
	}

	/**
	 * Everything that a filter finds.
	 */
	public List<AgreementLine> list(AgreementFilter filter, Sort sort) {
		return lines(filter, sort, "").list();
	}

	/**
	 * Some agreements as of a day, archived or not, the first signed first.
	 * @param day today if {@code null}
	 */
	List<AgreementLine> find(List<UUID> ids, @Nullable LocalDate day) {
		LocalDate asOf = dayOf(AgreementFilter.on(day));
		AgreementCriteria criteria = new AgreementCriteria(ids, asOf, this.properties.expiringDays());
		return this.database
			.sql(criteria.register() + "select * from (" + LINES + "from register r " + BESIDE_EACH + ") r order by "
					+ AgreementOrder.clause(Sort.by("signedOn")))
			.params(criteria.parameters())
			.query((rs, row) -> line(rs, asOf))
			.list();
	}

	/**
	 * Everything that a filter finds, read while it is used: within a transaction, and to
	 * be closed.
	 */
	Stream<AgreementLine> stream(AgreementFilter filter, Sort sort) {
		return lines(filter, sort, "").stream();
	}

	/**
	 * Counts what a filter finds by state alone.
	 */
	public Map<AgreementState, Long> countByState(AgreementFilter filter) {
		return this.remembered.of(COUNTED)
			.get(new Question("states", filter, dayOf(filter)), States.class, () -> readStates(criteria(filter)))
			.counts();
	}

	private States readStates(AgreementCriteria criteria) {
		Map<AgreementState, Long> counts = new EnumMap<>(AgreementState.class);
		this.database
			.sql(criteria.registerToCount(Set.of()) + "select r.state, count(*) from counted r where "
					+ criteria.whereCounted(Set.of()) + " group by 1")
			.params(criteria.parameters())
			.query((RowCallbackHandler) (row) -> counts.put(AgreementState.valueOf(row.getString(1)), row.getLong(2)));
		return new States(counts);
	}

	/**
	 * What is not on the page is put in order by what the order needs, and no more; its
	 * partners are not looked up.
	 * @param limit ends the statement; empty for all lines
	 */
	private JdbcClient.MappedQuerySpec<AgreementLine> lines(AgreementFilter filter, Sort sort, String limit) {
		AgreementCriteria criteria = criteria(filter);
		String where = " where " + criteria.where();
		String order = " order by " + AgreementOrder.clause(sort);
		boolean isPage = !limit.isEmpty() && AgreementOrder.isByOwnColumns(sort);
		String sql = isPage
				? criteria.register() + ", page as materialized (select r.id from register r" + where + order + limit
						+ "), " + criteria.shown() + "select * from (" + LINES + "from shown r " + BESIDE_EACH + ") r"
						+ order
				: criteria.register() + "select * from (" + LINES + "from register r " + BESIDE_ALL + where + ") r"
						+ order + limit;
		return this.database.sql(sql)
			.withFetchSize(ROWS_AT_ONCE)
			.params(criteria.parameters())
			.query((rs, row) -> line(rs, dayOf(filter)));
	}

	private AgreementCriteria criteria(AgreementFilter filter) {
		return new AgreementCriteria(filter, dayOf(filter), this.properties.expiringDays());
	}

	private static AgreementLine line(ResultSet rs, LocalDate day) throws SQLException {
		return new AgreementLine(rs.getObject("id", UUID.class), rs.getString("register_number"),
				InstrumentKind.valueOf(rs.getString("instrument_kind")), rs.getString("title"),
				rs.getString("title_foreign"), constant(AgreementType.class, rs.getString("type")),
				rs.getString("type_as_written"), constant(SigningLevel.class, rs.getString("signing_level")),
				rs.getString("signing_level_as_written"), rs.getString("our_signatory"), rs.getString("partners"),
				rs.getString("countries"), rs.getString("fields"), date(rs.getString("signed_on")),
				rs.getString("signing_place"), signer(rs), rs.getString("partner_signers"),
				date(rs.getString("effective_on")), date(rs.getString("expires_on")), rs.getBoolean("unlimited"),
				rs.getString("term"), rs.getObject("tacit_renewal_years", Integer.class),
				rs.getObject("lead_agency_id", UUID.class), rs.getString("lead"), rs.getString("lead_as_written"),
				AgreementState.valueOf(rs.getString("state")), day, rs.getObject("ends_on", LocalDate.class),
				rs.getBoolean("inherited"), rs.getString("note"), rs.getTimestamp("archived_at") != null,
				rs.getBoolean("country_unclear"), rs.getBoolean("fields_unclear"));
	}

	private static @Nullable String signer(ResultSet rs) throws SQLException {
		String name = rs.getString("our_signer");
		String title = rs.getString("our_signer_title");
		return (name != null && title != null) ? name + ", " + title : (name != null) ? name : title;
	}

	private static @Nullable PartialDate date(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	private record Question(Object what, AgreementFilter filter, LocalDate day) {
	}

	private record States(Map<AgreementState, Long> counts) {

		States {
			counts = Collections.unmodifiableMap(counts);
		}

	}

}
