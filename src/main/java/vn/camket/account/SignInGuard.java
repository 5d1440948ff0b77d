package vn.camket.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.ProvinceTime;

/**
 * Counts tries to sign in and shuts out guessing. A name that nobody has is counted like
 * any other, so that what is told reveals no account. A try is counted before the
 * password is looked at: many at once get no more of them than one after the other.
 */
@Service
class SignInGuard {

	/** Rounded up to the minute by who uses it. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ProvinceTime.ZONE);

	private final JdbcClient database;

	private final SignInRules rules;

	private final Clock clock;

	SignInGuard(JdbcClient database, SignInRules rules, Clock clock) {
		this.database = database;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Counts a try.
	 * @param secret what is guessed: {@code password} or {@code code}
	 * @return how many more may fail
	 * @throws SignInShutException if the name is shut, or the address has to wait
	 */
	@Transactional
	public int admit(String secret, String username, @Nullable String address) {
		Instant now = this.clock.instant();
		shutUntil(addressSubject(address), now).ifPresent((until) -> {
			throw new SignInShutException("login.refused.address", Duration.between(now, until).toSeconds() + 1);
		});
		String subject = nameSubject(secret, username);
		shutUntil(subject, now).ifPresent(SignInGuard::refuseUntil);
		int failures = count(subject, this.rules.failures(), this.rules.shut(), now);
		if (failures > this.rules.failures()) {
			// of many that came at once
			refuseUntil(now.plus(this.rules.shut()));
		}
		return this.rules.failures() - failures;
	}

	private static void refuseUntil(Instant until) {
		throw new SignInShutException("login.refused.name", TIME.format(until.plusSeconds(59)));
	}

	/**
	 * The try succeeded: the name is free of its failures.
	 */
	@Transactional
	public void succeeded(String secret, String username) {
		this.database.sql("delete from sign_in_guard where subject = ?").param(nameSubject(secret, username)).update();
	}

	/**
	 * The try failed. Counted by the name already.
	 */
	@Transactional
	public void failed(@Nullable String address) {
		count(addressSubject(address), this.rules.addressFailures(), this.rules.addressPause(), this.clock.instant());
	}

	/**
	 * Until when a name is shut, if it is.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> shutUntil(String username) {
		Instant now = this.clock.instant();
		return shutUntil(nameSubject("password", username), now)
			.or(() -> shutUntil(nameSubject("code", username), now));
	}

	/**
	 * Lets a name try again.
	 */
	@Transactional
	public void open(String username) {
		succeeded("password", username);
		succeeded("code", username);
	}

	@Scheduled(cron = "0 45 * * * *")
	@SchedulerLock(name = "sign-in-guard", lockAtLeastFor = "1m")
	@Transactional
	public void forget() {
		this.database.sql("delete from sign_in_guard where last_at < ?")
			.param(at(this.clock.instant().minus(Duration.ofDays(1))))
			.update();
	}

	private Optional<Instant> shutUntil(String subject, Instant now) {
		return this.database.sql("select shut_until from sign_in_guard where subject = ? and shut_until > ?")
			.params(subject, at(now))
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** Failures older than a shut time are over, and the most that may fail shut it. */
	private int count(String subject, int most, Duration shut, Instant now) {
		return this.database
			.sql("""
					insert into sign_in_guard as g (subject, failures, last_at, shut_until)
					values (:subject, 1, :now, case when :most <= 1 then cast(:until as timestamptz) end)
					on conflict (subject) do update
					   set failures = case when g.last_at <= :before then 1 else g.failures + 1 end,
					       shut_until = case when g.last_at > :before and g.failures + 1 >= :most then excluded.last_at + cast(:shut as interval) end,
					       last_at = excluded.last_at
					returning failures""")
			.param("subject", subject)
			.param("most", most)
			.param("now", at(now))
			.param("until", at(now.plus(shut)))
			.param("before", at(now.minus(this.rules.shut())))
			.param("shut", shut.toString())
			.query(Integer.class)
			.single();
	}

	private static OffsetDateTime at(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

	private static String nameSubject(String secret, String username) {
		return secret + ":" + DigestUtils.sha256Hex(username.strip().toLowerCase(Locale.ROOT));
	}

	private static String addressSubject(@Nullable String address) {
		return "address:" + DigestUtils.sha256Hex(String.valueOf(address));
	}

}
