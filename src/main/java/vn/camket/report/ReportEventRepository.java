package vn.camket.report;

import org.springframework.data.repository.CrudRepository;

interface ReportEventRepository extends CrudRepository<ReportEvent, Long> {

}
