package vn.camket.consolidation;

import org.jspecify.annotations.Nullable;

import vn.camket.report.ProgressStatus;

/**
 * How a unit (one led task of one agency in one period) reads at a moment: what the
 * agency sent last, and whether it is late (domain rule 4). Each has a sign and a word on
 * screen, never colour alone.
 */
public enum UnitState {

	/** Đã hoàn thành, đúng hạn. */
	COMPLETED("ok", "check"),

	/** Hoàn thành, but sent or finished late. */
	COMPLETED_LATE("warn", "clock"),

	/** Đang triển khai, in time. */
	IN_PROGRESS("info", "arrow-right"),

	/** Chưa triển khai, in time. */
	NOT_STARTED("none", "circle"),

	/** No report sent yet, in time. */
	NOT_SENT("edit", "hourglass"),

	/** Not completed, and the due moment has passed. */
	OVERDUE("bad", "alert-triangle"),

	/** Không phát sinh trong kỳ: counted apart. */
	NOT_APPLICABLE("none", "minus");

	private final String kind;

	private final String icon;

	UnitState(String kind, String icon) {
		this.kind = kind;
		this.icon = icon;
	}

	/**
	 * Tells apart what is open in time by what the agency says, or that it says nothing.
	 */
	static UnitState of(TaskOutcome outcome, @Nullable ProgressStatus status) {
		return switch (outcome) {
			case DONE_ON_TIME -> COMPLETED;
			case DONE_LATE -> COMPLETED_LATE;
			case OPEN_OVERDUE -> OVERDUE;
			case NOT_APPLICABLE -> NOT_APPLICABLE;
			case OPEN_IN_TIME ->
				(status == null) ? NOT_SENT : (status == ProgressStatus.IN_PROGRESS) ? IN_PROGRESS : NOT_STARTED;
		};
	}

	/**
	 * Its place in the four-way count.
	 */
	TaskOutcome outcome() {
		return switch (this) {
			case COMPLETED -> TaskOutcome.DONE_ON_TIME;
			case COMPLETED_LATE -> TaskOutcome.DONE_LATE;
			case IN_PROGRESS, NOT_STARTED, NOT_SENT -> TaskOutcome.OPEN_IN_TIME;
			case OVERDUE -> TaskOutcome.OPEN_OVERDUE;
			case NOT_APPLICABLE -> TaskOutcome.NOT_APPLICABLE;
		};
	}

	/**
	 * Whether the task is done, in time or late.
	 */
	public boolean isDone() {
		return this == COMPLETED || this == COMPLETED_LATE;
	}

	/**
	 * Colour of its badge: a kind of {@code components/badge.html}.
	 */
	public String kind() {
		return this.kind;
	}

	/**
	 * Name of its sign.
	 */
	public String icon() {
		return this.icon;
	}

}
