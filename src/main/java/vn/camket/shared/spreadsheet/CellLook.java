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

	/** Number of a table's row, in the middle. */
	COUNT,

	/** Number of a table that is not whole. */
	DECIMAL,

	/** Share of a table, stored as a fraction: 0,5 shows as 50,0%. */
	PERCENT,

	/** Date of a table, dd/mm/yyyy. */
	DATE,

	/** Date and time of a table, dd/mm/yyyy hh:mm. */
	MOMENT,

	/** Text of a table that leads somewhere. */
	LINK,

	/** Text in the closing line of a table. */
	TOTAL_TEXT,

	/** Number in the closing line of a table. */
	TOTAL_NUMBER,

	/** Share in the closing line of a table. */
	TOTAL_PERCENT,

	/** Heading of a table's column. */
	HEADER,

	/** Heading of a part of a sheet, to the left. */
	SECTION,

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
	NOTE;

	/** The look of this column's cell in the closing line of a table. */
	CellLook total() {
		return switch (this) {
			case NUMBER -> TOTAL_NUMBER;
			case PERCENT -> TOTAL_PERCENT;
			default -> TOTAL_TEXT;
		};
	}

}
