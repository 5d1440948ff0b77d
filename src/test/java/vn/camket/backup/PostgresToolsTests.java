package vn.camket.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.TestDatabase;
import vn.camket.test.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL's own means, as the operator's page has them, where a client is installed
 * that knows the server's version.
 */
@EnabledIf(value = "isClientFound", disabledReason = "no client of PostgreSQL 18 or newer found")
class PostgresToolsTests {

	private static final int SERVER = 18;

	private static final Pattern VERSION = Pattern.compile("(\\d+)[.\\d]*");

	@TempDir
	private Path folder;

	static boolean isClientFound() {
		return Stream.of("pg_dump", "pg_restore", "pg_basebackup").allMatch((tool) -> version(tool) >= SERVER);
	}

	@Test
	void aDumpBringsEverythingBack() throws Exception {
		String from = TestDatabase.newDatabase();
		Flyway.configure().dataSource(source(from)).placeholders(Map.of("demo", "false")).load().migrate();
		Map<String, String> before = BackupTests.contents(JdbcClient.create(source(from)));
		String to = TestDatabase.newDatabase();
		Path file = this.folder.resolve("camket.dump");

		run("pg_dump", "--format=custom", "--file=" + file, address(from));
		run("pg_restore", "--exit-on-error", "--no-owner", "--dbname=" + address(to), file.toString());

		assertThat(before).isNotEmpty();
		assertThat(BackupTests.contents(JdbcClient.create(source(to)))).isEqualTo(before);
	}

	@Test
	void whatWasWrittenAfterTheBaseBackupComesBackFromTheArchive() throws Exception {
		Path archive = Files.createDirectory(this.folder.resolve("archive"));
		Path base = this.folder.resolve("base");
		Map<String, String> before;
		try (EmbeddedPostgres server = server(this.folder.resolve("data")).setServerConfig("archive_mode", "on")
			.start()) {
			JdbcClient database = JdbcClient.create(server.getPostgresDatabase());
			database.sql("alter system set archive_command = 'cp %p " + archive + "/%f'").update();
			database.sql("alter system set restore_command = 'cp " + archive + "/%f %p'").update();
			database.sql("select pg_reload_conf()").query().listOfRows();
			Flyway.configure()
				.dataSource(server.getPostgresDatabase())
				.placeholders(Map.of("demo", "false"))
				.load()
				.migrate();
			run("pg_basebackup", "--pgdata=" + base, "--checkpoint=fast", "--wal-method=none",
					"--dbname=" + address(server.getJdbcUrl("postgres", "postgres")));
			database.sql("insert into partner (name, country_code) values ('Viết sau bản nền', 'LA')").update();
			before = BackupTests.contents(database);
			String last = database.sql("select pg_walfile_name(pg_switch_wal())").query(String.class).single();
			Instance.waitUntil(() -> Files.exists(archive.resolve(last)));
		}

		Files.createFile(base.resolve("recovery.signal"));
		try (EmbeddedPostgres restored = server(base).start()) {
			JdbcClient database = JdbcClient.create(restored.getPostgresDatabase());
			Instance.waitUntil(() -> !database.sql("select pg_is_in_recovery()").query(Boolean.class).single());
			assertThat(BackupTests.contents(database)).isEqualTo(before);
			assertThat(database.sql("select count(*) from partner where name = 'Viết sau bản nền'")
				.query(Integer.class)
				.single()).isEqualTo(1);
		}
	}

	private static EmbeddedPostgres.Builder server(Path data) {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "icu")
			.setLocaleConfig("icu-locale", "vi-VN")
			.setServerConfig("unix_socket_directories", "");
	}

	private static PGSimpleDataSource source(String url) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url);
		return source;
	}

	private static String address(String url) {
		return url.substring("jdbc:".length());
	}

	private static int version(String tool) {
		try {
			return VERSION.matcher(run(tool, "--version"))
				.results()
				.map(MatchResult::group)
				.map((version) -> version.split("\\.")[0])
				.mapToInt(Integer::parseInt)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static String run(String... command) throws IOException {
		try {
			Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor()).as(said).isZero();
			return said;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
