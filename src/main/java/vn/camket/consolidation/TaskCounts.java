package vn.camket.consolidation;

/**
 * A count of units as leaders are given it.
 *
 * @param all every unit, read from sent and accepted reports; one without a report is not
 * done
 * @param accepted those of accepted reports alone
 */
public record TaskCounts(OutcomeCounts all, OutcomeCounts accepted) {

	static final TaskCounts NONE = new TaskCounts(OutcomeCounts.NONE, OutcomeCounts.NONE);

	TaskCounts plus(TaskCounts other) {
		return new TaskCounts(this.all.plus(other.all), this.accepted.plus(other.accepted));
	}

}
