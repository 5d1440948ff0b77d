package vn.camket.backup;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which tables a backup holds: all but those that belong to one running installation.
 */
final class BackedUp {

	private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "installation", "shedlock",
			"spring_session", "spring_session_attributes", "sign_in_guard");

	private BackedUp() {
	}

	static List<String> tables(JdbcClient database) {
		return database.sql(
				"select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !LEFT_OUT.contains(table))
			.toList();
	}

	static String schema(JdbcClient database) {
		return database.sql(
				"select version from flyway_schema_history where version is not null and success order by installed_rank desc limit 1")
			.query(String.class)
			.single();
	}

}
