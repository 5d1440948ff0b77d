package vn.camket.plan.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.Texts;

/**
 * The sheets of a workbook.
 */
final class XlsxTables {

	private static final int MOST_ROWS = 3000;

	private static final int MOST_COLUMNS = 63;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi"));

	private XlsxTables() {
	}

	static List<Grid> read(byte[] bytes) throws IOException, OpenXML4JException {
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
				XSSFWorkbook workbook = new XSSFWorkbook(file)) {
			XlsxTables tables = new XlsxTables();
			List<Grid> grids = new ArrayList<>();
			for (Sheet sheet : workbook) {
				grids.add(tables.grid(sheet));
			}
			return grids;
		}
	}

	private Grid grid(Sheet sheet) {
		if (sheet.getPhysicalNumberOfRows() > MOST_ROWS) {
			throw new FileRefusedException("annex.refused.rows");
		}
		Map<Long, CellRangeAddress> merged = new HashMap<>();
		for (CellRangeAddress range : sheet.getMergedRegions()) {
			for (int row = range.getFirstRow(); row <= Math.min(range.getLastRow(),
					range.getFirstRow() + MOST_ROWS); row++) {
				for (int column = range.getFirstColumn(); column <= Math.min(range.getLastColumn(),
						MOST_COLUMNS); column++) {
					merged.put(key(row, column), range);
				}
			}
		}
		List<Grid.Row> rows = new ArrayList<>();
		for (Row row : sheet) {
			List<Grid.@Nullable Cell> cells = new ArrayList<>();
			int width = Math.min(Math.max(row.getLastCellNum(), 0), MOST_COLUMNS);
			for (int column = 0; column < width; column++) {
				cells.add(cell(sheet, row, column, merged.get(key(row.getRowNum(), column))));
			}
			rows.add(new Grid.Row(cells));
		}
		return new Grid(sheet.getSheetName(), rows);
	}

	private static long key(int row, int column) {
		return (long) row * (MOST_COLUMNS + 1) + column;
	}

	private Grid.@Nullable Cell cell(Sheet sheet, Row row, int column, @Nullable CellRangeAddress range) {
		if (range == null) {
			return new Grid.Cell(text(row.getCell(column)), 1, false);
		}
		if (column > range.getFirstColumn()) {
			return null;
		}
		Row first = sheet.getRow(range.getFirstRow());
		return new Grid.Cell(text((first != null) ? first.getCell(range.getFirstColumn()) : null),
				Math.min(range.getLastColumn() - range.getFirstColumn() + 1, MOST_COLUMNS),
				row.getRowNum() > range.getFirstRow());
	}

	/** Days are written as people here do, whatever format the cell has. */
	private String text(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		String text = switch (type) {
			case STRING -> cell.getRichStringCellValue().getString();
			case NUMERIC -> number(cell);
			case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
			default -> "";
		};
		AnnexFile.refuseSecret(text);
		return Texts.clean(text);
	}

	private String number(Cell cell) {
		if (DateUtil.isCellDateFormatted(cell)) {
			try {
				return DAY.format(cell.getLocalDateTimeCellValue());
			}
			catch (DateTimeException ex) {
				return "";
			}
		}
		double value = cell.getNumericCellValue();
		return (value == Math.rint(value) && Math.abs(value) < 1e15) ? String.valueOf((long) value)
				: this.formatter.formatRawCellContents(value, -1, "General").replace(',', '.');
	}

}
