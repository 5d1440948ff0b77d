package vn.camket.agreement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<Agreement, UUID> {

	Optional<Agreement> findById(UUID id);

	Optional<Agreement> findByCreationKey(UUID creationKey);

	@Query(value = "select nextval('agreement_register_number_seq')", nativeQuery = true)
	long nextRegisterNumber();

	Agreement saveAndFlush(Agreement agreement);

}
