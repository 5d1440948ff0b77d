package vn.camket.agreement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<Agreement, UUID> {

	Optional<Agreement> findById(UUID id);

	/** To read all of it: one way to the server in place of five. */
	@EntityGraph(attributePaths = { "parties", "relations", "coordinators", "fields" })
	Optional<Agreement> findWholeById(UUID id);

	Optional<Agreement> findByCreationKey(UUID creationKey);

	@Query(value = "select nextval('agreement_register_number_seq')", nativeQuery = true)
	long nextRegisterNumber();

	Agreement saveAndFlush(Agreement agreement);

}
