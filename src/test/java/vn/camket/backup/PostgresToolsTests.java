package vn.camket.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL's own dump, as the operator's page has it, where a client is installed that
 * knows the server's version.
 */
@EnabledIf(value = "isClientFound", disabledReason = "no pg_dump of PostgreSQL 18 or newer found")
class PostgresToolsTests {

	private static final int SERVER = 18;

	private static final Pattern VERSION = Pattern.compile("(\\d+)[.\\d]*");

	@TempDir
	private Path folder;

	static boolean isClientFound() {
		return Stream.of("pg_dump", "pg_restore").allMatch((tool) -> version(tool) >= SERVER);
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
