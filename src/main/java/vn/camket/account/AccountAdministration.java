package vn.camket.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

import vn.camket.agency.AgencyDirectory;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Makes and keeps accounts: for administrators. Nothing is deleted; an account that
 * nobody needs is disabled.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class AccountAdministration {

	private final AccountRepository accounts;

	private final AgencyDirectory agencies;

	private final CurrentAccount current;

	private final OneTimePasswords oneTimePasswords;

	private final PasswordEncoder passwordEncoder;

	private final PasswordRules passwordRules;

	private final SignInGuard guard;

	private final SecondFactor secondFactor;

	private final Passkeys passkeys;

	private final Clock clock;

	/** Hash of a password that was never shown to anybody; hashing is slow on purpose. */
	private final SingletonSupplier<String> nobodysPassword;

	AccountAdministration(AccountRepository accounts, AgencyDirectory agencies, CurrentAccount current,
			OneTimePasswords oneTimePasswords, PasswordEncoder passwordEncoder, PasswordRules passwordRules,
			SignInGuard guard, SecondFactor secondFactor, Passkeys passkeys, Clock clock) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.current = current;
		this.oneTimePasswords = oneTimePasswords;
		this.passwordEncoder = passwordEncoder;
		this.passwordRules = passwordRules;
		this.guard = guard;
		this.secondFactor = secondFactor;
		this.passkeys = passkeys;
		this.nobodysPassword = SingletonSupplier.of(() -> passwordEncoder.encode(oneTimePasswords.next()));
		this.clock = clock;
	}

	/**
	 * Makes an account.
	 * @param username in any case; at most one account has it, whether or not in use
	 * @return the key and the one-time password to hand over
	 * @throws FieldRefusedException if the name is taken, or role and agency do not fit
	 */
	public NewPassword create(String username, String displayName, Role role, @Nullable UUID agencyId) {
		checkAgency(role, agencyId);
		Account account = new Account(username.toLowerCase(Locale.ROOT), displayName, role, agencyId,
				this.clock.instant());
		String password = giveOneTimePassword(account);
		save(account);
		return new NewPassword(account.getId(), account.getUsername(), password);
	}

	/**
	 * Makes an account whose first password is known already.
	 * @param firstPassword to be replaced at the first sign-in; {@code null} for one that
	 * nobody knows, until a one-time password is handed out
	 * @throws FieldRefusedException as {@link #create}, and if the password breaks a rule
	 */
	public void enter(String username, String displayName, Role role, @Nullable UUID agencyId,
			@Nullable String firstPassword) {
		checkAgency(role, agencyId);
		checkFirstPassword(username, firstPassword);
		Account account = new Account(username.toLowerCase(Locale.ROOT), displayName, role, agencyId,
				this.clock.instant());
		account.giveOneTimePassword((firstPassword != null)
				? Objects.requireNonNull(this.passwordEncoder.encode(firstPassword)) : this.nobodysPassword.obtain(),
				this.clock.instant());
		save(account);
	}

	/**
	 * Makes sure that a first password may be given.
	 * @throws FieldRefusedException if it breaks a rule
	 */
	public void checkFirstPassword(String username, @Nullable String firstPassword) {
		if (firstPassword != null) {
			this.passwordRules.check("firstPassword", firstPassword, username.toLowerCase(Locale.ROOT), false)
				.ifPresent((refused) -> {
					throw refused;
				});
		}
	}

	private Account save(Account account) {
		try {
			return this.accounts.saveAndFlush(account);
		}
		catch (DataIntegrityViolationException ex) {
			if (ex.getCause() instanceof ConstraintViolationException violation
					&& "account_username_uq".equals(violation.getConstraintName())) {
				throw new FieldRefusedException("username", "account.refused.username");
			}
			throw ex;
		}
	}

	/**
	 * Gives an account another office, role or agency.
	 * @param version the one that the change started from
	 * @throws FieldRefusedException if role and agency do not fit, or nobody would be
	 * administrator any more
	 * @throws ObjectOptimisticLockingFailureException if somebody saved another version
	 * meanwhile
	 */
	public void amend(UUID id, long version, String displayName, Role role, @Nullable UUID agencyId) {
		Account account = find(id);
		if (account.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Account.class, id);
		}
		checkAgency(role, agencyId);
		if (account.getRole() == Role.ADMIN && role != Role.ADMIN) {
			checkDispensable(account, "role");
		}
		account.describe(displayName, role, agencyId);
	}

	/**
	 * Replaces the password of somebody else, who forgot it, by a one-time one.
	 */
	public NewPassword resetPassword(UUID id) {
		Account account = find(id);
		if (isOwn(account)) {
			throw new FieldRefusedException("password", "account.refused.ownPassword");
		}
		this.guard.open(account.getUsername());
		this.passkeys.removeAll(id);
		return new NewPassword(id, account.getUsername(), giveOneTimePassword(account));
	}

	/**
	 * Ends the use of an account and all its sessions.
	 * @throws FieldRefusedException if it is the own one or the last administrator's
	 */
	public void disable(UUID id) {
		Account account = find(id);
		checkDispensable(account, "state");
		account.disable(this.clock.instant());
	}

	public void enable(UUID id) {
		find(id).enable(this.clock.instant());
	}

	/**
	 * Turns off the second factor of somebody who lost the telephone, and forgets the
	 * passkeys. The password has to be changed at the next sign-in.
	 * @throws FieldRefusedException if it is the own one
	 */
	public void turnOffSecondFactor(UUID id) {
		Account account = find(id);
		if (isOwn(account)) {
			throw new FieldRefusedException("secondFactor", "account.refused.ownSecondFactor");
		}
		this.secondFactor.turnOffFor(account);
		this.passkeys.removeAll(id);
	}

	/**
	 * Lets a name try again that too many failed tries have shut.
	 */
	public void openSignIn(UUID id) {
		this.guard.open(find(id).getUsername());
	}

	private Account find(UUID id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFoundException(Account.class, id));
	}

	private String giveOneTimePassword(Account account) {
		String password = this.oneTimePasswords.next();
		account.giveOneTimePassword(this.passwordEncoder.encode(password), this.clock.instant());
		return password;
	}

	private void checkAgency(Role role, @Nullable UUID agencyId) {
		if (agencyId == null && role.belongsToAgency()) {
			throw new FieldRefusedException("agencyId", "account.refused.noAgency");
		}
		if (agencyId != null && this.agencies.find(agencyId).isEmpty()) {
			throw new FieldRefusedException("agencyId", "account.refused.unknownAgency");
		}
	}

	/** Two administrators who remove each other at the same time take turns here. */
	private void checkDispensable(Account account, String field) {
		if (isOwn(account)) {
			throw new FieldRefusedException(field, "account.refused.own");
		}
		if (account.getRole() == Role.ADMIN
				&& this.accounts.lockAdministrators().stream().allMatch((admin) -> admin == account)) {
			throw new FieldRefusedException(field, "account.refused.lastAdministrator");
		}
	}

	private boolean isOwn(Account account) {
		return account.getId().equals(this.current.get().id());
	}

	/**
	 * A one-time password, to be shown once and handed over.
	 */
	public record NewPassword(UUID accountId, String username, String password) {

		@Override
		public String toString() {
			return "NewPassword[" + this.username + "]";
		}

	}

}
