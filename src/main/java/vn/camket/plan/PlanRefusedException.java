package vn.camket.plan;

/**
 * A change of a plan or task that its rules do not allow.
 */
public class PlanRefusedException extends RuntimeException {

	private final String field;

	private final String code;

	PlanRefusedException(String field, String code) {
		super(field + ": " + code);
		this.field = field;
		this.code = code;
	}

	/**
	 * The field to mend.
	 */
	public String field() {
		return this.field;
	}

	/**
	 * Message key of why.
	 */
	public String code() {
		return this.code;
	}

}
