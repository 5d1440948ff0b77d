package vn.camket.account;

import java.util.Optional;

/**
 * What still lies between the password and the work, in the order in which it is done.
 */
enum SignInStep {

	/** The code of the second factor. */
	CODE("/login/code"),

	/** Choosing a password of one's own. */
	PASSWORD("/account/password"),

	/** Turning on the second factor that the role has to have. */
	SECOND_FACTOR("/account/second-factor");

	private final String page;

	SignInStep(String page) {
		this.page = page;
	}

	String page() {
		return this.page;
	}

	static Optional<SignInStep> next(SignedInAccount account, SecondFactorRules rules) {
		if (account.awaitsCode()) {
			return Optional.of(CODE);
		}
		if (account.mustChangePassword()) {
			return Optional.of(PASSWORD);
		}
		return (!account.hasSecondFactor() && rules.isRequiredFor(account.role())) ? Optional.of(SECOND_FACTOR)
				: Optional.empty();
	}

}
