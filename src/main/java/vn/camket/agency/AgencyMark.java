package vn.camket.agency;

/**
 * What a list of agencies can be narrowed to beside kind and group.
 */
public enum AgencyMark {

	/** Xã biên giới. */
	BORDER,

	/** Chưa đối chiếu: the source is recalled, and nobody has confirmed it. */
	UNVERIFIED

}
