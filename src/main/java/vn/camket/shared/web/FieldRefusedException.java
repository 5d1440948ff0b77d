package vn.camket.shared.web;

import org.springframework.validation.Errors;

/**
 * A change that the rules of a record do not allow, with the field to mend and why.
 */
public class FieldRefusedException extends RuntimeException {

	private final String field;

	private final String code;

	private final Object[] arguments;

	/**
	 * @param field the field to mend, by its name in the forms
	 * @param code message key of why
	 * @param arguments what the message has in its braces
	 */
	public FieldRefusedException(String field, String code, Object... arguments) {
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
	 * Says it beside the field of a form.
	 */
	public void reject(Errors errors) {
		errors.rejectValue(this.field, this.code, this.arguments, null);
	}

	/**
	 * Says it above a form that has no such field.
	 */
	public void rejectForm(Errors errors) {
		errors.reject(this.code, this.arguments, null);
	}

}
