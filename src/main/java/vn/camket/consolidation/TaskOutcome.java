package vn.camket.consolidation;

/**
 * Place of a unit in the four-way count: one led task of one agency in one period (domain
 * rule 4). Never entered; the database function {@code task_unit} derives it.
 */
public enum TaskOutcome {

	/** Hoàn thành đúng hạn. */
	DONE_ON_TIME,

	/** Hoàn thành quá hạn. */
	DONE_LATE,

	/** Chưa hoàn thành, trong hạn. */
	OPEN_IN_TIME,

	/** Chưa hoàn thành, quá hạn. */
	OPEN_OVERDUE,

	/** Không phát sinh trong kỳ: counted apart from the four. */
	NOT_APPLICABLE

}
