package vn.camket.commitment;

/**
 * What can be changed for many promises at once.
 */
enum PromiseOperation {

	/** Đổi cơ quan chủ trì. */
	LEAD,

	/** Gắn với đối tác trong sổ. */
	PARTNER

}
