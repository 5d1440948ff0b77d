package vn.camket.report;

/**
 * How far a part of a report's form is filled in.
 */
public enum PartState {

	/** Trống. */
	EMPTY,

	/** Còn thiếu: begun, but not enough to be sent. */
	INCOMPLETE,

	/** Cần sửa: somebody asked for more and nothing was changed since. */
	TO_MEND,

	/** Không phát sinh, with its reason. */
	NOT_APPLICABLE,

	/** Đã nhập. */
	FILLED;

	/**
	 * Whether it may be sent like this.
	 */
	public boolean isDone() {
		return this == FILLED || this == NOT_APPLICABLE;
	}

}
