package vn.camket.document;

import java.util.Optional;
import java.util.UUID;

/**
 * A kind of record that documents belong to. The module that keeps such records says what
 * they are and who may change them.
 */
public interface DocumentOwner {

	/**
	 * The word of the address under which its records stand.
	 */
	String section();

	/**
	 * A record that the person may see.
	 */
	Optional<Owner> find(UUID id);

	/**
	 * A record with documents.
	 *
	 * @param title what it is called
	 * @param editable whether the person may change it now
	 */
	record Owner(String title, boolean editable) {
	}

}
