package vn.camket.agreement;

/**
 * State of an agreement on a day, derived from its facts and never typed (domain rule 5;
 * words as Luật 70/2020/QH14 has them). The order is that of lists: what asks for
 * attention first. {@link #EXPIRING} depends on a setting and on the day asked about, so
 * it is read off a term's last day and never stored.
 */
public enum AgreementState {

	/** Sắp hết hiệu lực: in force, and few days left. */
	EXPIRING,

	/** Đang hiệu lực. */
	IN_FORCE,

	/** Tạm đình chỉ một phần. */
	PARTLY_SUSPENDED,

	/** Tạm đình chỉ toàn bộ. */
	SUSPENDED,

	/** Đã ký, chưa có hiệu lực. */
	NOT_IN_FORCE,

	/** Dự thảo, chưa ký. */
	DRAFT,

	/** Thiếu dữ kiện: the facts do not decide. */
	INCOMPLETE,

	/** Hết hiệu lực. */
	EXPIRED,

	/** Chấm dứt hiệu lực. */
	TERMINATED,

	/** Rút khỏi. */
	WITHDRAWN,

	/** Được thay thế. */
	REPLACED

}
