package vn.camket.report;

/**
 * What may happen to a report.
 */
public enum ReportEventKind {

	STARTED, HANDED_TO_HEAD, HANDED_BACK, SENT, RETURNED, ACCEPTED

}
