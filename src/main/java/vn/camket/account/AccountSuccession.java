package vn.camket.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * Accounts of an agency that ended work for its successor, or end with it; either way
 * they sign in anew.
 */
@Component
@Order(1)
class AccountSuccession implements AgencySuccession {

	private final JdbcClient database;

	private final Clock clock;

	AccountSuccession(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.accounts",
				count("select count(*) from account where agency_id = any (:former) and disabled_at is null", former)));
	}

	private long count(String sql, Set<UUID> former) {
		return this.database.sql(sql).param("former", former.toArray(UUID[]::new)).query(Long.class).single();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass(Set<UUID> former, @Nullable UUID successor, LocalDate on) {
		if (successor != null) {
			run("""
					update account set agency_id = cast(:successor as uuid), access_version = access_version + 1, version = version + 1
					 where agency_id = any (:former)""",
					former, successor);
		}
		else {
			this.database.sql("""
					update account set disabled_at = :at, access_version = access_version + 1, version = version + 1
					 where agency_id = any (:former) and disabled_at is null""")
				.param("former", former.toArray(UUID[]::new))
				.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	private void run(String sql, Set<UUID> former, @Nullable UUID successor) {
		this.database.sql(sql).param("former", former.toArray(UUID[]::new)).param("successor", successor).update();
	}

}
