package vn.camket.account;

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

	AccountUserDetailsService(AccountRepository accounts, AgencyDirectory agencies) {
		this.accounts = accounts;
		this.agencies = agencies;
	}

	@Override
	@Transactional(readOnly = true)
	public SignedInAccount loadUserByUsername(String username) {
		Account account = this.accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT))
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
		return principal(account);
	}

	/**
	 * The account as the principal of a session that begins now.
	 */
	SignedInAccount principal(Account account) {
		var agency = (account.getAgencyId() != null) ? this.agencies.find(account.getAgencyId()).orElse(null) : null;
		return new SignedInAccount(account, agency);
	}

}
