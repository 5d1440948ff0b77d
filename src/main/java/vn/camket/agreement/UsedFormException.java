package vn.camket.agreement;

import java.util.UUID;

/**
 * A form that has made a record already came back with something else in it: whether that
 * is another agreement or a correction only the person knows.
 */
public class UsedFormException extends RuntimeException {

	private final UUID madeId;

	private final String madeNumber;

	UsedFormException(UUID madeId, String madeNumber) {
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
	 * Its register number.
	 */
	public String getMadeNumber() {
		return this.madeNumber;
	}

}
