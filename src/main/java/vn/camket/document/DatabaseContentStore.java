package vn.camket.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the bytes in PostgreSQL, beside the records and in the same backup, in pieces, so
 * that no document is ever in memory as a whole.
 */
@Component
class DatabaseContentStore implements ContentStore {

	private static final int PIECE = 256 * 1024;

	private final JdbcClient database;

	DatabaseContentStore(JdbcClient database) {
		this.database = database;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID keep(InputStream content) throws IOException {
		UUID key = UUID.randomUUID();
		int position = 0;
		byte[] piece = content.readNBytes(PIECE);
		while (piece.length > 0) {
			this.database.sql("insert into document_piece (content_key, position, bytes) values (?, ?, ?)")
				.params(key, position, piece)
				.update();
			position++;
			piece = content.readNBytes(PIECE);
		}
		return key;
	}

	@Override
	@Transactional(readOnly = true)
	public void copy(UUID key, OutputStream out) throws IOException {
		int position = 0;
		byte[] piece = piece(key, position);
		if (piece.length == 0) {
			throw new IOException("No content " + key);
		}
		while (piece.length > 0) {
			out.write(piece);
			position++;
			piece = piece(key, position);
		}
	}

	private byte[] piece(UUID key, int position) {
		return this.database.sql("select bytes from document_piece where content_key = ? and position = ?")
			.params(key, position)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElse(new byte[0]);
	}

}
