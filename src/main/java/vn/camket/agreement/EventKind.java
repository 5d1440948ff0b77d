package vn.camket.agreement;

/**
 * What happens to an agreement in its life (Luật 70/2020/QH14 Điều 2, 33, 34). Two events
 * of one day are taken in this order.
 */
public enum EventKind {

	/** Ký. */
	SIGNED,

	/** Có hiệu lực. */
	TOOK_EFFECT,

	/** Sửa đổi, bổ sung. */
	AMENDED,

	/** Gia hạn. */
	EXTENDED,

	/** Thông báo không gia hạn: the term that runs is the last. */
	RENEWAL_DECLINED,

	/** Tạm đình chỉ một phần. */
	PARTLY_SUSPENDED,

	/** Tạm đình chỉ toàn bộ. */
	SUSPENDED,

	/** Tiếp tục thực hiện. */
	RESUMED,

	/** Chấm dứt hiệu lực. */
	TERMINATED,

	/** Rút khỏi. */
	WITHDRAWN,

	/** Được thay thế. */
	REPLACED;

	/**
	 * Whether it is one of those that happen once, whose day is a date of the record.
	 */
	public boolean isDateOfRecord() {
		return this == SIGNED || this == TOOK_EFFECT;
	}

	boolean isSuspension() {
		return this == SUSPENDED || this == PARTLY_SUSPENDED;
	}

	boolean isEnd() {
		return this == TERMINATED || this == WITHDRAWN || this == REPLACED;
	}

}
