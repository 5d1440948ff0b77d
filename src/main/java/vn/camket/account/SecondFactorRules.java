package vn.camket.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs in with a code beside the password (TCVN 14423:2026, mục 4).
 *
 * @param requiredFor roles that must; all others may
 * @param key with which the secrets shared with telephones are encrypted in the database;
 * {@code null} to keep them as they are
 */
@ConfigurationProperties("camket.account.second-factor")
record SecondFactorRules(@DefaultValue( {
		"ADMIN", "OFFICER" }) Set<Role> requiredFor, @Nullable String key){

	boolean isRequiredFor(Role role) {
		return this.requiredFor.contains(role);
	}

}
