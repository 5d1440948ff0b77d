package vn.camket.shared.spreadsheet;

/**
 * The few looks that cells of our workbooks have.
 */
public enum CellLook {

	/** Text of a table, to the left, wrapped. */
	TEXT,

	/** Text of a table, in the middle. */
	CENTERED,

	/** Number of a table. */
	NUMBER,

	/** Share of a table, stored as a fraction: 0,5 shows as 50,0%. */
	PERCENT,

	/** Date of a table, dd/mm/yyyy. */
	DATE,

	/** Heading of a table's column. */
	HEADER,

	/** Name of the sheet's content. */
	TITLE,

	/** Line under the title. */
	SUBTITLE,

	/** Line of the official head in bold. */
	HEAD_BOLD,

	/** Line of the official head. */
	HEAD_PLAIN,

	/** Place and date of the official head. */
	HEAD_ITALIC,

	/** A remark outside any table, to the left. */
	NOTE

}
