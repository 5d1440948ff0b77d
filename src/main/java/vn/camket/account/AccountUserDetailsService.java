package vn.camket.account;

import java.time.Clock;
import java.util.Locale;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyDirectory;

/**
 * Finds the account that signs in.
 */
@Service
class AccountUserDetailsService implements UserDetailsService {

	private final AccountRepository accounts;

	private final AgencyDirectory agencies;

	private final PasswordRules rules;

	private final Clock clock;

	AccountUserDetailsService(AccountRepository accounts, AgencyDirectory agencies, PasswordRules rules, Clock clock) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.rules = rules;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public SignedInAccount loadUserByUsername(String username) {
		Account account = this.accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT))
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
		return principal(account);
	}

	/**
	 * The account as the principal of a session that begins now. A password that was
	 * given out, or that an administrator has had for too long, must be changed first.
	 */
	SignedInAccount principal(Account account) {
		var agency = (account.getAgencyId() != null) ? this.agencies.find(account.getAgencyId()).orElse(null) : null;
		boolean old = this.rules.isOld(account.getRole(), account.getPasswordChangedAt(), this.clock.instant());
		return new SignedInAccount(account, agency, old || account.isMustChangePassword());
	}

}
