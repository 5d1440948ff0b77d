package vn.camket.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the list of accounts is narrowed to; {@code null} leaves a side open.
 *
 * @param q words of a user name, an office or an agency, with or without diacritics
 * @param agency key of an agency
 */
public record AccountFilter(@Nullable String q, @Nullable Role role, @Nullable AccountState state,
		@Nullable UUID agency) {

	AccountFilter withoutRole() {
		return new AccountFilter(this.q, null, this.state, this.agency);
	}

	AccountFilter withoutState() {
		return new AccountFilter(this.q, this.role, null, this.agency);
	}

}
