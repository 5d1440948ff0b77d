package vn.camket.agency;

/**
 * What can be changed for many agencies at once.
 */
enum AgencyOperation {

	/** Vào nhóm. */
	JOIN,

	/** Ra khỏi nhóm. */
	LEAVE,

	/** Đổi loại cơ quan. */
	KIND,

	/** Đánh dấu đã đối chiếu. */
	VERIFIED

}
