package vn.camket.audit;

/**
 * What kinds of acts are on the trail.
 */
public enum AuditKind {

	/** A record was changed. */
	CHANGE,

	/** Somebody signed in. */
	SIGN_IN,

	/** Somebody tried to sign in and could not. */
	SIGN_IN_FAILED,

	/** Somebody signed out. */
	SIGN_OUT,

	/** A page that is not for the person's role was refused. */
	REFUSED,

	/** A file was taken away: an export, a report, a document. */
	DOWNLOAD

}
