package vn.camket.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyInvolvement;

/**
 * The tasks that an agency leads or takes part in, by name, as member of a group or under
 * a rule.
 */
@Component
@Order(1)
class AgencyTasks implements AgencyInvolvement {

	private final JdbcClient database;

	AgencyTasks(JdbcClient database) {
		this.database = database;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> of(UUID agency, LocalDate day) {
		List<Line> lines = this.database.sql("""
				select t.id, t.ordinal, t.short_title, p.short_title as plan, s.role
				  from assigned_agency(:day) s
				  join task t on t.id = s.task_id
				  join plan p on p.id = t.plan_id
				 where s.agency_id = :agency
				 order by p.sort_order, t.position""")
			.param("day", day)
			.param("agency", agency)
			.query((row, number) -> new Line(row.getString("role").equals("LEAD"),
					new Item("/tasks/" + row.getObject("id", UUID.class),
							row.getString("ordinal") + ". " + row.getString("short_title"), row.getString("plan"))))
			.list();
		return List.of(section("agency.tasks.led", "agency.tasks.led.none", lines, true),
				section("agency.tasks.coordinated", "agency.tasks.coordinated.none", lines, false));
	}

	private static Section section(String title, String empty, List<Line> lines, boolean led) {
		return new Section(title, empty, lines.stream().filter((line) -> line.led() == led).map(Line::item).toList());
	}

	private record Line(boolean led, Item item) {
	}

}
