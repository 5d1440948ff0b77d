package vn.camket.plan;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRepository extends JpaRepository<Plan, UUID> {

	Optional<Plan> findByCreationKey(UUID creationKey);

	@Query("select coalesce(max(p.sortOrder), 0) + 10 from Plan p")
	int nextSortOrder();

}
