package vn.camket.account;

import java.time.Clock;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;

/**
 * What people see and change of the account they work with.
 */
@Service
@Transactional
public class OwnAccount {

	private final AccountRepository accounts;

	private final AccountUserDetailsService users;

	private final CurrentAccount current;

	private final PasswordEncoder passwordEncoder;

	private final PasswordRules rules;

	private final Clock clock;

	OwnAccount(AccountRepository accounts, AccountUserDetailsService users, CurrentAccount current,
			PasswordEncoder passwordEncoder, PasswordRules rules, Clock clock) {
		this.accounts = accounts;
		this.users = users;
		this.current = current;
		this.passwordEncoder = passwordEncoder;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Whether it is time for an administrator to choose another password.
	 */
	public boolean isPasswordOld() {
		Account account = present();
		return this.rules.isOld(account.getRole(), account.getPasswordChangedAt(), this.clock.instant());
	}

	/**
	 * Signs that a chosen password has at least.
	 */
	public int shortestPassword() {
		return this.rules.minLength(this.current.get().hasSecondFactor());
	}

	/**
	 * Changes the password, which ends all sessions of the account.
	 * @return who is signed in from now on
	 * @throws FieldRefusedException if the present password is another one
	 * ({@code current}) or the chosen one breaks a rule ({@code chosen})
	 */
	public SignedInAccount changePassword(String present, String chosen) {
		Account account = confirmed("current", present);
		this.rules.check("chosen", chosen, account.getUsername(), account.hasSecondFactor()).ifPresent((refusal) -> {
			throw refusal;
		});
		if (chosen.equals(present)) {
			throw new FieldRefusedException("chosen", "password.refused.same");
		}
		account.changePassword(this.passwordEncoder.encode(chosen), this.clock.instant());
		return this.users.principal(account).afterCode();
	}

	/**
	 * The account of whoever is signed in, after the password once more.
	 * @param field where it was typed
	 * @throws FieldRefusedException if it is another one
	 */
	Account confirmed(String field, String password) {
		Account account = present();
		if (!this.passwordEncoder.matches(password, account.getPasswordHash())) {
			throw new FieldRefusedException(field, "password.refused.current");
		}
		return account;
	}

	/** The account of whoever is signed in. */
	Account present() {
		return this.accounts.findById(this.current.get().id()).orElseThrow();
	}

}
