package vn.camket.report;

/**
 * What is asked for in one part of a report.
 */
public record Remark(PartKey part, String comment) {
}
