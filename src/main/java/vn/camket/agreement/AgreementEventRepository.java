package vn.camket.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AgreementEventRepository extends Repository<AgreementEvent, UUID> {

	Optional<AgreementEvent> findByIdAndAgreementId(UUID id, UUID agreementId);

	Optional<AgreementEvent> findByCreationKey(UUID creationKey);

	List<AgreementEvent> findByAgreementId(UUID agreementId);

	List<AgreementEvent> findByAgreementIdAndArchivedAtIsNull(UUID agreementId);

	AgreementEvent saveAndFlush(AgreementEvent event);

}
