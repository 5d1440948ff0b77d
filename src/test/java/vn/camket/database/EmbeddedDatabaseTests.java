package vn.camket.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import vn.camket.TestDatabase;
import vn.camket.startup.StartupRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTests {

	@TempDir
	private Path temporary;

	/**
	 * The library remembers where it unpacked the server first. A folder that outlives
	 * the single test saves the others the unpacking; the other process still does its
	 * own.
	 */
	@BeforeAll
	static void unpackOnce() {
		TestDatabase.newDatabase();
	}

	@Test
	void keepsItsDataAcrossRestarts() throws IOException {
		Path folder = this.temporary.resolve("not/there/yet");
		long process;
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			client(database).sql("create table note as select 'kept' as word").update();
			process = serverProcess(folder);
			assertThat(ProcessHandle.of(process)).isPresent();
		}
		awaitEnd(process);
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(word(database)).isEqualTo("kept");
		}
	}

	@Test
	void isSetUpForRealData() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.temporary)) {
			assertThat(setting(database, "fsync")).isEqualTo("on");
			assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
			assertThat(setting(database, "full_page_writes")).isEqualTo("on");
			assertThat(setting(database, "server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
			assertThat(setting(database, "server_encoding")).isEqualTo("UTF8");
			assertThat(setting(database, "listen_addresses")).isEqualTo("localhost");
			assertThat(setting(database, "unix_socket_directories")).isEmpty();
			assertThat(client(database).sql("select datlocale from pg_database where datname = current_database()")
				.query(String.class)
				.single()).isEqualTo("vi-VN");
			JdbcClient stranger = JdbcClient
				.create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), "guess"));
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(stranger.sql("select 1").query()::singleRow)
				.withStackTraceContaining("password authentication failed");
		}
	}

	@Test
	void showsSlowStatementsWithoutWhatWasTyped() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.temporary)) {
			client(database).sql("select length(?) from pg_sleep(0.6)").param("nội dung đã nhập").query().singleRow();
		}
		assertThat(Files.readString(this.temporary.resolve("postgres.log")))
			.contains("duration: ", "from pg_sleep(0.6)")
			.doesNotContain("nội dung đã nhập");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
	void letsNobodyElseReadOrReplaceItsFiles() throws IOException {
		Path folder = Files.createDirectory(this.temporary.resolve("data"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
		EmbeddedDatabase.start(folder).close();
		assertThat(permissions(folder.resolve("postgres"))).isEqualTo("rwx------");
		assertThat(permissions(folder.resolve("postgres-programs"))).isEqualTo("rwx------");
		assertThat(permissions(folder.resolve("postgres.password"))).isEqualTo("rw-------");
		assertThat(permissions(folder.resolve("postgres.log"))).isEqualTo("rw-------");
	}

	@Test
	void refusesAFolderInUseAndRecoversFromAKill() throws Exception {
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.temporary)) {
			assertThat(other.answer()).isEqualTo(ServerInAnotherProcess.STARTED);
			assertRefused("data-folder.in-use", this.temporary);
			other.kill();
		}
		long orphan = serverProcess(this.temporary);
		assertThat(ProcessHandle.of(orphan)).as("the server outlives its application").isPresent();
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.temporary)) {
			assertThat(word(database)).isEqualTo("committed");
			awaitEnd(orphan);
		}
	}

	@Test
	void refusesASecondInstanceInTheSameProcess() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.temporary)) {
			assertRefused("data-folder.in-use", this.temporary);
			assertThat(client(database).sql("select 1").query(Integer.class).single()).isEqualTo(1);
		}
	}

	@Test
	void refusesAFolderThatCannotBeWritten() throws IOException {
		Path file = Files.createFile(this.temporary.resolve("file"));
		assertRefused("data-folder.not-writable", file.resolve("data"));
	}

	@Test
	@EnabledIf(value = "canMountOwnDisk", disabledReason = "this machine allows no mounts in a user namespace")
	void refusesAFullDisk() throws Exception {
		String script = "mount -t tmpfs -o size=1m none '%s' && exec \"$@\"".formatted(this.temporary);
		try (ServerInAnotherProcess other = ServerInAnotherProcess.start(this.temporary.resolve("data"), "unshare",
				"-Urm", "sh", "-c", script, "sh")) {
			assertThat(other.answer()).isEqualTo("data-folder.disk-full");
		}
	}

	@Test
	void refusesTheDataOfAnotherMajorVersion() throws IOException {
		Path cluster = Files.createDirectories(this.temporary.resolve("postgres"));
		Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
		assertRefused("data-folder.other-version", this.temporary);
	}

	@Test
	void refusesDataWhosePasswordIsMissing() throws IOException {
		Path cluster = Files.createDirectories(this.temporary.resolve("postgres"));
		Files.writeString(cluster.resolve("PG_VERSION"), EmbeddedDatabase.MAJOR_VERSION + "\n");
		assertRefused("data-folder.password-missing", this.temporary);
	}

	@Test
	void explainsDataThatDoNotStart() throws IOException {
		EmbeddedDatabase.start(this.temporary).close();
		FileUtils.deleteDirectory(this.temporary.resolve("postgres/global").toFile());
		assertThatExceptionOfType(StartupRefusedException.class)
			.isThrownBy(() -> EmbeddedDatabase.start(this.temporary, Duration.ofSeconds(2)))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo("database.not-started"));
		assertThat(this.temporary.resolve("postgres.log")).content().contains("global/pg_control");
	}

	/**
	 * The way {@code operations.md} describes: copy the stopped folder, start on the
	 * copy.
	 */
	@Test
	void restoresABackup() throws IOException {
		Path folder = this.temporary.resolve("data");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			client(database).sql("create table note as select 'saved' as word").update();
		}
		Path backup = this.temporary.resolve("backup");
		FileUtils.copyDirectory(folder.toFile(), backup.toFile(),
				(file) -> !file.getName().equals("postgres-programs"));
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			client(database).sql("update note set word = 'lost'").update();
		}
		FileUtils.deleteDirectory(folder.toFile());
		FileUtils.copyDirectory(backup.toFile(), folder.toFile());
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(word(database)).isEqualTo("saved");
		}
	}

	static boolean canMountOwnDisk() throws IOException, InterruptedException {
		if (!OS.LINUX.isCurrentOs()) {
			return false;
		}
		Process process = new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/mnt").start();
		return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
	}

	private static void assertRefused(String code, Path folder) {
		assertThatExceptionOfType(StartupRefusedException.class)
			.isThrownBy(() -> EmbeddedDatabase.start(folder).close())
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(code))
			.withMessageContaining(folder.toString());
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static long serverProcess(Path folder) throws IOException {
		return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
	}

	/** It lives on for a moment after it has removed the file with its number. */
	private static void awaitEnd(long process) {
		ProcessHandle.of(process).ifPresent((handle) -> handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
	}

	private static String word(EmbeddedDatabase database) {
		return client(database).sql("select word from note").query(String.class).single();
	}

	private static String setting(EmbeddedDatabase database, String name) {
		return client(database).sql("select current_setting(?)").param(name).query(String.class).single();
	}

	private static JdbcClient client(EmbeddedDatabase database) {
		return ServerInAnotherProcess.client(database);
	}

}
