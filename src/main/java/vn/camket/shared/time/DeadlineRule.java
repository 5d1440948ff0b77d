package vn.camket.shared.time;

/**
 * Whether the day that a deadline names still counts.
 */
public enum DeadlineRule {

	/** "Trước ngày 15/5": the day before is the last one on time. */
	BEFORE,

	/**
	 * "Chậm nhất ngày 15/11" (Luật 70/2020/QH14, Điều 42, 46): the day itself is the last
	 * one.
	 */
	AT_LATEST

}
