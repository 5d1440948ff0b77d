package vn.camket.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a session knows of its use. Its moments are the session store's own, which no
 * other clock moves.
 *
 * @param key names the session on pages; its real name opens it
 * @param beganAt when somebody signed in
 * @param usedAt when that person last did something, to {@link #GRAIN}
 * @param address of the machine signed in from
 * @param browser what the browser calls itself
 */
record Visit(UUID key, Instant beganAt, Instant usedAt, String address,
		@Nullable String browser) implements Serializable {

	static final String ATTRIBUTE = "visit";

	/** Not every request is worth writing down. */
	static final Duration GRAIN = Duration.ofSeconds(15);

	private static final int LONGEST_BROWSER = 300;

	static Visit begin(HttpServletRequest request, Instant now) {
		String browser = request.getHeader(HttpHeaders.USER_AGENT);
		return new Visit(UUID.randomUUID(), now, now, request.getRemoteAddr(),
				(browser != null) ? browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)) : null);
	}

	Visit used(Instant now) {
		return now.isAfter(this.usedAt.plus(GRAIN)) ? new Visit(this.key, this.beganAt, now, this.address, this.browser)
				: this;
	}

	/**
	 * How long the session would still live if nobody did anything.
	 */
	Duration idleLeft(SessionRules rules, Role role, Instant now) {
		return Duration.between(now, this.usedAt.plus(rules.idle(role)));
	}

	/**
	 * How long it lives at most.
	 */
	Duration left(SessionRules rules, Instant now) {
		return Duration.between(now, this.beganAt.plus(rules.longest()));
	}

}
