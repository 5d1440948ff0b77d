package vn.camket.account;

import org.springframework.security.authentication.BadCredentialsException;

/**
 * A name and a password that do not go together, or an account that is not in use.
 */
class WrongPasswordException extends BadCredentialsException {

	private final int left;

	WrongPasswordException(int left, Throwable cause) {
		super("Wrong name or password", cause);
		this.left = left;
	}

	/** How many more tries may fail. */
	int left() {
		return this.left;
	}

}
