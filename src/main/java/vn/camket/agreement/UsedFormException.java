package vn.camket.agreement;

import java.util.UUID;

/**
 * A form that has made a record already came back with something else in it: whether that
 * is another agreement or a correction only the person knows.
 */
public class UsedFormException extends RuntimeException {

	private final UUID madeId;

	private final String madeNumber;

	/**
	 * Names what the form has made.
	 */
	public UsedFormException(UUID madeId, String madeNumber) {
		super("Already made " + madeNumber);
		this.madeId = madeId;
		this.madeNumber = madeNumber;
	}

	/**
	 * The record that the form made.
	 */
	public UUID getMadeId() {
		return this.madeId;
	}

	/**
	 * Its register number, or what else it is called by.
	 */
	public String getMadeNumber() {
		return this.madeNumber;
	}

}
