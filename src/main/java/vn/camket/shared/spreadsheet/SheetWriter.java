package vn.camket.shared.spreadsheet;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * Writes one sheet from its top to its end: head, title, remarks, tables. It prints on A4
 * across, as wide as the paper, with page numbers.
 */
public final class SheetWriter {

	private static final int WIDTH_OF_A_CHARACTER = 256;

	private static final int LONGEST_TEXT = 32_767;

	private static final double LOSS_BY_WRAPPING = 1.15;

	private static final float HEIGHT_OF_A_LINE = 14.5f;

	private static final float HIGHEST_ROW = 409;

	private static final double MILLIMETRES_PER_INCH = 25.4;

	private static final String PAGE_OF_PAGES = "&P/&N";

	private static final String FIRST_SIGNS_OF_FORMULAS = "=+-@\t\r";

	private final SXSSFSheet sheet;

	private final CellLooks looks;

	private int next;

	SheetWriter(SXSSFSheet sheet, CellLooks looks) {
		this.sheet = sheet;
		this.looks = looks;
		PrintSetup print = sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		sheet.setFitToPage(true);
		sheet.setHorizontallyCenter(true);
		sheet.setMargin(PageMargin.TOP, 20 / MILLIMETRES_PER_INCH);
		sheet.setMargin(PageMargin.BOTTOM, 20 / MILLIMETRES_PER_INCH);
		sheet.setMargin(PageMargin.LEFT, 15 / MILLIMETRES_PER_INCH);
		sheet.setMargin(PageMargin.RIGHT, 15 / MILLIMETRES_PER_INCH);
		sheet.getFooter().setCenter(PAGE_OF_PAGES);
	}

	/**
	 * Writes the official head over so many columns: three fifths of them for quốc hiệu.
	 */
	public void head(OfficialHead head, int columns) {
		int left = Math.max(1, columns * 2 / 5);
		beside((head.superior() != null) ? head.superior() : head.issuer(), CellLook.HEAD_PLAIN, head.country(), left,
				columns);
		beside((head.superior() != null) ? head.issuer() : "", CellLook.HEAD_BOLD, head.motto(), left, columns);
		Row row = newRow(20);
		merged(row, left, columns - 1, CellLook.HEAD_ITALIC, head.placeAndDate());
		blank();
	}

	private void beside(String left, CellLook leftLook, String right, int width, int columns) {
		Row row = newRow(18);
		merged(row, 0, width - 1, leftLook, left);
		merged(row, width, columns - 1, CellLook.HEAD_BOLD, right);
	}

	/**
	 * Writes a line over so many columns.
	 */
	public void line(CellLook look, String text, int columns) {
		merged(newRow((look == CellLook.TITLE) ? 24 : 18), 0, columns - 1, look, text);
	}

	/**
	 * Leaves a row empty.
	 */
	public void blank() {
		this.next++;
	}

	/**
	 * Writes a table among others: heading and rows.
	 */
	public <T> void table(List<Column<T>> columns, Stream<T> rows) {
		header(columns);
		rows.forEach((row) -> row(columns, row));
	}

	/**
	 * Writes the table that the sheet is about, of any length: its heading stays in sight
	 * and repeats on paper, its columns can be filtered. Sets the widths of the sheet's
	 * columns.
	 * @param frozenColumns how many columns stay in sight at the left
	 */
	public <T> void list(List<Column<T>> columns, int frozenColumns, Stream<T> rows) {
		widths(columns);
		int heading = this.next;
		this.sheet.createFreezePane(frozenColumns, heading + 1);
		this.sheet.setRepeatingRows(new CellRangeAddress(heading, heading, 0, columns.size() - 1));
		table(columns, rows);
		this.sheet.setAutoFilter(new CellRangeAddress(heading, this.next - 1, 0, columns.size() - 1));
	}

	/**
	 * Sets the widths of the sheet's columns to those of a table's.
	 */
	public void widths(List<? extends Column<?>> columns) {
		for (int i = 0; i < columns.size(); i++) {
			this.sheet.setColumnWidth(i, (int) (columns.get(i).width() * WIDTH_OF_A_CHARACTER));
		}
	}

	private void header(List<? extends Column<?>> columns) {
		Row row = this.sheet.createRow(this.next++);
		int lines = 1;
		for (int i = 0; i < columns.size(); i++) {
			write(row.createCell(i), CellLook.HEADER, columns.get(i).header());
			lines = Math.max(lines, lines(columns.get(i).header(), columns.get(i).width()));
		}
		row.setHeightInPoints(height(lines));
	}

	private <T> void row(List<Column<T>> columns, T content) {
		Row row = this.sheet.createRow(this.next++);
		int lines = 1;
		for (int i = 0; i < columns.size(); i++) {
			Column<T> column = columns.get(i);
			Object value = column.value().apply(content);
			write(row.createCell(i), column.look(), value);
			lines = Math.max(lines, (value instanceof String text) ? lines(text, column.width()) : 1);
		}
		row.setHeightInPoints(height(lines));
	}

	/** Lines that a wrapped text takes; not every program works that out by itself. */
	private static int lines(String text, double width) {
		return text.lines()
			.mapToInt((line) -> (int) Math.max(1, Math.ceil(line.length() * LOSS_BY_WRAPPING / width)))
			.sum();
	}

	private static float height(int lines) {
		return Math.min(HIGHEST_ROW, lines * HEIGHT_OF_A_LINE + 1);
	}

	private Row newRow(float height) {
		Row row = this.sheet.createRow(this.next++);
		row.setHeightInPoints(height);
		return row;
	}

	private void merged(Row row, int from, int to, CellLook look, String text) {
		write(row.createCell(from), look, text);
		if (from < to) {
			this.sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
		}
	}

	private void write(Cell cell, CellLook look, @Nullable Object value) {
		cell.setCellStyle(this.looks.get(look));
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		}
		else if (value instanceof LocalDate date) {
			cell.setCellValue(date);
		}
		else if (value instanceof PartialDate date && date.isExact()) {
			cell.setCellValue(date.earliest());
		}
		else if (value instanceof PartialDate date) {
			cell.setCellValue(date.toDisplay());
		}
		else if (value != null) {
			text(cell, look, value.toString());
		}
	}

	/** Text that begins like a formula is marked as text, so that no program runs it. */
	private void text(Cell cell, CellLook look, String text) {
		if (!text.isEmpty() && FIRST_SIGNS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0) {
			cell.setCellStyle(this.looks.getQuoted(look));
		}
		cell.setCellValue((text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
	}

}
