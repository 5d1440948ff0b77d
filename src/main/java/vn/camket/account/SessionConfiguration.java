package vn.camket.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in PostgreSQL: they outlive a restart, and any instance continues them.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.VISITOR)
@EnableConfigurationProperties(SessionRules.class)
class SessionConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(SessionConfiguration.class);

	/** Seconds that somebody who has not signed in may take. */
	static final int VISITOR = 1800;

	private static final ObjectInputFilter OUR_CLASSES = ObjectInputFilter.Config
		.createFilter("maxdepth=50;java.**;org.springframework.**;vn.camket.**;!*");

	/** Two requests of one session may write the same attribute at once. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRepositoryCustomizer() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	@Primary
	SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository store) {
		return new SparingSessions<>(store);
	}

	/**
	 * The store has connections and transactions of its own, whatever else is under way.
	 */
	@Bean(defaultCandidate = false)
	@SpringSessionDataSource
	DataSource sessionDataSource(DataSource dataSource) {
		return new DelegatingDataSource(dataSource);
	}

	/**
	 * Each statement stands for itself: most pages only read their session, and a
	 * transaction around that would be two more ways to the server and back. A session
	 * that was half written when a server died is one that nobody has signed in with.
	 */
	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, SessionConfiguration::read);
		return conversions;
	}

	/**
	 * What another version of the application wrote may not be readable: then its owner
	 * signs in again.
	 */
	private static @Nullable Object read(byte[] bytes) {
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			stream.setObjectInputFilter(OUR_CLASSES);
			return stream.readObject();
		}
		catch (IOException | ClassNotFoundException ex) {
			logger.info("A session cannot be read: {}", ex.toString());
			return null;
		}
	}

}
