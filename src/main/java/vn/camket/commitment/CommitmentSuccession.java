package vn.camket.commitment;

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
 * Commitments and promises of an ended agency pass to its successor.
 */
@Component
@Order(4)
class CommitmentSuccession implements AgencySuccession {

	private final JdbcClient database;

	CommitmentSuccession(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.commitments",
				count("select count(*) from commitment where lead_agency_id = any (:former) and archived_at is null",
						former)),
				new Duty("reorganisation.duty.promises",
						count("select count(*) from promise where lead_agency_id = any (:former) and outcome is null",
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
				update commitment set lead_agency_id = cast(:successor as uuid), version = version + 1 where lead_agency_id = any (:former)""",
				former, successor);
		run("""
				insert into commitment_coordinator (commitment_id, agency_id)
				select distinct commitment_id, cast(:successor as uuid) from commitment_coordinator where agency_id = any (:former)
				on conflict do nothing""",
				former, successor);
		run("""
				delete from commitment_coordinator where agency_id = any (:former) and cast(:successor as uuid) is not null""",
				former, successor);
		run("""
				update promise set lead_agency_id = cast(:successor as uuid), version = version + 1 where lead_agency_id = any (:former)""",
				former, successor);
	}

	private void run(String sql, Set<UUID> former, @Nullable UUID successor) {
		this.database.sql(sql).param("former", former.toArray(UUID[]::new)).param("successor", successor).update();
	}

}
