package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * No report gets a line while somebody is sending it.
 */
@IntegrationTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class ExpectationsLockTests {

	private final AgencyReportRepository reports;

	private final Expectations expectations;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	ExpectationsLockTests(AgencyReportRepository reports, Expectations expectations, JdbcClient database,
			PlatformTransactionManager transactions) {
		this.reports = reports;
		this.expectations = expectations;
		this.database = database;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Test
	void expectationsWaitForWhoHoldsAReport() {
		record Held(UUID report, UUID period) {
		}
		Held held = this.database.sql("select id, period_id from agency_report order by id limit 1")
			.query((row, number) -> new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.single();
		this.transaction.executeWithoutResult((sending) -> {
			this.reports.findForChange(held.report());
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.transaction.executeWithoutResult((updating) -> {
					this.database.sql("set local lock_timeout = '200ms'").update();
					this.expectations.update(held.period(), Instant.now());
					updating.setRollbackOnly();
				}))
				.withMessageContaining("lock timeout");
		});
	}

}
