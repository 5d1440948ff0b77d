package vn.camket.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.TestDatabase;
import vn.camket.startup.StartupRefusedException;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BackupTests {

	private final Backup backup;

	private final JdbcClient database;

	private final JsonMapper json;

	@TempDir
	private Path folder;

	BackupTests(Backup backup, JdbcClient database, JsonMapper json) {
		this.backup = backup;
		this.database = database;
		this.json = json;
	}

	@BeforeAll
	static void holdSomething(@Autowired Accounts accounts, @Autowired JdbcClient database) {
		accounts.officer();
		database.sql("""
				insert into audit_entry (at, kind, actor, address, subject)
				values (now(), 'SIGN_IN', 'Dòng có \\t dấu, xuống
				dòng và \\\\ gạch chéo', '203.0.113.1', null)""").update();
	}

	@Test
	void anEmptyDatabaseHoldsTheSameAfterwards() throws Exception {
		Path file = write();
		Map<String, String> before = contents(this.database);
		JdbcClient other = restore(file);
		assertThat(contents(other)).isEqualTo(before).hasSizeGreaterThan(60);
		assertThat(before.values()).filteredOn((content) -> !content.startsWith("0 ")).hasSizeGreaterThan(15);
	}

	/**
	 * PostgreSQL's own dump writes the body of such a function so that nothing reads it.
	 */
	@Test
	void everyParameterOfAFunctionHasAName() {
		assertThat(this.database.sql("""
				select oid::regprocedure::text from pg_proc
				 where pronamespace = 'public'::regnamespace and prosqlbody is not null and pronargs > 0
				   and (proargnames is null or '' = any (proargnames))""").query(String.class).list()).isEmpty();
	}

	@Test
	void whatIsWrittenNextGetsAFreeNumberAndAllRulesHold() throws Exception {
		JdbcClient other = restore(write());
		long newest = other.sql("select max(id) from audit_entry").query(Long.class).single();
		assertThat(other.sql("insert into audit_entry (at, kind, actor) values (now(), 'SIGN_OUT', 'x') returning id")
			.query(Long.class)
			.single()).isGreaterThan(newest);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> other.sql("delete from audit_entry").update());
		assertThat(rules(other)).isEqualTo(rules(this.database));
	}

	@Test
	void nothingIsRestoredFromADamagedFile() throws Exception {
		Path damaged = rewritten(write(), (name, content) -> name.equals("agency")
				? content.replace("Sở Công Thương", "Sở Công thương") : content);
		DataSource other = migrated();
		Map<String, String> before = contents(JdbcClient.create(other));
		assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> restore(damaged, other))
			.withMessageContaining("bị hỏng ở bảng agency");
		assertThat(contents(JdbcClient.create(other))).isEqualTo(before);
	}

	@Test
	void nothingIsRestoredFromAnotherVersion() throws Exception {
		Path other = rewritten(write(), (name, content) -> name.equals(Backup.MANIFEST)
				? content.replaceFirst("\"schema\":\"[^\"]+\"", "\"schema\":\"0001\"") : content);
		assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> restore(other))
			.withMessageContaining("phiên bản khác");
	}

	@Test
	void nothingIsRestoredOverAnInstallationInUse() throws Exception {
		Path file = write();
		DataSource used = migrated();
		restore(file, used);
		assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> restore(file, used))
			.withMessageContaining("đã có tài khoản");
	}

	@Test
	void saysThatAFileIsNoBackup() throws Exception {
		Path file = Files.writeString(this.folder.resolve("bao-cao.txt"), "không phải bản sao lưu");
		assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> restore(file))
			.withMessageContaining("Không đọc được");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
	void onlyItsOwnerReadsTheFile() throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(write()))).isEqualTo("rw-------");
	}

	@Test
	void keepsTheNewestOfTheNight() throws Exception {
		Path nights = Files.createDirectories(this.folder.resolve("dem"));
		Files.writeString(nights.resolve("camket-2026-01-01-0130.backup"), "");
		Files.writeString(nights.resolve("camket-2026-01-02-0130.backup"), "");
		Files.writeString(nights.resolve("ghi-chu.txt"), "");
		new NightlyBackup(this.backup, new BackupSettings(nights, 2, null, null), Clock.systemUTC()).write();
		try (var files = Files.list(nights)) {
			assertThat(files.map((file) -> file.getFileName().toString()).sorted().toList()).hasSize(3)
				.contains("camket-2026-01-02-0130.backup", "ghi-chu.txt");
		}
	}

	private Path write() throws IOException, SQLException {
		Path file = this.folder.resolve("camket-" + System.nanoTime() + ".backup");
		this.backup.write(file);
		return file;
	}

	private JdbcClient restore(Path file) throws SQLException {
		DataSource other = migrated();
		restore(file, other);
		return JdbcClient.create(other);
	}

	private void restore(Path file, DataSource other) throws SQLException {
		try (Connection connection = other.getConnection()) {
			new Restore(this.json, connection).read(file);
		}
	}

	private static DataSource migrated() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(TestDatabase.newDatabase());
		Flyway.configure().dataSource(source).placeholders(Map.of("demo", "false")).load().migrate();
		return source;
	}

	/** Number of rows and a sum over all of them, of each table. */
	static Map<String, String> contents(JdbcClient database) {
		Map<String, String> contents = new TreeMap<>();
		BackedUp.tables(database)
			.forEach((table) -> contents.put(table, database
				.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t"
					.formatted(table))
				.query(String.class)
				.single()));
		return contents;
	}

	private static List<String> rules(JdbcClient database) {
		return database
			.sql("""
					select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated from pg_constraint
					 where connamespace = 'public'::regnamespace
					 union all
					select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
					 order by 1""")
			.query(String.class)
			.list();
	}

	private Path rewritten(Path file, BinaryOperator<String> change) throws IOException {
		Path changed = this.folder.resolve("changed-" + System.nanoTime() + ".backup");
		try (ZipFile zip = new ZipFile(file.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(change.apply(entry.getName(), content).getBytes(StandardCharsets.UTF_8));
			}
		}
		return changed;
	}

}
