package vn.camket.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.report.ReportSection;
import vn.camket.shared.wording.Wording;

/**
 * Puts paragraphs together from what agencies sent: one for each agency, and one for all
 * that say the same.
 */
@Component
class Collector {

	/** More agencies than so many are counted. */
	private static final int NAMED = 5;

	private final JdbcClient database;

	private final Wording wording;

	Collector(JdbcClient database, Wording wording) {
		this.database = database;
		this.wording = wording;
	}

	/**
	 * Makes paragraphs from the parts of accepted reports that none was made from yet.
	 * @return how many paragraphs
	 */
	int collect(UUID period) {
		Map<List<Object>, List<Statement>> alike = new LinkedHashMap<>();
		this.database
			.sql("""
					select s.report_id, s.revision_id, s.entry_id, s.task_id, s.section, s.said, report_agency_name(y.id, s.revision_id, p.due_on, true) as agency
					"""
					+ ConsolidatedReader.UNCOLLECTED + " order by t.position nulls first, y.sort_order, y.name")
			.param("period", period)
			.query((row) -> {
				String section = row.getString("section");
				Statement said = new Statement(row.getObject("report_id", UUID.class),
						row.getObject("revision_id", UUID.class), row.getObject("entry_id", UUID.class),
						row.getObject("task_id", UUID.class), section,
						OutlineSection.of((section != null) ? ReportSection.valueOf(section) : null),
						row.getString("agency"), row.getString("said"));
				alike
					.computeIfAbsent(List.of(said.outline(), String.valueOf(said.taskId()), said.said().strip()),
							(key) -> new ArrayList<>())
					.add(said);
			});
		int position = this.database
			.sql("select coalesce(max(position), 0) from consolidated_paragraph where period_id = ?")
			.param(period)
			.query(Integer.class)
			.single();
		for (List<Statement> statements : alike.values()) {
			insert(period, ++position, statements);
		}
		return alike.size();
	}

	private void insert(UUID period, int position, List<Statement> statements) {
		Statement first = statements.get(0);
		UUID paragraph = this.database.sql("""
				insert into consolidated_paragraph (period_id, section, task_id, position, content, collected)
				values (:period, :section, :task, :position, :content, :content) returning id""")
			.param("period", period)
			.param("section", first.outline().name())
			.param("task", first.taskId())
			.param("position", position)
			.param("content", sentence(statements.stream().map(Statement::agency).toList(), first.said()))
			.query(UUID.class)
			.single();
		for (Statement statement : statements) {
			this.database.sql("""
					insert into consolidated_source (paragraph_id, report_id, revision_id, entry_id, section, said)
					values (:paragraph, :report, :revision, :entry, :section, :said)""")
				.param("paragraph", paragraph)
				.param("report", statement.reportId())
				.param("revision", statement.revisionId())
				.param("entry", statement.entryId())
				.param("section", statement.section())
				.param("said", statement.said())
				.update();
		}
	}

	/**
	 * Takes the newest sent words of a paragraph's sources as those it was compared with.
	 * @return the paragraph put together anew, nothing where no source says anything now
	 */
	@Nullable String renewSources(UUID paragraph) {
		this.database.sql("""
				update consolidated_source c set revision_id = n.revision_id, said = n.said
				  from agency_report r join report_statement n on n.revision_id = r.sent_revision_id
				 where c.paragraph_id = ? and r.id = c.report_id and n.entry_id is not distinct from c.entry_id
				   and n.section is not distinct from c.section""").param(paragraph).update();
		this.database.sql("""
				update consolidated_source c set revision_id = r.sent_revision_id, said = ''
				  from agency_report r
				 where c.paragraph_id = ? and r.id = c.report_id and r.sent_revision_id <> c.revision_id""")
			.param(paragraph)
			.update();
		Map<String, List<String>> agencies = new LinkedHashMap<>();
		this.database.sql("""
				select c.said, report_agency_name(y.id, c.revision_id, d.due_on, true) as agency
				  from consolidated_source c
				  join agency_report r on r.id = c.report_id
				  join reporting_period d on d.id = r.period_id
				  join agency y on y.id = r.agency_id
				 where c.paragraph_id = ? and c.said <> '' order by y.sort_order, y.name""")
			.param(paragraph)
			.query((row) -> {
				agencies.computeIfAbsent(row.getString("said"), (said) -> new ArrayList<>())
					.add(row.getString("agency"));
			});
		return agencies.isEmpty() ? null
				: agencies.entrySet()
					.stream()
					.map((said) -> sentence(said.getValue(), said.getKey()))
					.collect(Collectors.joining("\n"));
	}

	/** An agency that begins with its own name is not named twice. */
	private String sentence(List<String> agencies, String said) {
		if (agencies.size() == 1 && said.strip().startsWith(agencies.get(0))) {
			return said.strip();
		}
		String who = String.join("; ", agencies.subList(0, Math.min(NAMED, agencies.size())));
		if (agencies.size() > NAMED) {
			who = this.wording.text("synthesis.who.more", who, String.valueOf(agencies.size() - NAMED));
		}
		return who + ": " + said.strip();
	}

	private record Statement(UUID reportId, UUID revisionId, @Nullable UUID entryId, @Nullable UUID taskId,
			@Nullable String section, OutlineSection outline, String agency, String said) {
	}

}
