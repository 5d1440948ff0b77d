package vn.camket.agreement;

/**
 * Whether the text was signed, as far as that is known.
 */
public enum Signature {

	/** Chưa ký. */
	NOT_SIGNED,

	/** Đã ký. */
	SIGNED,

	/** The sources do not say whether it was ever signed. */
	UNCONFIRMED

}
