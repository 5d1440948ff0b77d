package vn.camket.report;

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
 * The successor reports where an ended agency was named to report. Reports that were not
 * sent are released and made anew for the successor; what was sent stays under the name
 * of its day.
 */
@Component
@Order(5)
class ReportSuccession implements AgencySuccession {

	private final JdbcClient database;

	ReportSuccession(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Duty> duties(Set<UUID> former) {
		return List.of(new Duty("reorganisation.duty.reports", count(
				"select count(*) from agency_report where agency_id = any (:former) and first_sent_at is null and released_at is null",
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
				insert into reporting_scheme_reporter (scheme_id, agency_id)
				select distinct scheme_id, cast(:successor as uuid) from reporting_scheme_reporter where agency_id = any (:former)
				on conflict do nothing""",
				former, successor);
	}

	private void run(String sql, Set<UUID> former, @Nullable UUID successor) {
		this.database.sql(sql).param("former", former.toArray(UUID[]::new)).param("successor", successor).update();
	}

}
