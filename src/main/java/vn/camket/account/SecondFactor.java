package vn.camket.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;

/**
 * The code beside the password: its owner turns it on and off, and signs in with it.
 */
@Service
@Transactional
public class SecondFactor {

	private static final int RECOVERY_CODES = 10;

	private final JdbcClient database;

	private final OwnAccount ownAccount;

	private final AccountUserDetailsService users;

	private final CurrentAccount current;

	private final TelephoneCodes codes;

	private final OneTimePasswords words;

	private final SecretCipher cipher;

	private final SecondFactorRules rules;

	private final PasswordRules passwordRules;

	private final Clock clock;

	SecondFactor(JdbcClient database, OwnAccount ownAccount, AccountUserDetailsService users, CurrentAccount current,
			TelephoneCodes codes, OneTimePasswords words, SecretCipher cipher, SecondFactorRules rules,
			PasswordRules passwordRules, Clock clock) {
		this.database = database;
		this.ownAccount = ownAccount;
		this.users = users;
		this.current = current;
		this.codes = codes;
		this.words = words;
		this.cipher = cipher;
		this.rules = rules;
		this.passwordRules = passwordRules;
		this.clock = clock;
	}

	/**
	 * Whether the account signed in has no choice.
	 */
	public boolean isRequired() {
		return this.rules.isRequiredFor(this.current.get().role());
	}

	/**
	 * A secret to share with a telephone, not in use yet.
	 */
	public byte[] newSecret() {
		return this.codes.newSecret();
	}

	/**
	 * How such a secret gets into the owner's telephone.
	 */
	@Transactional(readOnly = true)
	public NewSecret propose(byte[] secret) {
		return new NewSecret(TelephoneCodes.print(secret),
				TelephoneCodes.address(secret, this.current.get().getUsername()));
	}

	/**
	 * Turns it on, which ends all other sessions.
	 * @param code by which the telephone shows that it has the secret
	 * @throws FieldRefusedException if it is another one
	 */
	public TurnedOn turnOn(byte[] secret, String code) {
		OptionalLong step = this.codes.step(secret, digits(code), 0);
		if (step.isEmpty()) {
			throw new FieldRefusedException("code", "secondFactor.refused.code");
		}
		Account account = this.ownAccount.present();
		this.database.sql("""
				insert into second_factor (account_id, secret, used_step) values (:id, :secret, :step)
				on conflict (account_id) do update set secret = excluded.secret, used_step = excluded.used_step""")
			.param("id", account.getId())
			.param("secret", this.cipher.encrypt(secret))
			.param("step", step.getAsLong())
			.update();
		account.turnOnSecondFactor(this.clock.instant());
		return new TurnedOn(this.users.principal(account).afterCode(), newRecoveryCodes(account.getId()));
	}

	/**
	 * Turns it off, which ends all other sessions. A password that is too short without
	 * it has to be changed.
	 * @throws FieldRefusedException if the role must have it, or the password is wrong
	 */
	public SignedInAccount turnOff(String password) {
		Account account = this.ownAccount.confirmed("password", password);
		if (isRequired()) {
			throw new FieldRefusedException("password", "secondFactor.refused.required");
		}
		account.turnOffSecondFactor(password.codePointCount(0, password.length()) < this.passwordRules.minLength());
		forget(account.getId());
		return this.users.principal(account);
	}

	/**
	 * Replaces the recovery codes.
	 * @throws FieldRefusedException if the password is wrong
	 */
	public List<String> renewRecoveryCodes(String password) {
		return newRecoveryCodes(this.ownAccount.confirmed("password", password).getId());
	}

	/**
	 * How many recovery codes are left.
	 */
	@Transactional(readOnly = true)
	public int recoveryCodesLeft() {
		return this.database.sql("select count(*) from recovery_code where account_id = ? and used_at is null")
			.param(this.current.get().id())
			.query(Integer.class)
			.single();
	}

	/**
	 * Uses up a code of a sign-in, of the telephone or from paper.
	 * @return whether it was right and unused
	 */
	boolean takes(UUID account, String code) {
		return takeFromTelephone(account, digits(code)) || takeFromPaper(account, code);
	}

	/**
	 * Turns it off for an owner who lost the telephone and the paper.
	 */
	void turnOffFor(Account account) {
		account.turnOffSecondFactor(true);
		forget(account.getId());
	}

	private boolean takeFromTelephone(UUID account, String code) {
		return this.database.sql("select secret, used_step from second_factor where account_id = ? for update")
			.param(account)
			.query((row, number) -> this.codes.step(this.cipher.decrypt(row.getBytes(1)), code, row.getLong(2)))
			.optional()
			.filter(OptionalLong::isPresent)
			.map((step) -> this.database.sql("update second_factor set used_step = ? where account_id = ?")
				.params(step.getAsLong(), account)
				.update())
			.isPresent();
	}

	private boolean takeFromPaper(UUID account, String code) {
		return this.database
			.sql("update recovery_code set used_at = :now where account_id = :id and hash = :hash and used_at is null")
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("id", account)
			.param("hash", hash(code))
			.update() == 1;
	}

	private List<String> newRecoveryCodes(UUID account) {
		this.database.sql("delete from recovery_code where account_id = ?").param(account).update();
		List<String> made = Stream.generate(this.words::next).limit(RECOVERY_CODES).toList();
		made.forEach((code) -> this.database.sql("insert into recovery_code (account_id, hash) values (?, ?)")
			.params(account, hash(code))
			.update());
		return made;
	}

	private void forget(UUID account) {
		this.database.sql("delete from second_factor where account_id = ?").param(account).update();
		this.database.sql("delete from recovery_code where account_id = ?").param(account).update();
	}

	private static String digits(String code) {
		return code.replaceAll("\\s", "");
	}

	/** Sixteen random signs: nothing to guess, so a quick hash will do. */
	private static String hash(String code) {
		return DigestUtils.sha256Hex(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
	}

	/**
	 * A secret to share with a telephone.
	 *
	 * @param printed as it is typed where nothing can be scanned
	 * @param address what the telephone scans
	 */
	public record NewSecret(String printed, String address) {
	}

	/**
	 * Who is signed in from now on, and the recovery codes, to be shown once.
	 */
	public record TurnedOn(SignedInAccount account, List<String> recoveryCodes) {

		@Override
		public String toString() {
			return "TurnedOn[" + this.account.getUsername() + "]";
		}

	}

}
