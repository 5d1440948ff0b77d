package vn.camket.commitment;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PromiseRepository extends Repository<Promise, UUID> {

	Optional<Promise> findById(UUID id);

	Optional<Promise> findByCreationKey(UUID creationKey);

	Promise saveAndFlush(Promise promise);

}
