package vn.camket.shared.spreadsheet;

import java.util.Locale;

/**
 * The kinds of file that a list is exported to.
 */
public enum ListingFormat {

	/** A workbook, for reading and printing. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	/** Plain rows for other programs: UTF-8 with a byte order mark, as Excel needs it. */
	CSV("text/csv;charset=UTF-8");

	private final String mediaType;

	ListingFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/**
	 * The format that an address ends with.
	 */
	public static ListingFormat ofAddress(String address) {
		return address.endsWith(CSV.extension()) ? CSV : XLSX;
	}

	/**
	 * Its media type.
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * End of its file names, the dot included.
	 */
	public String extension() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

}
