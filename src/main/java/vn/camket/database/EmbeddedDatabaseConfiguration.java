package vn.camket.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Starts the embedded server where no other is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoExternalServer.class)
class EmbeddedDatabaseConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${camket.data-dir}") Path dataFolder) {
		return EmbeddedDatabase.start(dataFolder);
	}

	/**
	 * An empty address counts as none: Compose files set variables that are not given.
	 */
	static class NoExternalServer extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean external = ExternalServer.isConfigured(context.getEnvironment());
			return new ConditionOutcome(!external, ConditionMessage.forCondition("Embedded database")
				.because(external ? "another server is configured" : "no other server is configured"));
		}

	}

}
