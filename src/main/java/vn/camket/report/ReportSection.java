package vn.camket.report;

/**
 * Narrative sections that a scheme's form may have.
 */
public enum ReportSection {

	/** Đánh giá chung. */
	GENERAL_ASSESSMENT,

	/** Thỏa thuận ký mới, gia hạn, kết thúc trong kỳ. */
	AGREEMENT_CHANGES,

	/** Tuyên truyền, tập huấn. */
	COMMUNICATION,

	/** Khó khăn, vướng mắc, nguyên nhân. */
	OBSTACLES,

	/** Kiến nghị, đề xuất. */
	RECOMMENDATIONS,

	/** Nhiệm vụ kỳ tới. */
	NEXT_PERIOD,

	/** Kinh phí, with the two sums of the revision. */
	BUDGET

}
