package vn.camket.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencySuccession;

/**
 * Tasks of an ended agency pass to its successor; the plan's wording stays.
 */
@Component
@Order(3)
class TaskSuccession implements AgencySuccession {

	private final JdbcClient database;

	TaskSuccession(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.tasks", count(
				"select count(distinct a.task_id) from task_assignment a join task t on t.id = a.task_id where a.agency_id = any (:former) and t.archived_at is null",
				former)));
	}

	private long count(String sql, Set<UUID> former) {
		return this.database.sql(sql).param("former", former.toArray(UUID[]::new)).query(Long.class).single();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass(Set<UUID> former, @Nullable UUID successor, LocalDate on) {
		if (successor == null) {
			return;
		}
		run("""
				update task_assignment set agency_id = cast(:successor as uuid) where agency_id = any (:former)""",
				former, successor);
	}

	private void run(String sql, Set<UUID> former, @Nullable UUID successor) {
		this.database.sql(sql).param("former", former.toArray(UUID[]::new)).param("successor", successor).update();
	}

}
