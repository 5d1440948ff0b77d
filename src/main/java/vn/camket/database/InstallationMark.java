package vn.camket.database;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.startup.StartupRefusedException;

/**
 * Keeps the demo and real data apart: a database that the demo made is not opened without
 * the {@code demo} profile, and the demo opens no other. Looked at before a migration
 * changes anything; the mark itself is written by the migration that makes its table.
 */
@Component
class InstallationMark implements FlywayMigrationStrategy {

	private static final int LOOKS = 40;

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final boolean demo;

	private final boolean externalServer;

	InstallationMark(Environment environment) {
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
		this.externalServer = ExternalServer.isConfigured(environment);
	}

	@Override
	public void migrate(Flyway flyway) {
		if (this.demo && this.externalServer) {
			throw new StartupRefusedException("demo.external-server");
		}
		check(flyway.getConfiguration().getDataSource());
		flyway.migrate();
	}

	private void check(DataSource dataSource) {
		JdbcClient database = JdbcClient.create(dataSource);
		Optional<Boolean> mark = read(database);
		for (int i = 0; mark.isEmpty() && i < LOOKS && isBeingMigrated(database); i++) {
			LockSupport.parkNanos(PAUSE.toNanos());
			mark = read(database);
		}
		if (mark.isPresent() && mark.get() != this.demo) {
			throw new StartupRefusedException(this.demo ? "demo.real-database" : "demo.marked-database");
		}
		if (mark.isEmpty() && holdsTables(database)) {
			throw new StartupRefusedException(this.demo ? "demo.unmarked-database" : "database.foreign");
		}
	}

	/** Empty where no migration has made the mark yet. */
	private static Optional<Boolean> read(JdbcClient database) {
		boolean marked = database.sql("select to_regclass('installation') is not null").query(Boolean.class).single();
		return marked ? database.sql("select demo from installation").query(Boolean.class).optional()
				: Optional.empty();
	}

	/** Another instance that starts at the same moment makes tables before the mark. */
	private static boolean isBeingMigrated(JdbcClient database) {
		return database.sql("select to_regclass('flyway_schema_history') is not null").query(Boolean.class).single()
				&& holdsTables(database);
	}

	private static boolean holdsTables(JdbcClient database) {
		return database.sql("""
				select exists (
				  select from information_schema.tables
				  where table_schema = current_schema() and table_name <> 'flyway_schema_history')
				""").query(Boolean.class).single();
	}

}
