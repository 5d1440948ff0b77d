package vn.camket.shared.office;

import java.util.List;

/**
 * An uploaded file that cannot be taken, with the one sentence that says why.
 */
public class FileRefusedException extends RuntimeException {

	private final String code;

	private final List<Object> arguments;

	/**
	 * A refusal.
	 * @param code message key of the sentence
	 * @param arguments what the sentence has in its braces
	 */
	public FileRefusedException(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/**
	 * Message key of the sentence.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What the sentence has in its braces.
	 */
	public List<Object> arguments() {
		return this.arguments;
	}

}
