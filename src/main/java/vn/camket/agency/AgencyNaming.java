package vn.camket.agency;

/**
 * By which name a table calls an agency that was renamed or ended (domain rule 11).
 */
public enum AgencyNaming {

	/** Tên hiện nay. */
	NOW,

	/**
	 * Tên lúc đó: of a report the one that it was sent under, else the one of the
	 * deadline's day; of any other record the one of its day, by which the agency may
	 * have been another.
	 */
	THEN;

	/**
	 * SQL that names the agency which holds a record.
	 * @param agency alias of the agency's row
	 * @param record SQL of the record's key
	 * @param day SQL of the record's day; where that is null the present name counts
	 */
	public String sql(String agency, String record, String day) {
		return switch (this) {
			case NOW -> agency + ".name";
			case THEN -> "holder_name_on(" + record + ", " + agency + ".id, " + day + ") collate \"vi-x-icu\"";
		};
	}

}
