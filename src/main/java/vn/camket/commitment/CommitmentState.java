package vn.camket.commitment;

/**
 * How a commitment stands on a day, read off its milestones; the order is that of lists.
 */
public enum CommitmentState {

	/** Có mốc quá hạn: a milestone's day has passed and it was not reached. */
	OVERDUE,

	/** Có mốc sắp đến hạn: one is due within 30 days. */
	DUE_SOON,

	/** Đang thực hiện. */
	OPEN,

	/** Đã thực hiện xong. */
	FULFILLED

}
