package vn.camket.report;

/**
 * An act that the state of a report does not allow: somebody else was quicker, or the
 * page was old. The code names the message to show.
 */
public class ReportRefusedException extends RuntimeException {

	private final String code;

	ReportRefusedException(String code) {
		super(code);
		this.code = code;
	}

	/**
	 * Message key of the reason.
	 */
	public String getCode() {
		return this.code;
	}

}
