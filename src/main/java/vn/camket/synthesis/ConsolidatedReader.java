package vn.camket.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a consolidated report in five statements, whatever the number of paragraphs.
 */
@Component
class ConsolidatedReader {

	/** Parts of accepted reports that no paragraph was made from yet. */
	static final String UNCOLLECTED = """
			  from agency_report r
			  join report_statement s on s.revision_id = r.accepted_revision_id
			  join reporting_period p on p.id = r.period_id
			  join agency y on y.id = r.agency_id
			  left join task t on t.id = s.task_id
			 where r.period_id = :period and r.released_at is null and not exists (
			       select from consolidated_source c where c.report_id = s.report_id
			          and c.entry_id is not distinct from s.entry_id and c.section is not distinct from s.section)
			""";

	private final JdbcClient database;

	private final JsonMapper json;

	ConsolidatedReader(JdbcClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * The report as it stands; finalised, as it was then.
	 */
	ConsolidatedReport read(UUID period) {
		ConsolidatedReport report = readDraft(period);
		Issue issue = report.issue();
		if (issue == null) {
			return report;
		}
		FrozenContent content = this.json
			.readValue(this.database.sql("select content from consolidated_issue where id = ?")
				.param(issue.id())
				.query(String.class)
				.single(), FrozenContent.class);
		return new ConsolidatedReport(period, report.version(), true, report.state(), content.letter(),
				content.sections(), report.uncollected(), report.issues());
	}

	/**
	 * The report as it is edited, whether or not it is finalised.
	 */
	private ConsolidatedReport readDraft(UUID period) {
		List<OutlineGroup> sections = readSections(period, readSources(period));
		List<Issue> issues = readIssues(period);
		int uncollected = this.database.sql("select count(*)" + UNCOLLECTED)
			.param("period", period)
			.query(Integer.class)
			.single();
		return this.database.sql("""
				select version, state, number, issued_on, addressees, copies, signer_title, signer_name
				  from consolidated_report where period_id = ?""")
			.param(period)
			.query((row, number) -> new ConsolidatedReport(period, row.getLong("version"), true,
					ConsolidatedState.valueOf(row.getString("state")), letter(row), sections, uncollected, issues))
			.optional()
			.orElseGet(() -> new ConsolidatedReport(period, 0, false, ConsolidatedState.DRAFT, Letter.BLANK, sections,
					uncollected, issues));
	}

	private static Letter letter(ResultSet row) throws SQLException {
		return new Letter(row.getString("number"), row.getObject("issued_on", LocalDate.class),
				row.getString("addressees"), row.getString("copies"), row.getString("signer_title"),
				row.getString("signer_name"));
	}

	private Map<UUID, List<ParagraphSource>> readSources(UUID period) {
		Map<UUID, List<ParagraphSource>> sources = new HashMap<>();
		this.database
			.sql("""
					select c.paragraph_id, c.report_id, report_agency_name(y.id, c.revision_id, d.due_on, true) as agency, v.number, v.sent_at,
					       coalesce(c.entry_id::text, c.section) as part, c.said, case when coalesce(n.said, '') <> c.said then coalesce(n.said, '') end as newer
					  from consolidated_paragraph p
					  join consolidated_source c on c.paragraph_id = p.id
					  join report_revision v on v.id = c.revision_id
					  join agency_report r on r.id = c.report_id
					  join reporting_period d on d.id = r.period_id
					  join agency y on y.id = r.agency_id
					  left join report_statement n on n.revision_id = r.sent_revision_id
					    and n.entry_id is not distinct from c.entry_id and n.section is not distinct from c.section
					 where p.period_id = ? order by y.sort_order, y.name""")
			.param(period)
			.query((row) -> {
				sources.computeIfAbsent(row.getObject("paragraph_id", UUID.class), (id) -> new ArrayList<>())
					.add(new ParagraphSource(row.getObject("report_id", UUID.class), row.getString("agency"),
							row.getInt("number"), moment(row, "sent_at"), row.getString("part"), row.getString("said"),
							row.getString("newer")));
			});
		return sources;
	}

	private List<OutlineGroup> readSections(UUID period, Map<UUID, List<ParagraphSource>> sources) {
		Map<OutlineSection, Map<String, OutlinePart>> sections = new EnumMap<>(OutlineSection.class);
		this.database.sql("""
				select p.id, p.version, p.section, p.task_id, t.ordinal, t.title, p.content, p.collected, p.omitted
				  from consolidated_paragraph p left join task t on t.id = p.task_id
				 where p.period_id = ? order by t.position nulls first, p.position, p.id""")
			.param(period)
			.query((row) -> {
				UUID id = row.getObject("id", UUID.class);
				UUID task = row.getObject("task_id", UUID.class);
				String collected = row.getString("collected");
				String content = row.getString("content");
				Paragraph paragraph = new Paragraph(id, row.getLong("version"), content, collected != null,
						!content.equals(collected), row.getBoolean("omitted"), sources.getOrDefault(id, List.of()));
				String ordinal = row.getString("ordinal");
				String title = row.getString("title");
				sections
					.computeIfAbsent(OutlineSection.valueOf(row.getString("section")), (key) -> new LinkedHashMap<>())
					.computeIfAbsent(String.valueOf(task),
							(key) -> new OutlinePart(task, ordinal, title, new ArrayList<>()))
					.paragraphs()
					.add(paragraph);
			});
		return sections.entrySet()
			.stream()
			.map((section) -> new OutlineGroup(section.getKey(), List.copyOf(section.getValue().values())))
			.toList();
	}

	private List<Issue> readIssues(UUID period) {
		return this.database.sql("""
				select id, number, stamp_code, finalised_at, actor, workbook_sha256, document_sha256, reopened_at,
				       reopened_actor, reopen_reason
				  from consolidated_issue where period_id = ? order by number desc""")
			.param(period)
			.query((row, number) -> new Issue(row.getObject("id", UUID.class), row.getInt("number"),
					StampCode.print(row.getString("stamp_code")), moment(row, "finalised_at"), row.getString("actor"),
					row.getString("workbook_sha256"), row.getString("document_sha256"),
					momentOrNull(row, "reopened_at"), row.getString("reopened_actor"), row.getString("reopen_reason")))
			.list();
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(momentOrNull(row, column));
	}

	private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
