package vn.camket.agreement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, UUID> {

	/**
	 * The partner that bears this name or is also spelt so.
	 */
	@Query("""
			select p.id from Partner p
			where p.mergedInto is null and (lower(p.name) = lower(:name) or exists (select 1 from p.aliases a where lower(a) = lower(:name)))
			order by p.id limit 1""")
	Optional<UUID> findIdByAnyName(String name);

	Partner save(Partner partner);

}
