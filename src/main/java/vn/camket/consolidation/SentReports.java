package vn.camket.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportSection;
import vn.camket.report.ReportState;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

import static java.time.ZoneOffset.UTC;

/**
 * What the agencies' reports of a period say, in the order of documents. Words come from
 * sent revisions alone, never from a draft.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICER', 'LEADER', 'ADMIN')")
public class SentReports {

	private static final int ROWS_AT_ONCE = 200;

	/**
	 * Columns of a {@link Source}; all but the agency's name null where nothing was sent.
	 */
	private static final String SOURCE = """
			r.id as report_id, report_agency_name(y.id, r.sent_revision_id, p.due_on, :then) as agency_name, v.number as revision, v.sent_at,
			v.letter_number, v.letter_on""";

	private final JdbcClient jdbc;

	SentReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What agencies say in narrative sections.
	 * @param naming by which name agencies are called
	 */
	public List<Excerpt> excerpts(UUID periodId, Collection<ReportSection> sections, AgencyNaming naming) {
		return this.jdbc
			.sql("select " + SOURCE
					+ """
							, x.section, x.content
							  from agency_report r
							  join reporting_period p on p.id = r.period_id
							  join agency y on y.id = r.agency_id
							  join report_revision v on v.id = r.sent_revision_id
							  join report_text x on x.revision_id = v.id
							 where r.period_id = :period and r.released_at is null and x.section in (:sections) and x.content is not null
							 order by y.sort_order, y.name, x.section""")
			.param("period", periodId)
			.param("then", naming == AgencyNaming.THEN)
			.param("sections", sections.stream().map(ReportSection::name).toList())
			.query((row, number) -> new Excerpt(ReportSection.valueOf(row.getString("section")),
					row.getString("content"), sourceOf(row)))
			.list();
	}

	/**
	 * Every agency that owes a report.
	 */
	List<ReportLine> reports(Figures figures) {
		return this.jdbc
			.sql("select " + SOURCE
					+ """
							, y.kind, r.state, r.first_sent_at, r.accepted_at, r.return_count, coalesce(r.extended_to, p.due_on) as due_on, case when r.extended_to is null then p.due_rule else 'AT_LATEST' end as due_rule
							  from agency_report r
							  join reporting_period p on p.id = r.period_id
							  join agency y on y.id = r.agency_id
							  left join report_revision v on v.id = r.sent_revision_id
							 where r.period_id = :period and r.released_at is null
							 order by y.sort_order, y.name""")
			.param("period", figures.period().id())
			.param("then", figures.naming() == AgencyNaming.THEN)
			.query((row, number) -> new ReportLine(row.getObject("report_id", UUID.class), row.getString("agency_name"),
					AgencyKind.valueOf(row.getString("kind")), ReportState.valueOf(row.getString("state")),
					instant(row, "first_sent_at"), instant(row, "accepted_at"), row.getInt("return_count"),
					new Deadline(row.getObject("due_on", LocalDate.class),
							DeadlineRule.valueOf(row.getString("due_rule"))),
					source(row)))
			.list();
	}

	/**
	 * Every unit of the four-way count, by task and agency, read while it is used: within
	 * a transaction, and to be closed.
	 */
	Stream<UnitLine> units(Figures figures) {
		return this.jdbc
			.sql("select " + SOURCE
					+ """
							, coalesce(a.ordinal, t.ordinal) as ordinal, coalesce(a.short_title, t.short_title) as short_title, u.entry_id, u.outcome, u.status, a.result, a.reason,
							       (select string_agg(concat_ws(', ', o.label, o.document_number, to_char(o.document_on, 'DD/MM/YYYY')), E'\\n'
							                          order by o.position)
							          from report_output o where o.answer_id = a.id and o.delivered) as outputs
							  from task_unit(:at) u
							  join task t on t.id = u.task_id
							  join agency_report r on r.id = u.report_id
							  join reporting_period p on p.id = r.period_id
							  join agency y on y.id = r.agency_id
							  left join report_revision v on v.id = r.sent_revision_id
							  left join report_answer a on a.revision_id = v.id and a.entry_id = u.entry_id
							 where u.period_id = :period
							 order by t.position, y.sort_order, y.name""")
			.withFetchSize(ROWS_AT_ONCE)
			.param("at", figures.at().atOffset(UTC))
			.param("period", figures.period().id())
			.param("then", figures.naming() == AgencyNaming.THEN)
			.query((row, number) -> new UnitLine(row.getString("ordinal"), row.getString("short_title"),
					row.getObject("report_id", UUID.class), row.getObject("entry_id", UUID.class),
					row.getString("agency_name"), TaskOutcome.valueOf(row.getString("outcome")),
					status(row.getString("status")), row.getString("result"), row.getString("reason"),
					row.getString("outputs"), source(row)))
			.stream();
	}

	/**
	 * What lead agencies say about their agreements, by the agreement's key.
	 */
	public Map<UUID, AgreementAnswer> agreements(Figures figures) {
		Map<UUID, AgreementAnswer> answers = new HashMap<>();
		this.jdbc.sql("select " + SOURCE + """
				, e.agreement_id, e.id as entry_id, a.status, a.result
				  from agency_report r
				  join reporting_period p on p.id = r.period_id
				  join agency y on y.id = r.agency_id
				  join report_revision v on v.id = r.sent_revision_id
				  join report_answer a on a.revision_id = v.id
				  join report_entry e on e.id = a.entry_id
				 where r.period_id = :period and r.released_at is null and e.kind = 'AGREEMENT'""")
			.param("period", figures.period().id())
			.param("then", figures.naming() == AgencyNaming.THEN)
			.query((row) -> {
				answers.put(row.getObject("agreement_id", UUID.class),
						new AgreementAnswer(row.getObject("entry_id", UUID.class), status(row.getString("status")),
								row.getString("result"), sourceOf(row)));
			});
		return answers;
	}

	private static @Nullable Source source(ResultSet row) throws SQLException {
		return (row.getObject("revision") != null) ? sourceOf(row) : null;
	}

	private static Source sourceOf(ResultSet row) throws SQLException {
		return new Source(row.getObject("report_id", UUID.class), row.getString("agency_name"), row.getInt("revision"),
				row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("letter_number"),
				row.getObject("letter_on", LocalDate.class));
	}

	private static @Nullable ProgressStatus status(@Nullable String name) {
		return (name != null) ? ProgressStatus.valueOf(name) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
