package vn.camket.report;

/**
 * The four-way count of a period (domain rule 4): led tasks of agencies by whether they
 * are done and whether that is in time; those that did not arise are apart.
 */
public record TaskOutcomes(long doneOnTime, long doneLate, long openInTime, long openOverdue, long notApplicable) {

	/**
	 * All that are owed, without those that did not arise.
	 */
	public long total() {
		return this.doneOnTime + this.doneLate + this.openInTime + this.openOverdue;
	}

}
