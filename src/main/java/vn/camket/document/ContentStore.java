package vn.camket.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/**
 * Where the bytes of documents lie. Anything that keeps and gives back a stream under a
 * key will do, so that a store of objects can take the database's place.
 */
interface ContentStore {

	/**
	 * Keeps a stream.
	 * @return its key
	 */
	UUID keep(InputStream content) throws IOException;

	/**
	 * Gives a stream back.
	 * @throws IOException if there is none under the key
	 */
	void copy(UUID key, OutputStream out) throws IOException;

}
