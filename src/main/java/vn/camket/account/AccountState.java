package vn.camket.account;

/**
 * Whether an account is used.
 */
public enum AccountState {

	/** Its owner signs in with an own password. */
	ACTIVE,

	/** A one-time password was given out and not changed yet. */
	WAITING,

	/** Nobody signs in with it any more. */
	DISABLED

}
