package vn.camket.account.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.account.AccountDetails;
import vn.camket.account.Role;

/**
 * An account as it is typed.
 *
 * @param version what an edit started from; nothing for a new account
 * @param username of a new account only: nobody's name changes
 */
record AccountForm(@Nullable Long version,
		@NotBlank(groups = New.class) @Pattern(groups = New.class,
				regexp = "(?i)[a-z0-9][a-z0-9._-]{2,59}") @Nullable String username,
		@NotBlank @Size(max = 120) @Nullable String displayName, @NotNull @Nullable Role role,
		@Nullable UUID agencyId) {

	static AccountForm empty() {
		return new AccountForm(null, null, null, null, null);
	}

	static AccountForm of(AccountDetails account) {
		return new AccountForm(account.version(), account.username(), account.displayName(), account.role(),
				account.agencyId());
	}

	AccountForm withVersion(long newer) {
		return new AccountForm(newer, this.username, this.displayName, this.role, this.agencyId);
	}

	/** What is checked of a new account only. */
	interface New {

	}

}
