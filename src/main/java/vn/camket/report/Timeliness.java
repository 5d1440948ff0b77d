package vn.camket.report;

/**
 * Whether a report came in time, judged by its first sending (domain rule 7).
 */
public enum Timeliness {

	/** Đúng hạn. */
	ON_TIME,

	/** Chậm. */
	LATE,

	/** Chưa gửi. */
	NOT_SENT

}
