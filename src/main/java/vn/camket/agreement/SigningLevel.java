package vn.camket.agreement;

/**
 * Danh nghĩa ký: in whose name our side signs (Luật 70/2020/QH14, Điều 2 khoản 2; Nghị
 * định 177/2025/NĐ-CP, Điều 3).
 */
public enum SigningLevel {

	/** HĐND tỉnh. */
	PROVINCIAL_COUNCIL,

	/** UBND tỉnh. */
	PROVINCIAL_COMMITTEE,

	/** Cơ quan chuyên môn thuộc UBND tỉnh. */
	DEPARTMENT,

	/** UBND xã ở khu vực biên giới. */
	BORDER_COMMUNE,

	/** Cơ quan cấp tỉnh của tổ chức. */
	ORGANISATION,

	/** Several agencies, one of them appointed to sign (Điều 24). */
	SEVERAL_AGENCIES,

	/** UBND cấp huyện until 30/6/2025, inherited by UBND tỉnh. */
	FORMER_DISTRICT;

	/**
	 * Whether the text must say that it does not bind under international law (Nghị định
	 * 64/2021/NĐ-CP, Điều 3 khoản 3).
	 */
	public boolean mustStateNonBinding() {
		return this == DEPARTMENT || this == BORDER_COMMUNE || this == ORGANISATION;
	}

}
