package vn.camket.account;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.camket.shared.web.RequestAddress;

/**
 * Signs in with name and password, on the page and for programs, under the guard.
 */
@Component
class GuardedSignIn implements AuthenticationProvider {

	private static final String SECRET = "password";

	private final DaoAuthenticationProvider passwords;

	private final SignInGuard guard;

	GuardedSignIn(UserDetailsService users, PasswordEncoder passwordEncoder, SignInGuard guard) {
		this.passwords = new DaoAuthenticationProvider(users);
		this.passwords.setPasswordEncoder(passwordEncoder);
		this.guard = guard;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String address = RequestAddress.current();
		int left = this.guard.admit(SECRET, authentication.getName(), address);
		try {
			Authentication signedIn = this.passwords.authenticate(authentication);
			this.guard.succeeded(SECRET, authentication.getName());
			return signedIn;
		}
		catch (BadCredentialsException | AccountStatusException ex) {
			this.guard.failed(address);
			throw new WrongPasswordException(left, ex);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
