package vn.camket.report;

/**
 * By which name a table calls an agency that was renamed or ended (domain rule 11).
 */
public enum AgencyNaming {

	/** Tên hiện nay. */
	NOW,

	/**
	 * Tên lúc đó: the one that it sent its report under, else the one of the deadline's
	 * day.
	 */
	THEN

}
