package vn.camket.shared.web;

/**
 * There is no such record, or none that this person may know of: both answer 404, so that
 * an address tells nothing about other agencies' records.
 */
public class NotFoundException extends RuntimeException {

	/**
	 * @param type kind of record that was asked for
	 * @param id key that was asked for
	 */
	public NotFoundException(Class<?> type, Object id) {
		super("No " + type.getSimpleName() + " " + id);
	}

}
