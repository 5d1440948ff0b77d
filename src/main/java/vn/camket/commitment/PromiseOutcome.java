package vn.camket.commitment;

/**
 * What a promise was turned into.
 */
public enum PromiseOutcome {

	/** Thành thỏa thuận. */
	AGREEMENT,

	/** Thành cam kết của một văn bản. */
	COMMITMENT,

	/** Thành nhiệm vụ của kế hoạch. */
	TASK,

	/** Khép lại, có lý do. */
	CLOSED

}
