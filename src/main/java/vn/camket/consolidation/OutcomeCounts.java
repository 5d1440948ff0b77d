package vn.camket.consolidation;

/**
 * The four-way count of units, and those apart from it.
 */
public record OutcomeCounts(int doneOnTime, int doneLate, int openInTime, int openOverdue, int notApplicable) {

	static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0);

	static OutcomeCounts of(TaskOutcome outcome, int units) {
		return switch (outcome) {
			case DONE_ON_TIME -> new OutcomeCounts(units, 0, 0, 0, 0);
			case DONE_LATE -> new OutcomeCounts(0, units, 0, 0, 0);
			case OPEN_IN_TIME -> new OutcomeCounts(0, 0, units, 0, 0);
			case OPEN_OVERDUE -> new OutcomeCounts(0, 0, 0, units, 0);
			case NOT_APPLICABLE -> new OutcomeCounts(0, 0, 0, 0, units);
		};
	}

	/**
	 * Units that are owed, "không phát sinh" included.
	 */
	public int units() {
		return counted() + this.notApplicable;
	}

	/**
	 * Units of the four-way count.
	 */
	public int counted() {
		return done() + this.openInTime + this.openOverdue;
	}

	/**
	 * Units that are done, on time or late.
	 */
	public int done() {
		return this.doneOnTime + this.doneLate;
	}

	/**
	 * Units with one outcome.
	 */
	public int of(TaskOutcome outcome) {
		return switch (outcome) {
			case DONE_ON_TIME -> this.doneOnTime;
			case DONE_LATE -> this.doneLate;
			case OPEN_IN_TIME -> this.openInTime;
			case OPEN_OVERDUE -> this.openOverdue;
			case NOT_APPLICABLE -> this.notApplicable;
		};
	}

	OutcomeCounts plus(OutcomeCounts other) {
		return new OutcomeCounts(this.doneOnTime + other.doneOnTime, this.doneLate + other.doneLate,
				this.openInTime + other.openInTime, this.openOverdue + other.openOverdue,
				this.notApplicable + other.notApplicable);
	}

}
