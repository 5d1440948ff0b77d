package vn.camket.intake;

import java.util.List;
import java.util.Map;

/**
 * A register's table as it stands in a workbook.
 *
 * @param unused headings that no column of the register answers to
 */
record Sheet(List<Row> rows, List<String> unused) {

	/**
	 * A row that says something.
	 *
	 * @param number as the spreadsheet counts it, from one
	 * @param cells texts by the names of their columns, blank ones left out
	 */
	record Row(int number, Map<String, String> cells) {
	}

}
