package vn.camket.report;

/**
 * How far a task or an agreement got, as the agency says (domain rule 4). Being overdue
 * is derived, never entered.
 */
public enum ProgressStatus {

	/** Chưa triển khai. */
	NOT_STARTED,

	/** Đang triển khai. */
	IN_PROGRESS,

	/** Đã hoàn thành, for the period or, with a dated task, for good. */
	COMPLETED,

	/** Không phát sinh trong kỳ, with a reason. */
	NOT_APPLICABLE

}
