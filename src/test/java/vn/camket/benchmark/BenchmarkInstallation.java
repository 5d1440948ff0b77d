package vn.camket.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import vn.camket.test.HttpVisitor;
import vn.camket.test.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL server and the packaged application on it, as a process with 512 MB of
 * heap.
 */
final class BenchmarkInstallation implements AutoCloseable {

	private static final String PASSWORD = "một câu để đo tốc độ";

	private static final String HEAP = "-Xmx512m";

	private final Path folder;

	private final EmbeddedPostgres server;

	private final SingleConnectionDataSource connection;

	private final JdbcClient database;

	private Instance instance;

	BenchmarkInstallation(Path folder) throws Exception {
		this.folder = folder;
		this.server = EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("postgres"))
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "icu")
			.setLocaleConfig("icu-locale", "vi-VN")
			.setServerConfig("unix_socket_directories", "")
			.start();
		this.connection = new SingleConnectionDataSource(url(), true);
		this.database = JdbcClient.create(this.connection);
		this.instance = started(Instance.JAR, List.of());
	}

	JdbcClient database() {
		return this.database;
	}

	/**
	 * Starts again as it is.
	 * @return seconds until it takes requests
	 */
	double restart() throws Exception {
		return restart(Instance.JAR, List.of());
	}

	/**
	 * Starts again from the layers of the image, with the cache that the image has.
	 * @return seconds until it takes requests
	 */
	double restartWithCache() throws Exception {
		Path image = this.folder.resolve("image");
		run(Path.of("."), java(), "-Djarmode=tools", "-jar", Instance.JAR.toAbsolutePath().toString(), "extract",
				"--destination", image.toString());
		run(image, "bash", Path.of("src/main/docker/train.sh").toAbsolutePath().toString(),
				image.resolve("camket.aot").toString());
		return restart(image.resolve("camket.jar"), List.of("-XX:AOTCache=camket.aot"));
	}

	private double restart(Path jar, List<String> options) throws Exception {
		this.instance.close();
		long begin = System.nanoTime();
		this.instance = started(jar, options);
		return (System.nanoTime() - begin) / 1e9;
	}

	private Instance started(Path jar, List<String> options) throws Exception {
		Path own = Files.createTempDirectory(this.folder, "instance");
		Instance started = new Instance(own, jar, Stream.concat(Stream.of(HEAP), options.stream()).toList(),
				"--spring.datasource.url=" + url(), "--camket.account.second-factor.required-for=");
		started.waitUntilReady();
		return started;
	}

	/**
	 * Somebody of each of the first agencies, do.1 and so on, and an officer, do.officer.
	 */
	void people(int agencies) {
		this.database
			.sql("""
					insert into account (username, display_name, role, agency_id, password_hash)
					select 'do.' || n, 'Cán bộ ' || y.name, 'AGENCY_STAFF', y.id, :hash
					  from generate_series(1, :agencies) n join agency y on y.code = 'do-' || n
					union all select 'do.officer', 'Chuyên viên Sở Ngoại vụ', 'OFFICER', id, :hash from agency where code = 'so-ngoai-vu'""")
			.param("hash",
					"{argon2@SpringSecurity_v5_8}"
							+ Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD))
			.param("agencies", agencies)
			.update();
	}

	HttpVisitor signIn(String username) throws IOException {
		return HttpVisitor.signIn(this.instance.port(), username, PASSWORD);
	}

	/** What the heap holds that is in use, in words of the JVM. */
	String heap() throws Exception {
		String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
		run(this.folder, jcmd, String.valueOf(this.instance.pid()), "GC.run");
		return run(this.folder, jcmd, String.valueOf(this.instance.pid()), "GC.heap_info").lines()
			.filter((line) -> line.contains("used"))
			.findFirst()
			.orElse("")
			.strip();
	}

	String log() {
		return this.instance.log();
	}

	@Override
	public void close() throws IOException {
		this.instance.close();
		this.connection.destroy();
		this.server.close();
	}

	/** Of its database. */
	String url() {
		return this.server.getJdbcUrl("postgres", "postgres");
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static String run(Path folder, String... command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("JAVA", java());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

}
