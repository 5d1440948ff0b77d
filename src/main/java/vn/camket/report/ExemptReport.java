package vn.camket.report;

import java.util.UUID;

/**
 * A report that an agency was relieved of.
 */
public record ExemptReport(UUID reportId, String agency, String reason) {
}
