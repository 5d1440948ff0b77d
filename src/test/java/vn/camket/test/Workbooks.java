package vn.camket.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes workbooks for tests.
 */
public final class Workbooks {

	private Workbooks() {
	}

	/** A workbook with one sheet of these rows. */
	public static byte[] xlsx(List<List<String>> rows) {
		return xlsx((workbook) -> fill(workbook.createSheet(), 0, rows));
	}

	/** A workbook that somebody fills. */
	public static byte[] xlsx(Filling filling) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			filling.into(workbook);
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes rows of texts, from a row counted from zero. */
	public static void fill(XSSFSheet sheet, int first, List<List<String>> rows) {
		for (int row = 0; row < rows.size(); row++) {
			XSSFRow made = sheet.createRow(first + row);
			for (int column = 0; column < rows.get(row).size(); column++) {
				made.createCell(column).setCellValue(rows.get(row).get(column));
			}
		}
	}

	/** Fills a workbook. */
	@FunctionalInterface
	public interface Filling {

		void into(XSSFWorkbook workbook) throws IOException;

	}

}
