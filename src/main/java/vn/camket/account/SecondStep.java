package vn.camket.account;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.RequestAddress;

/**
 * The second step of a sign-in, under the same guard as the first.
 */
@Service
public class SecondStep {

	private static final String SECRET = "code";

	private final SecondFactor secondFactor;

	private final SignInGuard guard;

	private final CurrentAccount current;

	private final AuthenticationEventPublisher events;

	SecondStep(SecondFactor secondFactor, SignInGuard guard, CurrentAccount current,
			AuthenticationEventPublisher events) {
		this.secondFactor = secondFactor;
		this.guard = guard;
		this.current = current;
		this.events = events;
	}

	/**
	 * Takes the code of the telephone, or one from paper.
	 * @return who is signed in from now on
	 * @throws FieldRefusedException if the code is wrong or was used, or too many were
	 */
	public SignedInAccount take(String code) {
		SignedInAccount account = this.current.get();
		String address = RequestAddress.current();
		try {
			this.guard.admit(SECRET, account.getUsername(), address);
		}
		catch (SignInShutException ex) {
			throw new FieldRefusedException("code", ex.code(), ex.argument());
		}
		if (!this.secondFactor.takes(account.id(), code)) {
			this.guard.failed(address);
			this.events.publishAuthenticationFailure(new BadCredentialsException("Wrong code"), token(account));
			throw new FieldRefusedException("code", "secondFactor.refused.code");
		}
		this.guard.succeeded(SECRET, account.getUsername());
		SignedInAccount signedIn = account.afterCode();
		this.events.publishAuthenticationSuccess(token(signedIn));
		return signedIn;
	}

	private static Authentication token(SignedInAccount account) {
		return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
	}

}
