package vn.camket.account;

import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/**
 * Signs in with a passkey, as the same principal that a password and a code lead to.
 */
class PasskeySignIn implements AuthenticationProvider {

	private final Supplier<WebAuthnRelyingPartyOperations> operations;

	private final AccountUserDetailsService users;

	PasskeySignIn(Supplier<WebAuthnRelyingPartyOperations> operations, AccountUserDetailsService users) {
		this.operations = operations;
		this.users = users;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		SignedInAccount account = this.users
			.loadUserByUsername(owner((WebAuthnAuthenticationRequestToken) authentication))
			.afterCode();
		if (!account.isEnabled()) {
			throw new DisabledException("The account is not in use");
		}
		return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
	}

	private String owner(WebAuthnAuthenticationRequestToken token) {
		try {
			return this.operations.get().authenticate(token.getWebAuthnRequest()).getName();
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// what was sent may break any of the parsers that it passes
			throw new BadCredentialsException("The passkey proves nothing", ex);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
	}

}
