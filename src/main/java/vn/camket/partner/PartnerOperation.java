package vn.camket.partner;

/**
 * What can be changed for many partners at once.
 */
enum PartnerOperation {

	/** Ghi nước. */
	COUNTRY,

	/** Ghi loại đối tác. */
	KIND

}
