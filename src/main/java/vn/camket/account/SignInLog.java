package vn.camket.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Notes when an account begins a visit; the visit before stays known.
 */
@Component
class SignInLog {

	private final JdbcClient database;

	private final Clock clock;

	SignInLog(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@EventListener
	void beginVisit(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedInAccount account && !account.awaitsCode()) {
			this.database.sql("""
					update account
					   set last_sign_in_at = :now, previous_visit_at = visited_at, visited_at = :now
					 where id = :id""")
				.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
				.param("id", account.id())
				.update();
		}
	}

}
