package vn.camket.account;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether passkeys may be used instead of passwords.
 *
 * @param domain the name under which people reach the application, such as
 * {@code camket.hatinh.gov.vn}, to which browsers bind passkeys for good; {@code null} to
 * offer none
 */
@ConfigurationProperties("camket.account.passkeys")
record PasskeyRules(@Nullable String domain) {

	boolean isOffered() {
		return this.domain != null && !this.domain.isBlank();
	}

}
