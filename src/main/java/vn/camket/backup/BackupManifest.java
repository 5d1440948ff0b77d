package vn.camket.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds; the last entry of its file.
 *
 * @param schema number of the newest migration: only the same one reads it back
 */
record BackupManifest(String product, String schema, Instant madeAt, List<Table> tables) {

	static final String PRODUCT = "CamKet";

	/**
	 * One table: as many rows, in PostgreSQL's own text form with this hash.
	 */
	record Table(String name, long rows, String sha256) {
	}

}
