package vn.camket.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.activity.ActivityBook;
import vn.camket.activity.ActivityLine;
import vn.camket.agency.AgencyNaming;
import vn.camket.shared.time.PartialDate;

/**
 * The activities that reports rest on. An activity entered once may serve several lines
 * of a report, and reports of several plans; in each report it stands once, and in the
 * count of a period once.
 */
@Service
@Transactional(readOnly = true)
public class ReportActivities {

	private static final String ROWS = """
			select s.activity_id, v.report_id, %s as agency, s.title, s.took_place_on, s.ended_on,
			       s.place, s.participants,
			       array(select coalesce(p.abbreviation || ' · ' || t.ordinal || '. ' || t.short_title, g.register_number || ' · ' || g.title, c.text)
			               from report_entry e left join task t on t.id = e.task_id left join plan p on p.id = t.plan_id
			               left join agreement g on g.id = e.agreement_id left join commitment c on c.id = e.commitment_id
			              where e.id = any (s.entries) order by p.sort_order, t.position, g.register_number, c.text) as serves
			  from report_activity s
			  join report_revision v on v.id = s.revision_id
			  join agency_report r on r.id = v.report_id
			  join agency y on y.id = r.agency_id
			""";

	private static final String SENT_UNDER = "coalesce(v.agency_name, y.name)";

	private final ActivityBook book;

	private final JdbcClient database;

	ReportActivities(ActivityBook book, JdbcClient database) {
		this.book = book;
		this.database = database;
	}

	/**
	 * What may be told of in a report that its agency writes: the activities of the span
	 * that the period's name stands for.
	 * @return by the names of the parts that they serve
	 */
	public Map<String, List<ActivityLine>> offered(ReportDocument document) {
		Span span = this.database
			.sql("select nominal_from as first, nominal_to as last from reporting_period where id = ?")
			.param(document.head().periodId())
			.query(Span.class)
			.single();
		Map<UUID, List<ActivityLine>> bySubject = this.book.bySubject(document.head().agencyId(), span.first(),
				span.last());
		Map<String, List<ActivityLine>> offered = new LinkedHashMap<>();
		for (ReportPart part : document.parts()) {
			if (part instanceof AnswerPart answer && bySubject.containsKey(answer.subjectId())) {
				offered.put(part.key().toString(), bySubject.get(answer.subjectId()));
			}
		}
		return offered;
	}

	/**
	 * Keeps what a revision rests on, at the moment when it is sent.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void freeze(UUID revision) {
		this.database
			.sql("""
					insert into report_activity (revision_id, activity_id, title, took_place_on, ended_on, place, participants, entries)
					select v.id, a.id, a.title, a.took_place_on, a.ended_on, a.place, a.participants, array_agg(distinct e.id)
					  from report_revision v
					  join agency_report r on r.id = v.report_id
					  join reporting_period p on p.id = r.period_id
					  join activity a on a.agency_id = r.agency_id and a.archived_at is null
					                 and activity_in(a, p.nominal_from, p.nominal_to)
					  join activity_subject s on s.activity_id = a.id
					  join report_entry e on e.report_id = r.id and e.released_at is null
					                     and (e.task_id = s.task_id or e.agreement_id = s.agreement_id or e.commitment_id = s.commitment_id)
					 where v.id = ?
					 group by v.id, a.id""")
			.param(revision)
			.update();
	}

	/**
	 * What a sent revision of a report rests on, by date.
	 */
	public List<ReportedActivity> of(UUID report, int revision) {
		return this.database
			.sql(ROWS.formatted(SENT_UNDER)
					+ " where v.report_id = ? and v.number = ? order by s.took_place_on, s.title")
			.params(report, revision)
			.query(ReportActivities::row)
			.list();
	}

	/**
	 * What the newest sent reports of a period rest on, by agency and date: each activity
	 * once.
	 * @param naming by which name agencies are called
	 */
	public List<ReportedActivity> ofPeriod(UUID period, AgencyNaming naming) {
		return this.database.sql(ROWS.formatted((naming == AgencyNaming.THEN) ? SENT_UNDER : "y.name") + """
				where r.period_id = ? and r.sent_revision_id = v.id and r.released_at is null
				order by y.sort_order, y.name, s.took_place_on, s.title""")
			.param(period)
			.query(ReportActivities::row)
			.list();
	}

	private static ReportedActivity row(ResultSet row, int number) throws SQLException {
		Array serves = row.getArray("serves");
		return new ReportedActivity(row.getObject("activity_id", UUID.class), row.getObject("report_id", UUID.class),
				row.getString("agency"), row.getString("title"), PartialDate.parse(row.getString("took_place_on")),
				date(row.getString("ended_on")), row.getString("place"), row.getObject("participants", Integer.class),
				Arrays.asList((String[]) serves.getArray()));
	}

	private static @Nullable PartialDate date(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

	private record Span(LocalDate first, LocalDate last) {
	}

}
