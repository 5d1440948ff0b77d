package vn.camket.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.apache.commons.codec.digest.DigestUtils;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/**
 * Writes a backup: what the database held at one moment, while people go on working.
 */
@Service
class Backup {

	static final String MANIFEST = "manifest.json";

	private final DataSource dataSource;

	private final JsonMapper json;

	private final Clock clock;

	Backup(DataSource dataSource, JsonMapper json, Clock clock) {
		this.dataSource = dataSource;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes to the file, which appears when it is whole. Only its owner may read it.
	 */
	BackupManifest write(Path file) throws IOException, SQLException {
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		Path unfinished = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
		try (Connection connection = this.dataSource.getConnection()) {
			BackupManifest manifest;
			try (OutputStream out = Files.newOutputStream(unfinished)) {
				manifest = write(connection, out);
			}
			try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
				written.force(true);
			}
			Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
			return manifest;
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private BackupManifest write(Connection connection, OutputStream out) throws IOException, SQLException {
		connection.setAutoCommit(false);
		try {
			JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			database.sql("set transaction isolation level repeatable read, read only").update();
			List<BackupManifest.Table> tables = new ArrayList<>();
			ZipOutputStream zip = new ZipOutputStream(out);
			for (String table : BackedUp.tables(database)) {
				tables.add(copy(connection, table, zip));
			}
			BackupManifest manifest = new BackupManifest(BackupManifest.PRODUCT, BackedUp.schema(database),
					this.clock.instant(), tables);
			zip.putNextEntry(new ZipEntry(MANIFEST));
			zip.write(this.json.writeValueAsBytes(manifest));
			zip.finish();
			return manifest;
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private static BackupManifest.Table copy(Connection connection, String table, ZipOutputStream zip)
			throws IOException, SQLException {
		zip.putNextEntry(new ZipEntry(table));
		MessageDigest digest = DigestUtils.getSha256Digest();
		long rows = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("copy " + table + " to stdout", new DigestOutputStream(new Uncloseable(zip), digest));
		zip.closeEntry();
		return new BackupManifest.Table(table, rows, HexFormat.of().formatHex(digest.digest()));
	}

	/** Whoever copies a table closes the stream; the file goes on. */
	private static final class Uncloseable extends FilterOutputStream {

		Uncloseable(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int start, int length) throws IOException {
			this.out.write(bytes, start, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
