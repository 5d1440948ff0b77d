package vn.camket.agency;

/**
 * Kinds of agencies, in the order in which documents list them.
 */
public enum AgencyKind {

	/** Sở and what ranks with one, the provincial office included. */
	DEPARTMENT,

	/** Ban. */
	BOARD,

	/** Ngành: also central authorities' branches in the province. */
	SECTOR,

	/** Đoàn thể, tổ chức chính trị - xã hội. */
	MASS_ORGANISATION,

	/** UBND phường. */
	WARD,

	/** UBND xã. */
	COMMUNE,

	/** Cơ quan trung ương. */
	CENTRAL,

	/** Khác. */
	OTHER

}
