package vn.camket.obstacle;

/**
 * Where an obstacle stands (domain section 4).
 */
public enum ObstacleState {

	/** Chờ trả lời. */
	OPEN,

	/** Đã trình UBND tỉnh. */
	ESCALATED,

	/** Đã trả lời. */
	ANSWERED,

	/** Đã giải quyết. */
	RESOLVED;

	/**
	 * Whether somebody still has to do something about it.
	 */
	public boolean isPending() {
		return this == OPEN || this == ESCALATED;
	}

}
