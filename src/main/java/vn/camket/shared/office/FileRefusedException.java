package vn.camket.shared.office;

/**
 * An uploaded file that cannot be taken, with the one sentence that says why.
 */
public class FileRefusedException extends RuntimeException {

	private final String code;

	/**
	 * A refusal.
	 * @param code message key of the sentence
	 */
	public FileRefusedException(String code) {
		super(code);
		this.code = code;
	}

	/**
	 * Message key of the sentence.
	 */
	public String code() {
		return this.code;
	}

}
