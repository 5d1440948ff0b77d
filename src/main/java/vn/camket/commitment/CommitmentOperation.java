package vn.camket.commitment;

/**
 * What can be changed for many commitments at once.
 */
enum CommitmentOperation {

	/** Đổi cơ quan chủ trì. */
	LEAD,

	/** Thêm cơ quan phối hợp. */
	ADD_COORDINATOR,

	/** Bỏ cơ quan phối hợp. */
	REMOVE_COORDINATOR,

	/** Gắn với nhiệm vụ của kế hoạch. */
	TASK

}
