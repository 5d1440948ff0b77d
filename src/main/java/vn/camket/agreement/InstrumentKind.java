package vn.camket.agreement;

/**
 * Cam kết quốc tế in the wide sense, class by class (Chỉ thị 56-CT/TW; domain section 2).
 */
public enum InstrumentKind {

	/** Điều ước quốc tế that applies in the province. */
	TREATY,

	/** Thỏa thuận quốc tế (Luật 70/2020/QH14, Điều 2 khoản 1). */
	AGREEMENT,

	/** What leaders stated or agreed orally or in a joint statement. */
	LEADERS_STATEMENT,

	/**
	 * Outside Luật 70/2020/QH14 (Điều 1 khoản 2): ODA, aid, contracts; listed because
	 * task 3 of the plan asks for them.
	 */
	OUTSIDE_LAW

}
