package vn.camket.activity;

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
 * Passes activities on to the agency's successor, who reports of them from then on
 * (domain rule 11).
 */
@Component
class ActivitySuccession implements AgencySuccession {

	private final JdbcClient database;

	ActivitySuccession(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.activities",
				this.database
					.sql("select count(*) from activity where agency_id = any (:former) and archived_at is null")
					.param("former", former.toArray(UUID[]::new))
					.query(Long.class)
					.single()));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass(Set<UUID> former, @Nullable UUID successor, LocalDate on) {
		if (successor != null) {
			this.database.sql("""
					update activity set agency_id = :successor, version = version + 1
					 where agency_id = any (:former) and archived_at is null""")
				.param("successor", successor)
				.param("former", former.toArray(UUID[]::new))
				.update();
		}
	}

}
