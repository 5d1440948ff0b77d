package vn.camket.database;

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
		Tables tables = tables(database);
		if (tables.used() && !tables.marked()) {
			throw new StartupRefusedException(this.demo ? "demo.unmarked-database" : "database.foreign");
		}
		if (tables.marked() && isOfDemo(database) != this.demo) {
			throw new StartupRefusedException(this.demo ? "demo.real-database" : "demo.marked-database");
		}
	}

	/**
	 * Reads the mark and the other tables in one snapshot: another instance that starts
	 * at the same moment commits the mark together with the first table.
	 */
	private static Tables tables(JdbcClient database) {
		return database.sql("""
				select bool_or(table_name = 'installation') is true as marked, count(*) > 0 as used
				  from information_schema.tables
				 where table_schema = current_schema() and table_name <> 'flyway_schema_history'
				""").query(Tables.class).single();
	}

	private static boolean isOfDemo(JdbcClient database) {
		return database.sql("select demo from installation").query(Boolean.class).single();
	}

	private record Tables(boolean marked, boolean used) {
	}

}
