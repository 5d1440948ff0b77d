package vn.camket.report;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgencyReportRepository extends JpaRepository<AgencyReport, UUID> {

	/**
	 * Loads a report to change it. The lock lets two people of one agency save at the
	 * same moment, one after the other: it is the parts that know of conflicts, not the
	 * report.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from AgencyReport r where r.id = :id")
	Optional<AgencyReport> findForChange(UUID id);

}
