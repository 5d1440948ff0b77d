package vn.camket.account;

/**
 * A change of an account that its rules do not allow.
 */
public class AccountRefusedException extends RuntimeException {

	private final String field;

	private final String code;

	private final transient Object[] arguments;

	AccountRefusedException(String field, String code, Object... arguments) {
		super(field + ": " + code);
		this.field = field;
		this.code = code;
		this.arguments = arguments;
	}

	/**
	 * The field to mend, by its name in the forms.
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

	/**
	 * What the message has in its braces.
	 */
	public Object[] arguments() {
		return this.arguments.clone();
	}

}
