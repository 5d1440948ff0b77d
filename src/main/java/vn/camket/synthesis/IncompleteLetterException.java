package vn.camket.synthesis;

import java.util.List;

/**
 * The letter lacks what it cannot be issued without.
 */
public class IncompleteLetterException extends RuntimeException {

	private final List<String> fields;

	IncompleteLetterException(List<String> fields) {
		super("Blank: " + fields);
		this.fields = fields;
	}

	/**
	 * The blank fields, by their names in the form.
	 */
	public List<String> fields() {
		return this.fields;
	}

}
