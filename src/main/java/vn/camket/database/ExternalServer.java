package vn.camket.database;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether the installation brings a PostgreSQL server of its own. */
final class ExternalServer {

	private ExternalServer() {
	}

	static boolean isConfigured(Environment environment) {
		return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
	}

}
