package vn.camket.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in (TCVN 14423:2026, mục 4).
 *
 * @param idle without doing anything
 * @param idleAdministrator the same for administrators
 * @param longest whatever is done
 * @param warning how long before either end the page says so
 */
@ConfigurationProperties("camket.account.session")
record SessionRules(@DefaultValue("15m") Duration idle, @DefaultValue("5m") Duration idleAdministrator,
		@DefaultValue("12h") Duration longest, @DefaultValue("2m") Duration warning) {

	Duration idle(Role role) {
		return (role == Role.ADMIN) ? this.idleAdministrator : this.idle;
	}

}
