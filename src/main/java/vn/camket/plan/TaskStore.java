package vn.camket.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.plan.TaskContent.Expected;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;

/**
 * The rows of a task: its own, its assignments and its expected outputs. Whoever changes
 * them locks the plan first.
 */
@Component
class TaskStore {

	private final JdbcClient database;

	TaskStore(JdbcClient database) {
		this.database = database;
	}

	/** Waits for whoever else changes tasks of the plan; false if there is no plan. */
	boolean lockPlan(UUID plan) {
		return this.database.sql("select id from plan where id = ? for no key update")
			.param(plan)
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	Optional<StoredTask> find(UUID id) {
		return this.database
			.sql("""
					select t.*, (select b.id from task b where b.plan_id = t.plan_id and b.position < t.position and b.archived_at is null
					              order by b.position desc limit 1) as after
					  from task t where t.id = ?""")
			.param(id)
			.query((row, number) -> new StoredTask(id, row.getLong("version"), row.getObject("plan_id", UUID.class),
					row.getObject("after", UUID.class), row.getString("archived_at") != null, content(id, row)))
			.optional();
	}

	Optional<Made> findCreated(UUID creationKey) {
		return this.database.sql("select id, creation_print, ordinal from task where creation_key = ?")
			.param(creationKey)
			.query((row, number) -> new Made(row.getObject("id", UUID.class), row.getString("creation_print"),
					row.getString("ordinal")))
			.optional();
	}

	private TaskContent content(UUID id, ResultSet row) throws SQLException {
		String rule = row.getString("due_rule");
		return new TaskContent(row.getObject("section_id", UUID.class), row.getString("ordinal"),
				row.getString("title"), row.getString("short_title"),
				new TaskTime(TimeFrame.valueOf(row.getString("time_frame")), row.getString("time_frame_text"),
						row.getObject("from_year", Integer.class), row.getObject("to_year", Integer.class),
						row.getObject("due_on", LocalDate.class), (rule != null) ? DeadlineRule.valueOf(rule) : null),
				row.getString("note"), PlanTask.areasOf(row.getString("area_tags")), assignments(id, "LEAD"),
				assignments(id, "COORDINATING"),
				this.database
					.sql("select id, label from task_output where task_id = ? and retired_at is null order by position")
					.param(id)
					.query((output, number) -> new Expected(output.getObject("id", UUID.class),
							output.getString("label")))
					.list());
	}

	private List<Assignment> assignments(UUID id, String role) {
		return this.database.sql(
				"select wording, agency_id, group_id, lead_rule from task_assignment where task_id = ? and role = ? order by position")
			.params(id, role)
			.query((row, number) -> new Assignment(row.getString("wording"), row.getObject("agency_id", UUID.class),
					row.getObject("group_id", UUID.class), row.getString("lead_rule") != null))
			.list();
	}

	/** Adds a task behind all others. */
	UUID insert(UUID plan, @Nullable CreationKey key, TaskContent content, UUID author, Instant at) {
		Map<String, @Nullable Object> values = values(content, author, at);
		values.put("plan", plan);
		values.put("key", (key != null) ? key.value() : null);
		values.put("print", (key != null) ? key.print() : null);
		UUID id = this.database
			.sql("""
					insert into task (plan_id, position, creation_key, creation_print, section_id, ordinal, title, short_title, time_frame,
					                  time_frame_text, from_year, to_year, due_on, due_rule, note, area_tags, updated_at, updated_by)
					select :plan, coalesce(max(position), 0) + 1, cast(:key as uuid), :print, cast(:section as uuid), :ordinal, :title, :shortTitle,
					       :frame, :wording, cast(:fromYear as integer), cast(:toYear as integer), cast(:dueOn as date), :dueRule, :note, :areas,
					       :at, :author
					  from task where plan_id = :plan
					returning id""")
			.params(values)
			.query(UUID.class)
			.single();
		writeAssignments(id, content);
		writeOutputs(id, content.outputs(), at);
		return id;
	}

	/** Replaces what stands there; false if it stands at another version. */
	boolean update(StoredTask stored, long version, TaskContent content, UUID author, Instant at) {
		Map<String, @Nullable Object> values = values(content, author, at);
		values.put("id", stored.id());
		values.put("version", version);
		int updated = this.database
			.sql("""
					update task
					   set version = version + 1, section_id = cast(:section as uuid), ordinal = :ordinal, title = :title,
					       short_title = :shortTitle, time_frame = :frame, time_frame_text = :wording, from_year = :fromYear, to_year = :toYear,
					       due_on = :dueOn, due_rule = :dueRule, note = :note, area_tags = :areas, updated_at = :at, updated_by = :author
					 where id = :id and version = :version and archived_at is null""")
			.params(values)
			.update();
		if (updated == 0) {
			return false;
		}
		if (!stored.content().leads().equals(content.leads())
				|| !stored.content().coordinators().equals(content.coordinators())) {
			this.database.sql("delete from task_assignment where task_id = ?").param(stored.id()).update();
			writeAssignments(stored.id(), content);
		}
		if (!stored.content().outputs().equals(content.outputs())) {
			writeOutputs(stored.id(), content.outputs(), at);
		}
		return true;
	}

	/** Puts a task behind another of its plan, or first. */
	void moveBehind(UUID plan, UUID task, @Nullable UUID after) {
		List<UUID> order = new ArrayList<>(this.database.sql("select id from task where plan_id = ? order by position")
			.param(plan)
			.query(UUID.class)
			.list());
		order.remove(task);
		if (after != null && !order.contains(after)) {
			throw new FieldRefusedException("after", "plan.refused.after");
		}
		order.add((after != null) ? order.indexOf(after) + 1 : 0, task);
		this.database.sql("""
				update task t set position = n.position
				  from unnest(cast(:order as uuid[])) with ordinality as n (id, position)
				 where t.id = n.id and t.position <> n.position""").param("order", order.toArray(UUID[]::new)).update();
	}

	/** Archives with a reason, or restores without one. */
	void archive(UUID id, @Nullable String reason, UUID author, Instant at) {
		this.database.sql(
				"update task set version = version + 1, archive_reason = ?, archived_by = ?, archived_at = ? where id = ?")
			.params(reason, (reason != null) ? author : null, (reason != null) ? at.atOffset(ZoneOffset.UTC) : null, id)
			.update();
	}

	private static Map<String, @Nullable Object> values(TaskContent content, UUID author, Instant at) {
		TaskTime time = content.time();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("section", content.sectionId());
		values.put("ordinal", content.ordinal());
		values.put("title", content.title());
		values.put("shortTitle", content.shortTitle());
		values.put("frame", time.frame().name());
		values.put("wording", time.wording());
		values.put("fromYear", time.fromYear());
		values.put("toYear", time.toYear());
		values.put("dueOn", time.dueOn());
		values.put("dueRule", (time.dueRule() != null) ? time.dueRule().name() : null);
		values.put("note", content.note());
		values.put("areas", content.areas().isEmpty() ? null : String.join("; ", content.areas()));
		values.put("author", author);
		values.put("at", at.atOffset(ZoneOffset.UTC));
		return values;
	}

	private void writeAssignments(UUID task, TaskContent content) {
		write(task, "LEAD", content.leads());
		write(task, "COORDINATING", content.coordinators());
	}

	private void write(UUID task, String role, List<Assignment> assignments) {
		for (int i = 0; i < assignments.size(); i++) {
			Assignment one = assignments.get(i);
			this.database.sql("""
					insert into task_assignment (task_id, role, position, wording, agency_id, group_id, lead_rule)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(task, role, i + 1, one.wording(), one.agencyId(), one.groupId(),
						one.agreementLeads() ? "AGREEMENT_LEADS" : null)
				.update();
		}
	}

	/** What is expected no longer is retired: reports may speak of it. */
	private void writeOutputs(UUID task, List<Expected> outputs, Instant at) {
		UUID[] kept = outputs.stream().map(Expected::id).filter(Objects::nonNull).toArray(UUID[]::new);
		this.database.sql(
				"update task_output set retired_at = :at where task_id = :task and retired_at is null and not id = any (:kept)")
			.param("task", task)
			.param("kept", kept)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		for (int i = 0; i < outputs.size(); i++) {
			Expected output = outputs.get(i);
			if (output.id() == null) {
				this.database.sql("insert into task_output (task_id, position, label) values (?, ?, ?)")
					.params(task, i + 1, output.label())
					.update();
			}
			else {
				this.database.sql("update task_output set position = ?, label = ? where id = ? and task_id = ?")
					.params(i + 1, output.label(), output.id(), task)
					.update();
			}
		}
	}

	/**
	 * A task as it stands.
	 *
	 * @param after the living task before it, if any
	 */
	record StoredTask(UUID id, long version, UUID planId, @Nullable UUID after, boolean archived, TaskContent content) {
	}

	/**
	 * What a form has made.
	 */
	record Made(UUID id, @Nullable String print, String ordinal) {
	}

}
