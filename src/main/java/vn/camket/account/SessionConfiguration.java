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
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in PostgreSQL: they outlive a restart, and any instance continues them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionRules.class)
class SessionConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(SessionConfiguration.class);

	private static final ObjectInputFilter OUR_CLASSES = ObjectInputFilter.Config
		.createFilter("maxdepth=50;java.**;org.springframework.**;vn.camket.**;!*");

	/**
	 * Writes what has changed; that a page was read is worth a write, and its commit, now
	 * and then.
	 */
	private static final String UPDATE = """
			update %%TABLE_NAME%% s
			   set session_id = n.id, last_access_time = n.used, max_inactive_interval = n.idle, expiry_time = n.expiry, principal_name = n.principal
			  from (select cast(? as text) as id, cast(? as bigint) as used, cast(? as integer) as idle, cast(? as bigint) as expiry,
			               cast(? as text) as principal) n
			 where s.primary_id = ? and (n.used - s.last_access_time > %d or s.session_id <> n.id or s.max_inactive_interval <> n.idle
			                             or s.principal_name is distinct from n.principal)
			"""
		.formatted(Visit.GRAIN.toMillis());

	/** Two requests of one session may write the same attribute at once. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRepositoryCustomizer() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionUpdates() {
		return (sessions) -> sessions.setUpdateSessionQuery(UPDATE);
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
