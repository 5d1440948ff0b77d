package vn.camket.agency;

/**
 * A change of an agency that its rules do not allow.
 */
public class AgencyRefusedException extends RuntimeException {

	private final String field;

	private final String code;

	AgencyRefusedException(String field, String code) {
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
