package vn.camket.account;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells services on whose behalf they work.
 */
@Component
public class CurrentAccount {

	/**
	 * The account signed in.
	 * @throws AuthenticationCredentialsNotFoundException if nobody is
	 */
	public SignedInAccount get() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
			return account;
		}
		throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
	}

}
