package vn.camket.synthesis;

/**
 * State of a consolidated report.
 */
public enum ConsolidatedState {

	/** Dự thảo: edited, its figures are those of the moment. */
	DRAFT,

	/** Đã hoàn tất: frozen until an officer opens it again. */
	FINALISED

}
