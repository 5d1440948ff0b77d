package vn.camket.account;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The province's OpenID Connect provider, where people sign in who have an account there.
 *
 * @param issuer its address, under which its settings are found; {@code null} for none
 * @param clientId what the provider calls this application
 * @param clientSecret by which the application shows that it is the one
 * @param claim what the provider says of a person that is the user name here
 * @param secondFactorThere whether the provider asks for a second factor itself, so that
 * ours is not asked for
 */
@ConfigurationProperties("camket.account.single-sign-on")
record SingleSignOnRules(@Nullable String issuer, @DefaultValue("camket") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("preferred_username") String claim,
		boolean secondFactorThere) {

	boolean isOffered() {
		return this.issuer != null && !this.issuer.isBlank();
	}

	@Override
	public String toString() {
		return "SingleSignOnRules[" + this.issuer + "]";
	}

}
