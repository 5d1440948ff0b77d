package vn.camket.obstacle;

/**
 * What may be done about an obstacle.
 */
public enum ObstacleEventKind {

	/** Cơ quan nêu. */
	RAISED,

	/** Sở Ngoại vụ trả lời. */
	ANSWERED,

	/** Trình UBND tỉnh. */
	ESCALATED,

	/** UBND tỉnh có ý kiến. */
	DECIDED,

	/** Đã giải quyết. */
	RESOLVED,

	/** Nêu lại. */
	REOPENED

}
