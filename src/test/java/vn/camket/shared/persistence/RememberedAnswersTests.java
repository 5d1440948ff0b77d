package vn.camket.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class RememberedAnswersTests {

	private final RememberedAnswers remembered;

	private final JdbcClient database;

	private final DataSource dataSource;

	/** Of no other test. */
	private final String table = "counted-" + UUID.randomUUID();

	private int counted;

	RememberedAnswersTests(RememberedAnswers remembered, JdbcClient database, DataSource dataSource) {
		this.remembered = remembered;
		this.database = database;
		this.dataSource = dataSource;
	}

	@Test
	void isCountedOnceUntilTheTableChanges() {
		assertThat(ask("a")).isEqualTo(1);
		assertThat(ask("a")).isEqualTo(1);
		change(this.database, "another-" + this.table);
		assertThat(ask("a")).isEqualTo(1);
		change(this.database, this.table);
		assertThat(ask("a")).isEqualTo(2);
		assertThat(ask("b")).as("another question").isEqualTo(3);
	}

	@Test
	void aChangeThatComesToLightAfterALaterOneIsCountedToo() throws SQLException {
		try (Connection slow = this.dataSource.getConnection()) {
			slow.setAutoCommit(false);
			change(JdbcClient.create(new SingleConnectionDataSource(slow, true)), this.table);
			change(this.database, this.table);
			assertThat(ask("a")).isEqualTo(1);
			slow.commit();
		}
		assertThat(ask("a")).isEqualTo(2);
	}

	private int ask(String question) {
		return this.remembered.of(Set.of(this.table)).get(question + this.table, Integer.class, () -> ++this.counted);
	}

	private static void change(JdbcClient database, String table) {
		database
			.sql("""
					insert into record_change (at, transaction_id, record_kind, record_id, table_name, row_key, operation, after)
					values (now(), 1, 'AGENCY', gen_random_uuid(), ?, '{}', 'INSERT', '{}')""")
			.param(table)
			.update();
	}

}
