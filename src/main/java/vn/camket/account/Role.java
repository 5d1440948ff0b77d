package vn.camket.account;

/**
 * What an account is for; one each (domain section 1). As an authority it is
 * {@code ROLE_} and the name.
 */
public enum Role {

	/** Cán bộ cơ quan: edits for the own agency only. */
	AGENCY_STAFF,

	/** Lãnh đạo cơ quan: what staff may do, and sending. */
	AGENCY_HEAD,

	/**
	 * Chuyên viên Sở Ngoại vụ: registers, periods, accepting; never an agency's report.
	 */
	OFFICER,

	/** Lãnh đạo Sở Ngoại vụ, UBND tỉnh: reads everything, changes nothing. */
	LEADER,

	/** Quản trị hệ thống: users, agencies, settings; no content. */
	ADMIN;

	/**
	 * Whether the role works for one agency and so needs one.
	 */
	public boolean belongsToAgency() {
		return this == AGENCY_STAFF || this == AGENCY_HEAD;
	}

}
