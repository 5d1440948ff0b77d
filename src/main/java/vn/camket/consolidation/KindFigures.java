package vn.camket.consolidation;

import vn.camket.agency.AgencyKind;

/**
 * Reporting by agencies of one kind.
 */
public record KindFigures(AgencyKind kind, ReportCounts counts) {
}
