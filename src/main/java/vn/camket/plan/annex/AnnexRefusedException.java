package vn.camket.plan.annex;

/**
 * An annex that cannot be taken, with the one sentence that says why.
 */
public class AnnexRefusedException extends RuntimeException {

	private final String code;

	AnnexRefusedException(String code) {
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
