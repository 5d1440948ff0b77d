package vn.camket.plan;

/**
 * When a task is to be carried out (domain rule 4). The plan's own words stand beside it.
 */
public enum TimeFrame {

	/** Thường xuyên: never completes, judged anew in each period. */
	ONGOING,

	/** Hàng năm: judged once a year. */
	YEARLY,

	/** Định kỳ. */
	PERIODIC,

	/** Giai đoạn: years from and to, and judged in each of them. */
	STAGED,

	/** Đến ngày: completes once. */
	BY_DATE,

	/** The plan states none. */
	UNSTATED

}
