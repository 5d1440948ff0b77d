package vn.camket.consolidation;

import java.util.UUID;

import vn.camket.agency.AgencyKind;
import vn.camket.report.ReportState;

/**
 * A report that is owed and was never sent. Its agency stands in every table with zero,
 * never left out (domain rule 4).
 */
public record MissingReport(UUID reportId, UUID agencyId, String agencyName, AgencyKind kind, ReportState state) {
}
