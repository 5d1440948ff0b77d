package vn.camket.reminder;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;

/**
 * How the person signed in wants to be reminded.
 */
@Service
@Transactional
public class Preferences {

	private static final int TOKEN_BYTES = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	Preferences(JdbcClient database, CurrentAccount currentAccount) {
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * The own preference; a first look makes it, with a calendar of its own.
	 */
	public Preference own() {
		UUID account = this.currentAccount.get().id();
		this.database.sql("""
				insert into reminder_preference (account_id, calendar_token) values (?, ?)
				on conflict on constraint reminder_preference_pk do nothing""").params(account, token()).update();
		return this.database
			.sql("""
					select p.email, y.email as agency_email, p.by_email, p.calendar_token
					  from reminder_preference p join account a on a.id = p.account_id left join agency y on y.id = a.agency_id
					 where p.account_id = ?""")
			.param(account)
			.query(Preference.class)
			.single();
	}

	/**
	 * Changes where and whether mails are wanted.
	 */
	public void change(@Nullable String email, boolean byEmail) {
		own();
		this.database.sql("update reminder_preference set email = ?, by_email = ? where account_id = ?")
			.params(email, byEmail, this.currentAccount.get().id())
			.update();
	}

	/**
	 * Gives the calendar another address: the old one shows nothing any more.
	 */
	public void renewCalendar() {
		own();
		this.database.sql("update reminder_preference set calendar_token = ? where account_id = ?")
			.params(token(), this.currentAccount.get().id())
			.update();
	}

	/**
	 * Whose calendar it is, as long as the account is in use.
	 */
	@Transactional(readOnly = true)
	Optional<UUID> findByCalendar(String token) {
		return this.database.sql("""
				select a.id from reminder_preference p join account a on a.id = p.account_id
				 where p.calendar_token = ? and a.disabled_at is null""").param(token).query(UUID.class).optional();
	}

	private static String token() {
		byte[] bytes = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
