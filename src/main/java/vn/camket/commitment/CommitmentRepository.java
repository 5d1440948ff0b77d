package vn.camket.commitment;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface CommitmentRepository extends Repository<Commitment, UUID> {

	Optional<Commitment> findById(UUID id);

	Optional<Commitment> findByCreationKey(UUID creationKey);

	Commitment saveAndFlush(Commitment commitment);

}
