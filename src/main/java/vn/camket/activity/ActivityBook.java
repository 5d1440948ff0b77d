package vn.camket.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.activity.ActivityLine.Served;
import vn.camket.agency.AgencyNaming;
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads activities: an agency its own, officers, leaders and administrators everybody's.
 */
@Service
@Transactional(readOnly = true)
public class ActivityBook {

	private static final Map<String, String> COLUMNS = Map.of("title", "a.title", "tookPlaceOn", "a.took_place_on",
			"agency", "agency", "participants", "a.participants");

	private static final String MATCHING = """
			  from activity a join agency y on y.id = a.agency_id
			 where (cast(:id as uuid) is null or a.id = :id)
			   and (cast(:own as uuid) is null or a.agency_id = :own)
			   and (cast(:agency as uuid) is null or a.agency_id = :agency)
			   and (cast(:archived as boolean) is null or (a.archived_at is not null) = :archived)
			   and (cast(:subject as uuid) is null or exists (select from activity_subject s
			         where s.activity_id = a.id and :subject in (s.task_id, s.agreement_id, s.commitment_id)))
			   and (cast(:year as integer) is null or activity_in(a, make_date(:year, 1, 1), make_date(:year, 12, 31)))
			   and (cast(:words as text) is null or search_key(a.title) like '%' || search_key(cast(:words as text)) || '%')
			""";

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	ActivityBook(JdbcClient database, CurrentAccount currentAccount) {
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * A page of activities: the newest first, unless sorted.
	 */
	public Page<ActivityLine> find(ActivityFilter filter, Pageable page) {
		List<ActivityLine> rows = lines(filter.naming(), bound(filter).addValues(Paging.of(page)),
				orderBy(page.getSort()) + Paging.CLAUSE);
		long total = page.isUnpaged() ? rows.size()
				: this.database.sql("select count(*) " + MATCHING)
					.paramSource(bound(filter))
					.query(Long.class)
					.single();
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * One activity.
	 * @throws NotFoundException if there is none, or it is another agency's
	 */
	public ActivityLine read(UUID id) {
		ActivityFilter none = new ActivityFilter(null, null, null, null, null, null, null, null);
		return lines(AgencyNaming.NOW, bound(none).addValue("id", id).addValue("archived", null), "").stream()
			.findFirst()
			.orElseThrow(() -> new NotFoundException(ActivityLine.class, id));
	}

	/**
	 * The activities of an agency between two days.
	 * @return by the key of the task, the agreement or the commitment that they serve
	 */
	public Map<UUID, List<ActivityLine>> bySubject(UUID agency, LocalDate from, LocalDate to) {
		ActivityFilter filter = new ActivityFilter(null, agency, null, null, null, null, null, null);
		Map<UUID, List<ActivityLine>> found = new HashMap<>();
		lines(AgencyNaming.NOW, bound(filter).addValue("from",
				from)
			.addValue("to", to), " and activity_in(a, :from, :to)" + orderBy(Sort.by("tookPlaceOn")))
			.forEach((line) -> line.serves()
				.forEach((served) -> found
					.computeIfAbsent(UUID.fromString(served.choice().substring(served.choice().indexOf(':') + 1)),
							(key) -> new ArrayList<>())
					.add(line)));
		return found;
	}

	private MapSqlParameterSource bound(ActivityFilter filter) {
		SignedInAccount account = this.currentAccount.get();
		boolean words = filter.q() != null && !filter.q().isBlank();
		UUID subject = (filter.task() != null) ? filter.task()
				: (filter.agreement() != null) ? filter.agreement() : filter.commitment();
		return new MapSqlParameterSource("id", null)
			.addValue("own", account.seesAllReports() ? null : account.requiredAgencyId())
			.addValue("agency", filter.agency())
			.addValue("archived", Boolean.TRUE.equals(filter.archived()))
			.addValue("subject", subject)
			.addValue("year", filter.year())
			.addValue("words", words ? String.valueOf(filter.q()).replaceAll("([\\\\%_])", "\\\\$1") : null);
	}

	private List<ActivityLine> lines(AgencyNaming naming, MapSqlParameterSource parameters, String end) {
		List<ActivityLine> bare = this.database
			.sql("select a.*, " + naming.sql("y", "a.id", "partial_earliest(a.took_place_on)")
					+ " as agency, (select count(distinct v.report_id) from report_activity r "
					+ "join report_revision v on v.id = r.revision_id where r.activity_id = a.id) as reports "
					+ MATCHING + end)
			.paramSource(parameters)
			.query(ActivityBook::line)
			.list();
		Map<UUID, List<Served>> served = served(bare.stream().map(ActivityLine::id).toList());
		return bare.stream().map((line) -> with(line, served.getOrDefault(line.id(), List.of()))).toList();
	}

	private Map<UUID, List<Served>> served(List<UUID> activities) {
		Map<UUID, List<Served>> found = new HashMap<>();
		this.database.sql("""
				select s.activity_id, 'TASK:' || t.id as choice, p.abbreviation || ' · ' || t.ordinal as number,
				       t.short_title as title, '/tasks/' || t.id as href, 1 as kind, t.position
				  from activity_subject s join task t on t.id = s.task_id join plan p on p.id = t.plan_id
				 where s.activity_id = any (:ids)
				union all
				select s.activity_id, 'AGREEMENT:' || g.id, g.register_number, g.title, '/agreements/' || g.id, 2, 0
				  from activity_subject s join agreement g on g.id = s.agreement_id where s.activity_id = any (:ids)
				union all
				select s.activity_id, 'COMMITMENT:' || c.id, null, c.text, '/commitments/' || c.id, 3, 0
				  from activity_subject s join commitment c on c.id = s.commitment_id where s.activity_id = any (:ids)
				order by kind, number, position, title""")
			.param("ids", activities.toArray(UUID[]::new))
			.query((row) -> {
				found.computeIfAbsent(row.getObject("activity_id", UUID.class), (id) -> new ArrayList<>())
					.add(new Served(row.getString("choice"), row.getString("number"), row.getString("title"),
							row.getString("href")));
			});
		return found;
	}

	private static String orderBy(Sort sort) {
		String wanted = sort.stream()
			.filter((order) -> COLUMNS.containsKey(order.getProperty()))
			.map((order) -> COLUMNS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + " nulls last, ")
			.collect(Collectors.joining());
		return " order by " + wanted + "a.took_place_on desc, a.title, a.id";
	}

	private static ActivityLine line(ResultSet row, int number) throws SQLException {
		return new ActivityLine(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("agency_id", UUID.class), row.getString("agency"), row.getString("title"),
				PartialDate.parse(row.getString("took_place_on")), date(row.getString("ended_on")),
				row.getString("place"), row.getString("content"), row.getObject("participants", Integer.class),
				row.getString("document"), row.getString("archive_reason"), List.of(), row.getInt("reports"));
	}

	private static ActivityLine with(ActivityLine line, List<Served> serves) {
		return new ActivityLine(line.id(), line.version(), line.agencyId(), line.agency(), line.title(),
				line.tookPlaceOn(), line.endedOn(), line.place(), line.content(), line.participants(), line.document(),
				line.archiveReason(), serves, line.reports());
	}

	private static @Nullable PartialDate date(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

}
