package vn.camket.account;

import java.io.Serializable;

import org.springframework.security.authentication.LockedException;

/**
 * Too many tries to sign in: the password was not looked at.
 */
class SignInShutException extends LockedException {

	private final String code;

	private final Serializable argument;

	/**
	 * @param argument what the message has in its braces
	 */
	SignInShutException(String code, Serializable argument) {
		super(code + ": " + argument);
		this.code = code;
		this.argument = argument;
	}

	/** Message key; its argument is {@link #argument()}. */
	String code() {
		return this.code;
	}

	Serializable argument() {
		return this.argument;
	}

}
