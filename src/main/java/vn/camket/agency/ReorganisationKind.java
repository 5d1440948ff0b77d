package vn.camket.agency;

/**
 * How agencies are rearranged (domain rule 11).
 */
public enum ReorganisationKind {

	/** Đổi tên. */
	RENAME,

	/** Sáp nhập, hợp nhất. */
	MERGE,

	/** Chia, tách. */
	SPLIT,

	/** Giải thể, kết thúc hoạt động. */
	DISSOLVE

}
