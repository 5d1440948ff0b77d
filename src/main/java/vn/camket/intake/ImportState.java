package vn.camket.intake;

/**
 * How far a workbook has come.
 */
public enum ImportState {

	/** Its rows are being looked through. */
	READING,

	/** Every row was looked through; nothing is saved. */
	READ,

	/** The file cannot be taken. */
	REFUSED,

	/** Its records are being saved. */
	SAVING,

	/** All of them are saved. */
	SAVED,

	/** Saving broke off; nothing was saved. */
	FAILED;

	/**
	 * Whether something is still going on.
	 */
	public boolean isUnderWay() {
		return this == READING || this == SAVING;
	}

}
