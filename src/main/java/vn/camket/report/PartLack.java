package vn.camket.report;

/**
 * What a part of a report does not say yet, the first thing to do first.
 */
public enum PartLack {

	/** Chưa chọn tình trạng. */
	STATUS,

	/** Chưa nhập kết quả. */
	RESULT,

	/** Chưa nêu lý do không phát sinh. */
	REASON,

	/** Said to be finished, while an expected output is neither delivered nor waived. */
	OUTPUTS,

	/** Chưa nhập nội dung. */
	TEXT

}
