package vn.camket.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencySuccession;

/**
 * Passes obstacles that still wait for an answer on to the agency's successor (domain
 * rule 11).
 */
@Component
class ObstacleSuccession implements AgencySuccession {

	private final JdbcClient database;

	ObstacleSuccession(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.obstacles", this.database
			.sql("select count(*) from obstacle where agency_id = any (:former) and state in ('OPEN', 'ESCALATED')")
			.param("former", former.toArray(UUID[]::new))
			.query(Long.class)
			.single()));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass(Set<UUID> former, @Nullable UUID successor, LocalDate on) {
		if (successor != null) {
			this.database.sql("""
					update obstacle set agency_id = :successor, version = version + 1
					 where agency_id = any (:former) and state in ('OPEN', 'ESCALATED')""")
				.param("successor", successor)
				.param("former", former.toArray(UUID[]::new))
				.update();
		}
	}

}
