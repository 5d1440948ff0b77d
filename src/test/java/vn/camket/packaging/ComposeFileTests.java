package vn.camket.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** No container runs in the tests, so the file is held to what it promises. */
class ComposeFileTests {

	private static final Path FILE = Path.of("docker-compose.yml");

	private final Map<String, Object> compose = read();

	@Test
	void databaseIsTheMajorVersionOfTheEmbeddedOneAndKeepsItsDataInAVolume() {
		Map<String, Object> postgres = service("postgres");
		assertThat(postgres).containsEntry("image", "postgres:18")
			.containsEntry("volumes", List.of("postgres:/var/lib/postgresql"))
			.doesNotContainKey("ports");
		assertThat(section("volumes")).containsKeys("postgres", "data");
	}

	@Test
	void applicationUsesThatDatabaseOnceItIsWell() {
		Map<String, Object> application = service("application");
		assertThat(application.get("depends_on")).isEqualTo(Map.of("postgres", Map.of("condition", "service_healthy")));
		Map<String, Object> environment = map(application.get("environment"));
		Map<String, Object> database = map(service("postgres").get("environment"));
		assertThat(environment)
			.containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/" + database.get("POSTGRES_DB"))
			.containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"));
		assertThat(environment.keySet()).doesNotContain("SPRING_PROFILES_ACTIVE");
	}

	@Test
	void everyServiceTellsWhetherItIsWell() {
		assertThat(section("services")).hasSize(5)
			.allSatisfy((name, service) -> assertThat(map(map(service).get("healthcheck"))).as(name)
				.containsKeys("test", "interval", "timeout", "retries"));
	}

	@Test
	void passwordComesFromAFileThatMustBeNamed() throws IOException {
		assertThat(map(section("secrets").get("database_password")).get("file")).asString()
			.startsWith("${CAMKET_DATABASE_PASSWORD_FILE:?");
		assertThat(map(service("postgres").get("environment"))).containsEntry("POSTGRES_PASSWORD_FILE",
				"/run/secrets/database_password");
		assertThat(service("application").get("secrets"))
			.isEqualTo(List.of(Map.of("source", "database_password", "target", "spring.datasource.password")));
		assertThat(Files.readString(FILE)).doesNotContainPattern(Pattern.compile("PASSWORD: *\\S"));
	}

	@Test
	void portIsOpenToThisMachineOnlyUnlessAskedOtherwise() {
		assertThat(service("application").get("ports"))
			.isEqualTo(List.of("${CAMKET_ADDRESS:-127.0.0.1}:${CAMKET_PORT:-8080}:8080"));
	}

	@Test
	void imageIsBuiltFromLayersAndDoesNotRunAsRoot() throws IOException {
		Map<String, Object> build = map(service("application").get("build"));
		Path dockerfile = Path.of(String.valueOf(build.get("dockerfile")));
		List<String> lines = Files.readAllLines(dockerfile);
		assertThat(lines).anyMatch((line) -> line.contains("extract --layers")).contains("USER camket");
		assertThat(lines.indexOf("USER camket")).as("nothing is trained as root")
			.isLessThan(lines.indexOf("RUN ./train.sh cache/camket.aot"));
		assertThat(lines.indexOf("USER camket")).isLessThan(lastEntrypoint(lines));
	}

	private static int lastEntrypoint(List<String> lines) {
		return lines
			.lastIndexOf(lines.stream().filter((line) -> line.startsWith("ENTRYPOINT")).findFirst().orElseThrow());
	}

	private Map<String, Object> section(String name) {
		return map(this.compose.get(name));
	}

	private Map<String, Object> service(String name) {
		return map(section("services").get(name));
	}

	private static Map<String, Object> read() {
		try {
			return map(new Yaml().load(Files.readString(FILE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object node) {
		assertThat(node).isInstanceOf(Map.class);
		return (Map<String, Object>) node;
	}

}
