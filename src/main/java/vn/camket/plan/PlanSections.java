package vn.camket.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.shared.web.FieldRefusedException;

/**
 * Reads and writes the parts of a plan. Tasks refer to them, so each keeps its key.
 */
@Component
class PlanSections {

	private final JdbcClient database;

	PlanSections(JdbcClient database) {
		this.database = database;
	}

	List<PlanSection> read(UUID plan) {
		return this.database.sql("select id, numeral, title from plan_section where plan_id = ? order by position")
			.param(plan)
			.query((row, number) -> new PlanSection(row.getObject("id", UUID.class), row.getString("numeral"),
					row.getString("title")))
			.list();
	}

	/**
	 * Replaces the parts, in their order.
	 * @throws FieldRefusedException if one that has tasks is not among them, archived
	 * ones included
	 */
	void write(UUID plan, List<PlanSection> sections) {
		Set<UUID> kept = sections.stream().map(PlanSection::id).filter(Objects::nonNull).collect(Collectors.toSet());
		for (PlanSection stored : read(plan)) {
			if (!kept.contains(stored.id())) {
				remove(Objects.requireNonNull(stored.id()));
			}
		}
		int position = 0;
		for (PlanSection section : sections) {
			position++;
			if (section.id() == null) {
				insert(plan, position, section);
			}
			else {
				update(plan, position, section);
			}
		}
	}

	private void remove(UUID section) {
		if (this.database.sql("select exists (select from task where section_id = ?)")
			.param(section)
			.query(Boolean.class)
			.single()) {
			throw new FieldRefusedException("sections", "plan.refused.section");
		}
		this.database.sql("delete from plan_section where id = ?").param(section).update();
	}

	private void insert(UUID plan, int position, PlanSection section) {
		this.database.sql("insert into plan_section (plan_id, position, numeral, title) values (?, ?, ?, ?)")
			.params(plan, position, section.numeral(), section.title())
			.update();
	}

	private void update(UUID plan, int position, PlanSection section) {
		this.database.sql("update plan_section set position = ?, numeral = ?, title = ? where id = ? and plan_id = ?")
			.params(position, section.numeral(), section.title(), section.id(), plan)
			.update();
	}

	/**
	 * Makes a plan's parts and living tasks those of another: assignments and expected
	 * outputs with them.
	 */
	void copy(UUID from, UUID to) {
		this.database.sql("""
				insert into plan_section (plan_id, position, numeral, title)
				select :to, position, numeral, title from plan_section where plan_id = :from""")
			.param("from", from)
			.param("to", to)
			.update();
		this.database
			.sql("""
					insert into task (plan_id, section_id, position, ordinal, title, short_title, time_frame, time_frame_text,
					                  from_year, to_year, due_on, due_rule, note, area_tags)
					select :to, n.id, t.position, t.ordinal, t.title, t.short_title, t.time_frame, t.time_frame_text,
					       t.from_year, t.to_year, t.due_on, t.due_rule, t.note, t.area_tags
					  from task t
					  left join plan_section s on s.id = t.section_id
					  left join plan_section n on n.plan_id = :to and n.position = s.position
					 where t.plan_id = :from and t.archived_at is null""")
			.param("from", from)
			.param("to", to)
			.update();
		this.database.sql("""
				insert into task_assignment (task_id, role, position, wording, agency_id, group_id, lead_rule)
				select n.id, a.role, a.position, a.wording, a.agency_id, a.group_id, a.lead_rule
				  from task_assignment a
				  join task t on t.id = a.task_id and t.plan_id = :from
				  join task n on n.plan_id = :to and n.position = t.position""")
			.param("from", from)
			.param("to", to)
			.update();
		this.database.sql("""
				insert into task_output (task_id, position, label)
				select n.id, o.position, o.label
				  from task_output o
				  join task t on t.id = o.task_id and t.plan_id = :from
				  join task n on n.plan_id = :to and n.position = t.position
				 where o.retired_at is null""").param("from", from).param("to", to).update();
	}

}
