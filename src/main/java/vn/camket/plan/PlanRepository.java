package vn.camket.plan;

import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface PlanRepository extends ListCrudRepository<Plan, UUID> {

}
