package vn.camket.agreement;

/**
 * What an agreement does to another one.
 */
public enum RelationKind {

	/** Sửa đổi, bổ sung. */
	AMENDS,

	/** Gia hạn. */
	EXTENDS,

	/** Thay thế. */
	REPLACES,

	/** Triển khai. */
	IMPLEMENTS,

	/** Cụ thể hóa a joint statement. */
	FOLLOWS_FROM

}
