package vn.camket.account;

/**
 * What can be changed for many accounts at once.
 */
enum AccountOperation {

	/** Chuyển sang cơ quan khác. */
	AGENCY,

	/** Đổi vai trò. */
	ROLE,

	/** Ngừng sử dụng. */
	DISABLE,

	/** Cho sử dụng lại. */
	ENABLE

}
