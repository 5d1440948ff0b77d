package vn.camket.reminder;

import java.time.Duration;
import java.time.Instant;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reminds says so in the database, so that no other instance does it too. */
@IntegrationTest
class ReminderClerkTests {

	private static final String LOCK = "reminders-send";

	private final ReminderClerk clerk;

	private final LockProvider locks;

	private final JdbcClient database;

	ReminderClerkTests(ReminderClerk clerk, LockProvider locks, JdbcClient database) {
		this.clerk = clerk;
		this.locks = locks;
		this.database = database;
	}

	@Test
	void workThatAnotherInstanceIsAtIsLeftToIt() {
		SimpleLock other = this.locks
			.lock(new LockConfiguration(Instant.now(), LOCK, Duration.ofMinutes(5), Duration.ZERO))
			.orElseThrow();
		String since = lockedAt();
		this.clerk.send();
		assertThat(lockedAt()).isEqualTo(since);
		other.unlock();
		this.clerk.send();
		assertThat(lockedAt()).isNotEqualTo(since);
	}

	private String lockedAt() {
		return this.database.sql("select cast(locked_at as text) from shedlock where name = ?")
			.param(LOCK)
			.query(String.class)
			.single();
	}

}
