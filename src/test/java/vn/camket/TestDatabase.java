package vn.camket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.io.FileUtils;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives every Spring context of the tests an empty database of its own. They live on one
 * throw-away server per JVM; a context with the {@code demo} profile, which refuses any
 * server but the embedded one, gets that one on a throw-away folder instead.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
public class TestDatabase implements EnvironmentPostProcessor {

	private static final AtomicInteger contexts = new AtomicInteger();

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty("camket.test.own-database")) {
			return;
		}
		boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
		Map<String, Object> properties = demo ? Map.of("camket.data-dir", newDataFolder())
				: Map.of("spring.datasource.url", newDatabase(), "spring.datasource.hikari.maximum-pool-size", "5");
		environment.getPropertySources().addFirst(new MapPropertySource("testDatabase", properties));
	}

	/** The address of a new, empty database, which needs no password. */
	public static String newDatabase() {
		String name = "test_" + contexts.incrementAndGet();
		new JdbcTemplate(Server.INSTANCE.getPostgresDatabase()).execute("create database " + name);
		return Server.INSTANCE.getJdbcUrl("postgres", name);
	}

	private static String newDataFolder() {
		try {
			Path folder = Files.createTempDirectory("camket-test");
			SpringApplication.getShutdownHandlers().add(() -> FileUtils.deleteQuietly(folder.toFile()));
			return folder.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its folder is removed when the JVM ends; nothing here has to survive a crash. */
	private static final class Server {

		static final EmbeddedPostgres INSTANCE = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setPGStartupWait(Duration.ofSeconds(60))
					.setLocaleConfig("locale", "C")
					.setLocaleConfig("locale-provider", "icu")
					.setLocaleConfig("icu-locale", "vi-VN")
					.setServerConfig("unix_socket_directories", "")
					.setServerConfig("max_connections", "100")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
