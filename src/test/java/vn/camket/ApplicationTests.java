package vn.camket;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ApplicationTests {

	private final JdbcClient database;

	ApplicationTests(JdbcClient database) {
		this.database = database;
	}

	@Test
	void startsOnPostgresqlWithVietnameseOrder() {
		assertThat(this.database.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 18");
		assertThat(this.database
			.sql("select w from (values ('Êm'), ('Dân'), ('Đà'), ('Ấn'), ('Ăn'), ('Em'), ('An')) v(w) order by w")
			.query(String.class)
			.list()).containsExactly("An", "Ăn", "Ấn", "Dân", "Đà", "Em", "Êm");
	}

	@Test
	void marksADatabaseOfItsOwnAsReal() {
		assertThat(this.database.sql("select demo from installation").query(Boolean.class).single()).isFalse();
	}

}
