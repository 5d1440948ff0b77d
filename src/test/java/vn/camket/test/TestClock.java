package vn.camket.test;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The application's clock in tests: the system's until a test sets it. Who sets it resets
 * it.
 */
public class TestClock extends Clock {

	private final AtomicReference<@Nullable Instant> fixed = new AtomicReference<>();

	/** Stops the clock at a moment, such as "2027-05-14T23:59:59.999+07:00". */
	public void set(String moment) {
		this.fixed.set(OffsetDateTime.parse(moment).toInstant());
	}

	/** Lets it run with the system again. */
	public void reset() {
		this.fixed.set(null);
	}

	@Override
	public Instant instant() {
		Instant moment = this.fixed.get();
		return (moment != null) ? moment : Clock.systemUTC().instant();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		TestClock whole = this;
		return new Clock() {

			@Override
			public Instant instant() {
				return whole.instant();
			}

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return whole.withZone(other);
			}

		};
	}

	/** Puts it in the application's place. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Configuration {

		@Bean
		@Primary
		TestClock testClock() {
			return new TestClock();
		}

	}

}
