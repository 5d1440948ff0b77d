package vn.camket.agreement;

/**
 * What can be changed for many agreements at once.
 */
public enum BulkChangeKind {

	/** Đổi cơ quan chủ trì. */
	LEAD,

	/** Thêm cơ quan phối hợp. */
	ADD_COORDINATOR,

	/** Bỏ cơ quan phối hợp. */
	REMOVE_COORDINATOR,

	/** Thêm lĩnh vực. */
	ADD_FIELD,

	/** Bỏ lĩnh vực. */
	REMOVE_FIELD;

	/**
	 * Whether it is about an agency, else about a field of co-operation.
	 */
	public boolean isAboutAgency() {
		return this != ADD_FIELD && this != REMOVE_FIELD;
	}

}
