package vn.camket.agreement;

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
 * Agreements that an ended agency led, or took part in, pass to its successor.
 */
@Component
@Order(2)
class AgreementSuccession implements AgencySuccession {

	private final JdbcClient database;

	AgreementSuccession(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.agreements",
				count("select count(*) from agreement where lead_agency_id = any (:former) and archived_at is null",
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
				update agreement set lead_agency_id = cast(:successor as uuid), version = version + 1 where lead_agency_id = any (:former)""",
				former, successor);
		run("""
				insert into agreement_coordinator (agreement_id, agency_id)
				select distinct agreement_id, cast(:successor as uuid) from agreement_coordinator where agency_id = any (:former)
				on conflict do nothing""",
				former, successor);
		run("""
				delete from agreement_coordinator where agency_id = any (:former) and cast(:successor as uuid) is not null""",
				former, successor);
	}

	private void run(String sql, Set<UUID> former, @Nullable UUID successor) {
		this.database.sql(sql).param("former", former.toArray(UUID[]::new)).param("successor", successor).update();
	}

}
