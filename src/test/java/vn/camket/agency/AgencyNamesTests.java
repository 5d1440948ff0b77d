package vn.camket.agency;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@Transactional
class AgencyNamesTests {

	private final AgencyDirectory agencies;

	private final JdbcClient database;

	AgencyNamesTests(AgencyDirectory agencies, JdbcClient database) {
		this.agencies = agencies;
		this.database = database;
	}

	@Test
	void aShortNameOrAnAliasNamesItsAgency() {
		alias("so-cong-thuong", "Sở Xyzzy");
		assertThat(this.agencies.otherNames()).containsEntry("sct", id("so-cong-thuong"))
			.containsEntry("so xyzzy", id("so-cong-thuong"));
	}

	@Test
	void aNameThatTwoBearNamesNeither() {
		alias("so-cong-thuong", "Sở Xyzzy");
		alias("so-tai-chinh", "sở xyzzy");
		assertThat(this.agencies.otherNames()).doesNotContainKey("so xyzzy");
	}

	@Test
	void whatIsNoMoreIsNotNamed() {
		alias("so-cong-thuong", "Sở Xyzzy");
		this.database.sql("update agency set valid_to = '2020-12-31' where code = 'so-cong-thuong'").update();
		assertThat(this.agencies.otherNames()).doesNotContainKeys("so xyzzy", "sct");
	}

	private void alias(String code, String name) {
		this.database.sql("insert into agency_alias (agency_id, alias) select id, ? from agency where code = ?")
			.params(name, code)
			.update();
	}

	private String id(String code) {
		return this.database.sql("select id from agency where code = ?")
			.param(code)
			.query(UUID.class)
			.single()
			.toString();
	}

}
