package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReportingPeriodRepository extends ListCrudRepository<ReportingPeriod, UUID> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from ReportingPeriod p where p.id = :id")
	Optional<ReportingPeriod> findForChange(UUID id);

	@Query("select p.id from ReportingPeriod p where p.openedAt is null and p.opensOn <= :day order by p.opensOn")
	List<UUID> findToOpenOn(LocalDate day);

	@Query("select p.id from ReportingPeriod p where p.openedAt is not null and p.lateFrom > :moment order by p.id")
	List<UUID> findRunningAt(Instant moment);

	/** Brings changes to where reads by SQL see them. */
	void flush();

	boolean existsBySchemeAndYear(ReportingScheme scheme, int year);

}
