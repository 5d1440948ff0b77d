package vn.camket.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds up guessing (TCVN 14423:2026, mục 4).
 *
 * @param failures in a row after which a name is shut
 * @param shut for how long
 * @param addressFailures of one network address after which each try waits; an office
 * shares one address
 * @param addressPause how long such a try waits for after the last that failed
 * @param unusedFor after how long without a visit an account is disabled; zero for never
 */
@ConfigurationProperties("camket.account.sign-in")
record SignInRules(@DefaultValue("5") int failures, @DefaultValue("15m") Duration shut,
		@DefaultValue("50") int addressFailures, @DefaultValue("10s") Duration addressPause,
		@DefaultValue("45d") Duration unusedFor) {
}
