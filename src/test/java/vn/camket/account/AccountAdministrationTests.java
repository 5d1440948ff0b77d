package vn.camket.account;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@Transactional
class AccountAdministrationTests {

	private final AccountAdministration administration;

	private final AccountCatalog catalog;

	private final Accounts accounts;

	private final JdbcClient database;

	AccountAdministrationTests(AccountAdministration administration, AccountCatalog catalog, Accounts accounts,
			JdbcClient database) {
		this.administration = administration;
		this.catalog = catalog;
		this.accounts = accounts;
		this.database = database;
	}

	@Test
	void keepsTheLastAdministrator() {
		this.database.sql("update account set disabled_at = now() where role = 'ADMIN'").update();
		SignedInAccount last = this.accounts.admin();
		// Somebody whose own account was disabled a moment ago, in another session.
		SignedInAccount caller = this.accounts.admin();
		this.database.sql("update account set disabled_at = now() where id = ?").param(caller.id()).update();
		actAs(caller);
		assertThatExceptionOfType(FieldRefusedException.class).isThrownBy(() -> this.administration.disable(last.id()))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("account.refused.lastAdministrator"));
		assertThatExceptionOfType(FieldRefusedException.class)
			.isThrownBy(() -> this.administration.amend(last.id(), 0, "Lãnh đạo", Role.LEADER, null));
	}

	@Test
	void worksForAdministratorsOnly() {
		SignedInAccount officer = this.accounts.officer();
		SignedInAccount other = this.accounts.leader();
		actAs(officer);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.administration.disable(other.id()));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.catalog.details(other.id()));
		this.catalog.details(officer.id());
	}

	private static void actAs(SignedInAccount account) {
		TestSecurityContextHolder.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
	}

}
