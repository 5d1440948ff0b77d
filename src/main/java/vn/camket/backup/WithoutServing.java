package vn.camket.backup;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens no port while a backup is written or read at the command line: the service may be
 * using it, and nobody is to sign in to what is half restored.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
public class WithoutServing implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty("camket.backup.write")
				|| environment.containsProperty("camket.backup.restore")) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("backupCommand", Map.of("server.port", "-1")));
		}
	}

}
