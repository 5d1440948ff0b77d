package vn.camket.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.codec.digest.DigestUtils;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import vn.camket.startup.StartupRefusedException;

/**
 * Fills an installation that nobody has used yet from a backup: all of it or nothing. The
 * owner of the database is enough for it, no superuser: foreign keys are taken away and
 * put back, which checks every row.
 */
class Restore {

	private final JsonMapper json;

	private final Connection connection;

	private final JdbcClient database;

	/**
	 * @param connection to a database with the newest schema; its transaction is this
	 * one's
	 */
	Restore(JsonMapper json, Connection connection) {
		this.json = json;
		this.connection = connection;
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/**
	 * @throws StartupRefusedException if the file is no whole backup of the same schema,
	 * or the database is in use
	 */
	BackupManifest read(Path file) throws SQLException {
		boolean autoCommit = this.connection.getAutoCommit();
		this.connection.setAutoCommit(false);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			BackupManifest manifest = manifest(zip, file);
			check(manifest, file);
			List<ForeignKey> keys = foreignKeys();
			keys.forEach((key) -> run("alter table %s drop constraint %s".formatted(key.table(), key.name())));
			List<String> tables = manifest.tables().stream().map(BackupManifest.Table::name).toList();
			tables.forEach((table) -> run("alter table %s disable trigger user".formatted(table)));
			run("truncate " + String.join(", ", tables));
			for (BackupManifest.Table table : manifest.tables()) {
				load(zip, table, file);
			}
			tables.forEach((table) -> run("alter table %s enable trigger user".formatted(table)));
			keys.forEach((key) -> run(
					"alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition())));
			continueNumbers();
			this.connection.commit();
			return manifest;
		}
		catch (IOException ex) {
			this.connection.rollback();
			throw new StartupRefusedException(ex, "backup.unreadable", file);
		}
		catch (SQLException | RuntimeException ex) {
			this.connection.rollback();
			throw ex;
		}
		finally {
			this.connection.setAutoCommit(autoCommit);
		}
	}

	private BackupManifest manifest(ZipFile zip, Path file) throws IOException {
		ZipEntry entry = zip.getEntry(Backup.MANIFEST);
		if (entry == null) {
			throw new StartupRefusedException("backup.unreadable", file);
		}
		try (InputStream content = zip.getInputStream(entry)) {
			return this.json.readValue(content, BackupManifest.class);
		}
		catch (JacksonException ex) {
			throw new StartupRefusedException(ex, "backup.unreadable", file);
		}
	}

	private void check(BackupManifest manifest, Path file) {
		String schema = BackedUp.schema(this.database);
		if (!manifest.schema().equals(schema)) {
			throw new StartupRefusedException("backup.other-version", file, manifest.schema(), schema);
		}
		Set<String> named = manifest.tables()
			.stream()
			.map(BackupManifest.Table::name)
			.collect(Collectors.toCollection(TreeSet::new));
		if (!named.equals(new TreeSet<>(BackedUp.tables(this.database)))) {
			throw new StartupRefusedException("backup.unreadable", file);
		}
		if (this.database.sql("select exists (select from account)").query(Boolean.class).single()) {
			throw new StartupRefusedException("backup.not-empty", file);
		}
	}

	private void load(ZipFile zip, BackupManifest.Table table, Path file) throws IOException, SQLException {
		ZipEntry entry = Objects.requireNonNull(zip.getEntry(table.name()));
		MessageDigest digest = DigestUtils.getSha256Digest();
		try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
			long rows = this.connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + table.name() + " from stdin", content);
			if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
				throw new StartupRefusedException("backup.damaged", file, table.name());
			}
		}
	}

	private List<ForeignKey> foreignKeys() {
		return this.database.sql("""
				select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
				  from pg_constraint c
				 where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0""")
			.query((row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	/** Rows that are written next must not get a number that was given already. */
	private void continueNumbers() {
		this.database.sql("""
				select table_name, column_name from information_schema.columns
				 where table_schema = 'public' and is_identity = 'YES'""")
			.query((row,
					number) -> "select setval(pg_get_serial_sequence('%1$s', '%2$s'), greatest(max(%2$s), 1), max(%2$s) is not null) from %1$s"
						.formatted(row.getString(1), row.getString(2)))
			.list()
			.forEach((sql) -> this.database.sql(sql).query().listOfRows());
	}

	private void run(String sql) {
		this.database.sql(sql).update();
	}

	private record ForeignKey(String table, String name, String definition) {
	}

}
