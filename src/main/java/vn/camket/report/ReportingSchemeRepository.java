package vn.camket.report;

import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface ReportingSchemeRepository extends ListCrudRepository<ReportingScheme, UUID> {

}
