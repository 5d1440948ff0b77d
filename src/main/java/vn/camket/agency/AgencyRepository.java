package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgencyRepository extends JpaRepository<Agency, UUID> {

	Optional<Agency> findByCode(String code);

	boolean existsByName(String name);

	@Query("""
			select a from Agency a
			where (a.validFrom is null or a.validFrom <= :day) and (a.validTo is null or a.validTo >= :day)
			order by a.sortOrder, a.name""")
	List<Agency> findLivingOn(LocalDate day);

	@Query(nativeQuery = true,
			value = """
					select a.id, n.name
					  from agency a
					  cross join lateral (select a.short_name as name union select x.alias from agency_alias x where x.agency_id = a.id) n
					 where n.name is not null and :day between coalesce(a.valid_from, '-infinity') and coalesce(a.valid_to, 'infinity')""")
	List<Object[]> otherNamesOn(LocalDate day);

	@Query("select a.id, a.name from Agency a")
	List<Object[]> names();

}
