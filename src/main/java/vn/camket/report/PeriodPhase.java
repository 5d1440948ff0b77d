package vn.camket.report;

/**
 * Where a reporting period stands on a day.
 */
public enum PeriodPhase {

	/** Sắp mở: its reports are not made yet. */
	UPCOMING,

	/** Đang mở: reports are owed, be it in time or late. */
	OPEN,

	/** Đã đóng: the round is over. */
	CLOSED

}
