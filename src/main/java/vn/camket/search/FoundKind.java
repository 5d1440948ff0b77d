package vn.camket.search;

/**
 * What can be found, in the order of the page.
 */
public enum FoundKind {

	AGREEMENT, COMMITMENT, PROMISE, PARTNER, TASK, PLAN, AGENCY, DOCUMENT, REPORT

}
