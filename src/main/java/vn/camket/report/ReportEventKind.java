package vn.camket.report;

/**
 * What may happen to a report.
 */
public enum ReportEventKind {

	STARTED, HANDED_TO_HEAD, SELF_APPROVED, HANDED_BACK, SENT, RETURNED, ACCEPTED, EXTENDED, EXEMPTED, EXEMPTION_ENDED,
	REOPENED;

	/**
	 * Whether the report is in the agency's hand again after it.
	 */
	boolean givesBack() {
		return this == HANDED_BACK || this == RETURNED || this == REOPENED;
	}

}
