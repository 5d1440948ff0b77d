package vn.camket;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A list asked for in an order or a page that it does not have shows its own.
 */
@IntegrationTest
@Transactional
class ListAddressTests {

	private static final List<String> LISTS = List.of("/agreements", "/agreements.xlsx", "/agencies", "/admin/users",
			"/reports", "/periods/{period}", "/periods/{period}.xlsx", "/agencies.xlsx", "/admin/users.csv",
			"/reports.xlsx");

	private static final List<String> NONSENSE = List.of("sort=%25", "sort=%25,asc", "sort=,", "sort=%2C%2C,desc",
			"sort=title,sideways", "sort=id;drop%20table", "sort=%00", "sort=a.b.c,desc", "sort=class,asc", "page=-1",
			"page=99999999999", "page=x", "page=2147483647&size=100", "size=0", "size=-5", "size=999999", "size=x");

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	ListAddressTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts, @Autowired JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
	}

	static Stream<String> addresses() {
		return LISTS.stream().flatMap((list) -> NONSENSE.stream().map((query) -> list + "?" + query));
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void nonsenseIsPassedOver(String address) {
		String period = this.database.sql("select id from reporting_period where opened_at is not null limit 1")
			.query(String.class)
			.single();
		SignedInAccount visitor = address.startsWith("/admin") ? this.accounts.admin() : this.accounts.officer();
		assertThat(this.mvc.get().uri(URI.create(address.replace("{period}", period))).with(user(visitor)))
			.hasStatusOk();
	}

}
