package vn.camket.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.plan.PlanTask.Archived;
import vn.camket.plan.PlanTask.Assignee;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads plans and their tasks, in a number of statements that does not grow with them.
 */
@Service
@Transactional(readOnly = true)
public class PlanCatalog {

	private final JdbcClient database;

	private final PlanSections sections;

	PlanCatalog(JdbcClient database, PlanSections sections) {
		this.database = database;
		this.sections = sections;
	}

	/**
	 * All plans, side by side.
	 */
	public List<PlanRow> plans() {
		return this.database.sql("""
				select p.id, p.abbreviation, p.short_title, p.number, p.issued_on, p.issuing_body,
				       (select count(*) from task t where t.plan_id = p.id and t.archived_at is null) as tasks
				  from plan p
				 order by p.sort_order, p.short_title""")
			.query((row, number) -> new PlanRow(row.getObject("id", UUID.class), row.getString("abbreviation"),
					row.getString("short_title"), row.getString("number"), row.getObject("issued_on", LocalDate.class),
					row.getString("issuing_body"), row.getInt("tasks")))
			.list();
	}

	/**
	 * A plan with its legal bases and tasks.
	 * @throws NotFoundException if there is none
	 */
	public PlanDetails details(UUID id) {
		List<LegalBasis> legalBases = this.database
			.sql("select title, number, issued_on, issuer from plan_legal_basis where plan_id = :id order by position")
			.param("id", id)
			.query((row, number) -> new LegalBasis(row.getString("title"), row.getString("number"),
					row.getObject("issued_on", LocalDate.class), row.getString("issuer")))
			.list();
		List<PlanSection> parts = this.sections.read(id);
		Map<Boolean, List<PlanTask>> tasks = tasks(id, null).stream()
			.collect(Collectors.partitioningBy((task) -> task.archived() == null));
		return this.database.sql("select * from plan where id = :id")
			.param("id", id)
			.query((row, number) -> new PlanDetails(id, row.getString("abbreviation"), row.getString("short_title"),
					row.getString("title"), row.getString("number"), row.getObject("issued_on", LocalDate.class),
					row.getString("issuing_body"), row.getString("objectives"), row.getString("source"), legalBases,
					parts, tasks.getOrDefault(true, List.of()), tasks.getOrDefault(false, List.of())))
			.optional()
			.orElseThrow(() -> new NotFoundException(Plan.class, id));
	}

	/**
	 * A task.
	 * @throws NotFoundException if there is none
	 */
	public PlanTask task(UUID id) {
		return tasks(null, id).stream().findFirst().orElseThrow(() -> new NotFoundException(PlanTask.class, id));
	}

	/**
	 * The plan of this key as a line of the list.
	 */
	public Optional<PlanRow> find(UUID id) {
		return plans().stream().filter((plan) -> plan.id().equals(id)).findFirst();
	}

	private List<PlanTask> tasks(@Nullable UUID plan, @Nullable UUID task) {
		Map<UUID, List<Assigned>> assigned = of("""
				select a.task_id, a.role, a.wording, a.agency_id, g.code as group_code
				  from task_assignment a
				  join task t on t.id = a.task_id
				  left join agency_group g on g.id = a.group_id
				 where t.plan_id = :plan or t.id = :task
				 order by a.task_id, a.position""", plan, task)
			.query((row, number) -> new Assigned(row.getObject("task_id", UUID.class),
					row.getString("role").equals("LEAD"),
					new Assignee(row.getString("wording"), row.getObject("agency_id", UUID.class),
							row.getString("group_code"))))
			.stream()
			.collect(Collectors.groupingBy(Assigned::task));
		Map<UUID, List<String>> outputs = of("""
				select o.task_id, o.label
				  from task_output o join task t on t.id = o.task_id
				 where (t.plan_id = :plan or t.id = :task) and o.retired_at is null
				 order by o.task_id, o.position""", plan, task)
			.query((row, number) -> Map.entry(row.getObject("task_id", UUID.class), row.getString("label")))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return of("""
				select t.*, concat_ws('. ', s.numeral, s.title) as section, a.display_name as archivist
				  from task t
				  left join plan_section s on s.id = t.section_id
				  left join account a on a.id = t.archived_by
				 where t.plan_id = :plan or t.id = :task
				 order by t.plan_id, t.position""", plan, task).query((row, number) -> {
			UUID id = row.getObject("id", UUID.class);
			return task(row, id, assigned.getOrDefault(id, List.of()), outputs.getOrDefault(id, List.of()));
		}).list();
	}

	private JdbcClient.StatementSpec of(String sql, @Nullable UUID plan, @Nullable UUID task) {
		return this.database.sql(sql).param("plan", plan).param("task", task);
	}

	private static PlanTask task(ResultSet row, UUID id, List<Assigned> assigned, List<String> outputs)
			throws SQLException {
		String section = row.getString("section");
		String dueRule = row.getString("due_rule");
		return new PlanTask(id, row.getObject("plan_id", UUID.class), section.isEmpty() ? null : section,
				row.getString("ordinal"), row.getString("title"), row.getString("short_title"),
				TimeFrame.valueOf(row.getString("time_frame")), row.getString("time_frame_text"),
				row.getObject("due_on", LocalDate.class), (dueRule != null) ? DeadlineRule.valueOf(dueRule) : null,
				row.getString("note"), PlanTask.areasOf(row.getString("area_tags")),
				assigned.stream().filter(Assigned::leads).map(Assigned::who).toList(),
				assigned.stream().filter((one) -> !one.leads()).map(Assigned::who).toList(), outputs, archived(row));
	}

	private static @Nullable Archived archived(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("archived_at", OffsetDateTime.class);
		return (at != null) ? new Archived(at.toInstant(), row.getString("archivist"), row.getString("archive_reason"))
				: null;
	}

	private record Assigned(UUID task, boolean leads, Assignee who) {
	}

}
