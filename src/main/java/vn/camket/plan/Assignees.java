package vn.camket.plan;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.wording.Wording;

/**
 * Who may lead a task or take part: groups, whoever leads agreements, the agencies of
 * today.
 */
@Service
@Transactional(readOnly = true)
public class Assignees {

	private final JdbcClient database;

	private final Wording wording;

	private final Clock clock;

	Assignees(JdbcClient database, Wording wording, Clock clock) {
		this.database = database;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * Names by {@link Assignment#key() key}, in the order in which they are offered.
	 * @param assigned those that must be among them, though dissolved
	 */
	public Map<String, String> names(List<Assignment> assigned) {
		Map<String, String> names = new LinkedHashMap<>();
		this.database.sql("select 'group:' || id as key, name from agency_group order by sort_order, name")
			.query((row) -> {
				names.put(row.getString("key"), this.wording.text("assignee.group", row.getString("name")));
			});
		names.put(Objects.requireNonNull(new Assignment("", null, null, true).key()),
				this.wording.text("assignee.rule"));
		this.database.sql("""
				select 'agency:' || id as key, name from agency
				 where :today <= coalesce(valid_to, 'infinity') or id = any (:assigned)
				 order by sort_order, name""")
			.param("today", ProvinceTime.today(this.clock))
			.param("assigned",
					assigned.stream().map(Assignment::agencyId).filter(Objects::nonNull).toArray(UUID[]::new))
			.query((row) -> {
				names.put(row.getString("key"), row.getString("name"));
			});
		return names;
	}

	/**
	 * The places that tasks are about so far.
	 */
	public List<String> areas() {
		return this.database.sql("select distinct area_tags from task where area_tags is not null")
			.query(String.class)
			.stream()
			.flatMap((tags) -> PlanTask.areasOf(tags).stream())
			.distinct()
			.sorted()
			.toList();
	}

}
