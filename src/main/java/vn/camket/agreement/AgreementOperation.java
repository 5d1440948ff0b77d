package vn.camket.agreement;

/**
 * What can be changed for many agreements at once.
 */
enum AgreementOperation {

	/** Đổi cơ quan chủ trì. */
	LEAD,

	/** Thêm cơ quan phối hợp. */
	ADD_COORDINATOR,

	/** Bỏ cơ quan phối hợp. */
	REMOVE_COORDINATOR,

	/** Thêm lĩnh vực. */
	ADD_FIELD,

	/** Bỏ lĩnh vực. */
	REMOVE_FIELD

}
