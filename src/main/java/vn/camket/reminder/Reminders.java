package vn.camket.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.ProvinceTime;

/**
 * Writes the day's reminders, one mail for each person, and keeps them until they are
 * sent.
 */
@Service
@Transactional
public class Reminders {

	private final JdbcClient database;

	private final DueReminders dueReminders;

	private final ReminderTexts texts;

	private final ObjectProvider<JavaMailSender> mailSender;

	private final Clock clock;

	Reminders(JdbcClient database, DueReminders dueReminders, ReminderTexts texts,
			ObjectProvider<JavaMailSender> mailSender, Clock clock) {
		this.database = database;
		this.dueReminders = dueReminders;
		this.texts = texts;
		this.mailSender = mailSender;
		this.clock = clock;
	}

	/**
	 * Whether there is a mail server to send by: without one nothing is written, so that
	 * nobody gets a heap of old reminders the day there is.
	 */
	public boolean canSend() {
		return this.mailSender.getIfAvailable() != null;
	}

	/**
	 * Writes what is due today and was not said yet. Running it twice writes nothing
	 * twice.
	 * @return how many mails
	 */
	int compose() {
		Instant now = this.clock.instant();
		List<Digest> digests = digests(ProvinceTime.dayOf(now));
		for (Digest digest : digests) {
			UUID message = this.database.sql("""
					insert into reminder_message (account_id, recipient, subject, body, created_at, next_at)
					values (:account, :recipient, :subject, :body, :now, :now) returning id""")
				.param("account", digest.items().get(0).accountId())
				.param("recipient", digest.recipient())
				.param("subject", digest.subject())
				.param("body", digest.body())
				.param("now", now.atOffset(ZoneOffset.UTC))
				.query(UUID.class)
				.single();
			for (Due item : digest.items()) {
				this.database
					.sql("insert into reminder_item (account_id, report_id, kind, message_id) values (?, ?, ?, ?)")
					.params(item.accountId(), item.reportId(), item.kind(), message)
					.update();
			}
		}
		return digests.size();
	}

	/**
	 * What would be written today: nothing is.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasRole('ADMIN')")
	public List<Digest> preview(LocalDate day) {
		return digests(day);
	}

	private List<Digest> digests(LocalDate day) {
		Map<UUID, List<Due>> byPerson = this.dueReminders.on(day)
			.stream()
			.collect(Collectors.groupingBy(Due::accountId, LinkedHashMap::new, Collectors.toList()));
		return byPerson.values().stream().map(this.texts::digest).toList();
	}

	/**
	 * What was written, the newest first.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasRole('ADMIN')")
	public Page<Message> messages(Pageable page) {
		List<Message> rows = this.database
			.sql("""
					select m.id, a.display_name, m.recipient, m.subject, m.created_at, m.next_at, m.attempts, m.last_error, m.sent_at
					  from reminder_message m join account a on a.id = m.account_id order by m.created_at desc, m.id"""
					+ Paging.CLAUSE)
			.params(Paging.of(page))
			.query((row, number) -> new Message(row.getObject("id", UUID.class), row.getString("display_name"),
					row.getString("recipient"), row.getString("subject"),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					row.getObject("next_at", OffsetDateTime.class).toInstant(), row.getInt("attempts"),
					row.getString("last_error"), ReminderPost.instant(row, "sent_at")))
			.list();
		long total = this.database.sql("select count(*) from reminder_message").query(Long.class).single();
		return new PageImpl<>(rows, page, total);
	}

}
