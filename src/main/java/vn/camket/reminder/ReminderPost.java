package vn.camket.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mails that wait. Each is claimed for a while before it is given to the
 * server, so that no other instance and no later run sends it meanwhile; a server that is
 * down is tried again, ever more seldom.
 */
@Component
class ReminderPost {

	private static final Logger log = LoggerFactory.getLogger(ReminderPost.class);

	private static final Duration CLAIM = Duration.ofMinutes(10);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

	private static final int ERROR_LENGTH = 500;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final ReminderProperties properties;

	private final Clock clock;

	ReminderPost(JdbcClient database, TransactionTemplate transaction, ReminderProperties properties, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Sends everything whose time has come.
	 * @return how many the server took
	 */
	int send(JavaMailSender sender) {
		int sent = 0;
		for (Optional<Letter> next = claim(); next.isPresent(); next = claim()) {
			Letter letter = next.get();
			try {
				sender.send(message(sender, letter));
				this.transaction.executeWithoutResult((status) -> this.database
					.sql("update reminder_message set sent_at = ?, last_error = null where id = ?")
					.param(now().atOffset(ZoneOffset.UTC))
					.param(letter.id())
					.update());
				sent++;
			}
			catch (MailException | MessagingException ex) {
				log.warn("A reminder could not be sent, attempt {}: {}", letter.attempts(), ex.getMessage());
				postpone(letter, String.valueOf(ex.getMessage()));
			}
		}
		return sent;
	}

	private Optional<Letter> claim() {
		OffsetDateTime now = now().atOffset(ZoneOffset.UTC);
		return this.transaction.execute((status) -> this.database.sql("""
				update reminder_message set attempts = attempts + 1, next_at = :until
				 where id = (select id from reminder_message where sent_at is null and next_at <= :now
				              order by next_at, id limit 1 for update skip locked)
				returning id, recipient, subject, body, attempts""")
			.param("now", now)
			.param("until", now.plus(CLAIM))
			.query(Letter.class)
			.optional());
	}

	private void postpone(Letter letter, String error) {
		Duration pause = Duration.ofMinutes(5L << Math.min(letter.attempts() - 1, 8));
		OffsetDateTime next = now().plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE)
			.atOffset(ZoneOffset.UTC);
		this.transaction.executeWithoutResult(
				(status) -> this.database.sql("update reminder_message set next_at = ?, last_error = ? where id = ?")
					.param(next)
					.param(error.substring(0, Math.min(error.length(), ERROR_LENGTH)))
					.param(letter.id())
					.update());
	}

	/** Always the same Message-ID, by which servers and readers know a repetition. */
	private MimeMessage message(JavaMailSender sender, Letter letter) throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
		helper.setFrom(this.properties.from());
		helper.setTo(letter.recipient());
		helper.setSubject(letter.subject());
		helper.setText(letter.body());
		message.saveChanges();
		message.setHeader("Message-ID", "<" + letter.id() + "@camket>");
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private Instant now() {
		return this.clock.instant();
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private record Letter(UUID id, String recipient, String subject, String body, int attempts) {
	}

}
