package vn.camket.report;

/**
 * What a line of a report speaks about.
 */
public enum EntryKind {

	/** A task that the agency leads: owed. */
	LED_TASK,

	/** A task that it takes part in: may be spoken about. */
	COORDINATED_TASK,

	/** An agreement that it leads: owed where the scheme reports agreements. */
	AGREEMENT,

	/** A commitment that it leads: owed where the scheme reports agreements. */
	COMMITMENT;

	/**
	 * Whether it speaks about a task: only tasks have numbers and outputs of their own.
	 */
	public boolean isOfTask() {
		return this == LED_TASK || this == COORDINATED_TASK;
	}

	/**
	 * Whether the report cannot be sent without an answer.
	 */
	public boolean isRequired() {
		return this != COORDINATED_TASK;
	}

}
