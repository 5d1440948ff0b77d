package vn.camket.shared.spreadsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;

/**
 * Writes one sheet from its top to its end: head, title, remarks, tables. It prints on A4
 * across, as wide as the paper; margins and page numbers are those of official documents
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
public final class SheetWriter {

	private static final int PICTURE_ROWS = 6;

	private static final int WIDTH_OF_A_CHARACTER = 256;

	private static final int LONGEST_TEXT = 32_767;

	private static final float HEIGHT_OF_A_LINE = 14.25f;

	private static final float HIGHEST_ROW = 409;

	private static final double MILLIMETRES_PER_INCH = 25.4;

	/** Of the page numbers of official documents. */
	private static final String PAGE_NUMBER = "&\"" + CellLooks.FONT + ",Regular\"&13&P";

	private static final String SMALL = "&\"" + CellLooks.FONT + ",Italic\"&10";

	private static final String FIRST_SIGNS_OF_FORMULAS = "=+-@\t\r";

	private final SXSSFSheet sheet;

	/** What cannot be streamed, such as charts, is done on the sheet below. */
	private final XSSFSheet below;

	private final CellLooks looks;

	private int next;

	SheetWriter(SXSSFSheet sheet, CellLooks looks) {
		this.sheet = sheet;
		this.below = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
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
		sheet.setMargin(PageMargin.LEFT, 30 / MILLIMETRES_PER_INCH);
		sheet.setMargin(PageMargin.RIGHT, 15 / MILLIMETRES_PER_INCH);
		sheet.setMargin(PageMargin.HEADER, 10 / MILLIMETRES_PER_INCH);
		sheet.setMargin(PageMargin.FOOTER, 10 / MILLIMETRES_PER_INCH);
		this.below.getHeaderFooterProperties().setDifferentFirst(true);
		this.below.getOddHeader().setCenter(PAGE_NUMBER);
	}

	/**
	 * Writes a remark at the foot of every page on paper.
	 */
	public void foot(String text) {
		this.below.getOddFooter().setLeft(SMALL + text);
		this.below.getFirstFooter().setLeft(SMALL + text);
	}

	/**
	 * Writes the official head over so many columns, whose widths have been set: three
	 * fifths of them for quốc hiệu.
	 */
	public void head(OfficialHead head, int columns) {
		int left = columnsOfIssuer(columns);
		beside((head.superior() != null) ? head.superior() : head.issuer(), CellLook.HEAD_PLAIN, head.country(), left,
				columns);
		beside((head.superior() != null) ? head.issuer() : "", CellLook.HEAD_BOLD, head.motto(), left, columns);
		HeadLines.underIssuer(this.below, this.next, 0, left - 1, head.issuer());
		HeadLines.underMotto(this.below, this.next, left, columns - 1, head.motto());
		newRow(6);
		Row row = newRow(20);
		merged(row, left, columns - 1, CellLook.HEAD_ITALIC, head.placeAndDate());
		blank();
	}

	/** As many columns as come nearest to two fifths of the width of all. */
	private int columnsOfIssuer(int columns) {
		double missing = width(0, columns) * 2 / 5;
		int left = 0;
		while (left < columns - 1 && missing > width(left, left + 1) / 2) {
			missing -= width(left, left + 1);
			left++;
		}
		return Math.max(1, left);
	}

	private void beside(String left, CellLook leftLook, String right, int width, int columns) {
		Row row = newRow(16);
		merged(row, 0, width - 1, leftLook, left);
		merged(row, width, columns - 1, CellLook.HEAD_BOLD, right);
	}

	/**
	 * Writes a line over so many columns, as high as it needs to be where their widths
	 * have been set.
	 */
	public void line(CellLook look, String text, int columns) {
		int height = (look == CellLook.TITLE) ? 24 : 18;
		int lines = linesOf(text, width(0, columns) * CellLooks.BODY / CellLooks.size(look));
		merged(newRow(height + height(lines - 1)), 0, columns - 1, look, text);
	}

	/** How many lines a text takes in so many characters of its own font. */
	private static int linesOf(String text, double width) {
		return Math.max(1, Cells.lines(text, width));
	}

	/** The width of columns in characters. */
	private double width(int from, int to) {
		return IntStream.range(from, to).mapToDouble(this.sheet::getColumnWidth).sum() / WIDTH_OF_A_CHARACTER;
	}

	/**
	 * Leaves a row empty.
	 */
	public void blank() {
		this.next++;
	}

	/**
	 * Goes on with a new page on paper.
	 */
	public void newPage() {
		this.sheet.setRowBreak(this.next - 1);
	}

	/**
	 * Draws a chart of numbers written before.
	 * @param row its first row
	 * @param rows how many it is high
	 * @param from its first column
	 * @param to the column after its last
	 */
	public void chart(Chart chart, int row, int rows, int from, int to) {
		ChartWriter.draw(this.below, new XSSFClientAnchor(0, 0, 0, 0, from, row, to, row + rows), chart);
	}

	/**
	 * Draws a small square picture at the left of the next rows.
	 * @param png the image
	 */
	public void picture(byte[] png) {
		int index = this.below.getWorkbook().addPicture(png, Workbook.PICTURE_TYPE_PNG);
		XSSFClientAnchor place = new XSSFClientAnchor(0, 0, 0, 0, 0, this.next, 1, this.next + 1);
		place.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
		this.below.createDrawingPatriarch().createPicture(place, index).resize();
		this.next += PICTURE_ROWS;
	}

	/**
	 * Writes a table among others: heading and rows.
	 * @return the first row below the heading
	 */
	public <T> int table(List<Column<T>> columns, Stream<T> rows) {
		header(columns);
		int first = this.next;
		rows.forEach((row) -> row(columns, Cells.of(columns, row)));
		return first;
	}

	/**
	 * Writes a table whose columns share headings.
	 * @return the first row below the headings
	 */
	public <T> int table(List<Heading> headings, List<Column<T>> columns, Stream<T> rows) {
		Row shared = this.sheet.createRow(this.next++);
		shared.setHeightInPoints(height(2));
		int column = 0;
		for (Heading heading : headings) {
			int last = column + heading.columns() - 1;
			for (int i = column; i <= last; i++) {
				write(shared.createCell(i), CellLook.HEADER,
						(heading.text() != null) ? heading.text() : columns.get(i).header());
			}
			if (heading.text() == null) {
				IntStream.rangeClosed(column, last).forEach((i) -> merge(shared.getRowNum(), this.next, i, i));
			}
			else {
				merge(shared.getRowNum(), shared.getRowNum(), column, last);
			}
			column = last + 1;
		}
		return table(columns, rows);
	}

	/**
	 * Closes a table with a line that stands out.
	 */
	public <T> void total(List<Column<T>> columns, T content) {
		Row row = this.sheet.createRow(this.next++);
		for (int i = 0; i < columns.size(); i++) {
			write(row.createCell(i), columns.get(i).look().total(), columns.get(i).value().apply(content));
		}
	}

	/**
	 * Writes the table that the sheet is about, of any length: its heading stays in sight
	 * and repeats on paper, its columns can be filtered. Sets the widths of the sheet's
	 * columns.
	 * @param frozenColumns how many columns stay in sight at the left
	 * @param rows read and measured in a thread of their own
	 */
	public <T> void list(List<Column<T>> columns, int frozenColumns, Stream<T> rows) {
		widths(columns);
		int heading = this.next;
		this.sheet.createFreezePane(frozenColumns, heading + 1);
		this.sheet.setRepeatingRows(new CellRangeAddress(heading, heading, 0, columns.size() - 1));
		header(columns);
		try (Stream<Cells> cells = RowsAhead.of(rows.map((row) -> Cells.of(columns, row)))) {
			cells.forEach((row) -> row(columns, row));
		}
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
			lines = Math.max(lines, Cells.lines(columns.get(i).header(), columns.get(i).width()));
		}
		row.setHeightInPoints(height(lines));
	}

	private void row(List<? extends Column<?>> columns, Cells cells) {
		Row row = this.sheet.createRow(this.next++);
		for (int i = 0; i < columns.size(); i++) {
			write(row.createCell(i), columns.get(i).look(), cells.values().get(i));
		}
		row.setHeightInPoints(height(cells.lines()));
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
		merge(row.getRowNum(), row.getRowNum(), from, to);
	}

	private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
		if (firstRow < lastRow || firstColumn < lastColumn) {
			this.sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
		}
	}

	private void write(Cell cell, CellLook look, @Nullable Object value) {
		cell.setCellStyle(this.looks.get(look));
		if (value instanceof Number number) {
			number(cell, look, number.doubleValue());
		}
		else if (value instanceof LocalDate date) {
			cell.setCellValue(date);
		}
		else if (value instanceof Instant moment) {
			cell.setCellValue(LocalDateTime.ofInstant(moment, ProvinceTime.ZONE).truncatedTo(ChronoUnit.MINUTES));
		}
		else if (value instanceof Link link) {
			Hyperlink hyperlink = this.below.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
			hyperlink.setAddress(link.address());
			cell.setHyperlink(hyperlink);
			text(cell, look, link.text());
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

	/** One format for both would leave a lone decimal sign behind a whole number. */
	private void number(Cell cell, CellLook look, double number) {
		if (look == CellLook.NUMBER && number != Math.rint(number)) {
			cell.setCellStyle(this.looks.get(CellLook.DECIMAL));
		}
		cell.setCellValue(number);
	}

	/**
	 * Whether a program could take a text for a formula.
	 */
	static boolean isFormula(String text) {
		return !text.isEmpty() && FIRST_SIGNS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
	}

	/** Text that begins like a formula is marked as text, so that no program runs it. */
	private void text(Cell cell, CellLook look, String text) {
		if (isFormula(text)) {
			cell.setCellStyle(this.looks.getQuoted(look));
		}
		cell.setCellValue((text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
	}

}
