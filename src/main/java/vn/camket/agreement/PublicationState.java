package vn.camket.agreement;

/**
 * Công khai: made public, or for which of the two reasons of the law not.
 */
public enum PublicationState {

	/** Có. */
	PUBLISHED,

	/** Không, bí mật nhà nước. */
	STATE_SECRET,

	/** Không, theo thỏa thuận với đối tác. */
	AGREED_NOT_TO

}
