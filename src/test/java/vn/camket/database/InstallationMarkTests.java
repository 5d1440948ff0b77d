package vn.camket.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import vn.camket.TestDatabase;
import vn.camket.startup.StartupRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationMarkTests {

	private final String address = TestDatabase.newDatabase();

	private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(this.address));

	private final ExecutorService starts = Executors.newFixedThreadPool(4);

	@AfterEach
	void stop() {
		this.starts.shutdownNow();
	}

	@Test
	void demoMarksAnEmptyDatabaseAndOpensItAgain() {
		open(true);
		assertThat(this.database.sql("select demo from installation").query(Boolean.class).single()).isTrue();
		open(true);
	}

	@Test
	void realInstallationMarksAnEmptyDatabaseAndOpensItAgain() {
		open(false);
		assertThat(this.database.sql("select demo from installation").query(Boolean.class).single()).isFalse();
		open(false);
	}

	@Test
	void demoDatabaseIsNotOpenedWithoutTheDemo() {
		open(true);
		assertRefused(false, "demo.marked-database");
	}

	@Test
	void realDatabaseIsNotOpenedByTheDemo() {
		open(false);
		assertRefused(true, "demo.real-database");
	}

	@Test
	void foreignTablesAreLeftAlone() {
		this.database.sql("create table stranger as select 1 as number").update();
		assertRefused(true, "demo.unmarked-database");
		assertRefused(false, "database.foreign");
		assertThat(
				this.database.sql("select to_regclass('flyway_schema_history') is null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void demoTakesNoExternalServer() {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", this.address);
		environment.setActiveProfiles("demo");
		assertThatExceptionOfType(StartupRefusedException.class)
			.isThrownBy(() -> new InstallationMark(environment).migrate(flyway(true)))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo("demo.external-server"));
		assertThat(this.database.sql("select to_regclass('installation') is null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void aMigrationCutShortBeforeTheMarkIsTakenUpAgain() {
		Flyway.configure().configuration(flyway(true).getConfiguration()).target("0001").load().migrate();
		open(true);
	}

	/** Whoever comes second sees either nothing or the mark, never tables without it. */
	@RepeatedTest(5)
	void instancesThatStartAtOnceShareAnEmptyDatabase() {
		assertThat(IntStream.range(0, 4)
			.mapToObj((i) -> CompletableFuture.runAsync(() -> open(false), this.starts))
			.toList()).allSatisfy((start) -> assertThat(start).succeedsWithin(Duration.ofMinutes(1)));
		assertRefused(true, "demo.real-database");
	}

	private void open(boolean demo) {
		MockEnvironment environment = new MockEnvironment();
		if (demo) {
			environment.setActiveProfiles("demo");
		}
		new InstallationMark(environment).migrate(flyway(demo));
	}

	private void assertRefused(boolean demo, String code) {
		assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> open(demo))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(code));
	}

	private Flyway flyway(boolean demo) {
		return Flyway.configure()
			.dataSource(this.address, null, null)
			.locations("classpath:db/migration")
			.target("0002")
			.placeholders(Map.of("demo", String.valueOf(demo)))
			.load();
	}

}
