package vn.camket.account;

import java.util.Locale;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.camket.shared.web.FieldRefusedException;

/**
 * What a password that somebody chooses must be.
 *
 * @param minLength signs it has at least; 14 where there is no second factor (TCVN
 * 14423:2026, mục 4)
 * @param maxLength signs it has at most, so that hashing cannot be made to take for ever
 */
@ConfigurationProperties("camket.account.password")
record PasswordRules(@DefaultValue("14") int minLength, @DefaultValue("128") int maxLength) {

	/**
	 * The rule that a password breaks, if any.
	 */
	Optional<FieldRefusedException> check(String field, String password, String username) {
		int length = password.codePointCount(0, password.length());
		if (length < this.minLength) {
			return Optional.of(new FieldRefusedException(field, "password.refused.short", this.minLength));
		}
		if (length > this.maxLength) {
			return Optional.of(new FieldRefusedException(field, "password.refused.long", this.maxLength));
		}
		if (password.toLowerCase(Locale.ROOT).contains(username)) {
			return Optional.of(new FieldRefusedException(field, "password.refused.username"));
		}
		return Optional.empty();
	}

}
