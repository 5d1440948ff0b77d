package vn.camket.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook, to write them again by streaming POI and nothing else.
 */
final class PlainWorkbook {

	private final List<List<Object[]>> sheets = new ArrayList<>();

	private PlainWorkbook() {
	}

	static PlainWorkbook of(byte[] file) throws IOException {
		PlainWorkbook read = new PlainWorkbook();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			for (Sheet sheet : workbook) {
				List<Object[]> rows = new ArrayList<>();
				for (Row row : sheet) {
					Object[] cells = new Object[Math.max(row.getLastCellNum(), 0)];
					for (Cell cell : row) {
						cells[cell.getColumnIndex()] = value(cell);
					}
					rows.add(cells);
				}
				read.sheets.add(rows);
			}
		}
		return read;
	}

	/** Writes it to nowhere. */
	@Nullable Void write() throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
			for (List<Object[]> rows : this.sheets) {
				Sheet sheet = workbook.createSheet();
				for (Object[] cells : rows) {
					Row row = sheet.createRow(sheet.getLastRowNum() + 1);
					for (int i = 0; i < cells.length; i++) {
						if (cells[i] instanceof Double number) {
							row.createCell(i).setCellValue(number);
						}
						else if (cells[i] instanceof String text) {
							row.createCell(i).setCellValue(text);
						}
					}
				}
			}
			workbook.write(OutputStream.nullOutputStream());
		}
		return null;
	}

	long rows() {
		return this.sheets.stream().mapToLong(List::size).sum();
	}

	long cells() {
		return this.sheets.stream().flatMap(List::stream).mapToLong((cells) -> cells.length).sum();
	}

	private static @Nullable Object value(Cell cell) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case NUMERIC -> cell.getNumericCellValue();
			case STRING -> cell.getStringCellValue();
			default -> null;
		};
	}

}
