package vn.camket.agreement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, UUID> {

	/**
	 * The partner that bears this name or is also spelt so.
	 */
	@NativeQuery("""
			select id from partner where lower(name) = lower(:name) and merged_into is null
			union all
			select p.id from partner_alias a join partner p on p.id = a.partner_id
			 where lower(a.alias) = lower(:name) and p.merged_into is null
			order by 1 limit 1""")
	Optional<UUID> findIdByAnyName(String name);

	Partner save(Partner partner);

}
