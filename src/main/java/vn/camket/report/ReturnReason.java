package vn.camket.report;

/**
 * Why Sở Ngoại vụ asks for more, in categories that can be counted.
 */
public enum ReturnReason {

	/** Thiếu nội dung. */
	MISSING_CONTENT,

	/** Số liệu chưa khớp. */
	FIGURES,

	/** Thiếu sản phẩm, văn bản minh chứng. */
	EVIDENCE,

	/** Nội dung chưa rõ. */
	UNCLEAR,

	/** Chép nguyên nội dung kỳ trước. */
	COPIED,

	/** Lý do khác. */
	OTHER

}
