package vn.camket.account;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ByteArrayInputStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in PostgreSQL: they outlive a restart, and any instance continues them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionRules.class)
class SessionConfiguration {

	/** What transactions of the session store are called. */
	static final String TRANSACTION = "sessions";

	private static final Logger logger = LoggerFactory.getLogger(SessionConfiguration.class);

	private static final ObjectInputFilter OUR_CLASSES = ObjectInputFilter.Config
		.createFilter("maxdepth=50;java.**;org.springframework.**;vn.camket.**;!*");

	/** Two requests of one session may write the same attribute at once. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRepositoryCustomizer() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * Transactions of the store alone, known by their name: no record changes in them.
	 */
	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactionManager) {
		TransactionTemplate transactions = new TransactionTemplate(transactionManager);
		transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		transactions.setName(TRANSACTION);
		return transactions;
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
