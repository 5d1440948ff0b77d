package vn.camket.agreement;

/**
 * What a notice period is counted in.
 */
public enum NoticeUnit {

	DAYS, MONTHS

}
