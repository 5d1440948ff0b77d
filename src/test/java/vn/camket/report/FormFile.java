package vn.camket.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report's form in Excel, as somebody fills it in. */
final class FormFile {

	private FormFile() {
	}

	static byte[] fill(byte[] file, Consumer<XSSFSheet> work) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			work.accept(workbook.getSheetAt(0));
			workbook.write(out);
			return out.toByteArray();
		}
	}

	/** The line of a part, by the beginning of its title. */
	static Row row(XSSFSheet sheet, String part) {
		for (Row row : sheet) {
			if (row.getRowNum() > 3 && row.getCell(3).getStringCellValue().startsWith(part)) {
				return row;
			}
		}
		throw new AssertionError("No row " + part);
	}

}
