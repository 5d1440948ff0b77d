package vn.camket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A downloaded workbook, read as people see it: rows of texts. */
class Workbook {

	private final org.apache.poi.ss.usermodel.Workbook workbook;

	Workbook(Path file) {
		try (org.apache.poi.ss.usermodel.Workbook opened = WorkbookFactory.create(file.toFile(), null, true)) {
			this.workbook = opened;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a sheet that hold this text in one of their cells. */
	List<List<String>> rows(String sheet, String text) {
		return StreamSupport.stream(sheet(sheet).spliterator(), false)
			.map(Workbook::texts)
			.filter((row) -> row.contains(text))
			.toList();
	}

	/** The whole number that stands right of this text. */
	int numberRightOf(String sheet, String text) {
		List<String> row = rows(sheet, text).get(0);
		return Integer.parseInt(row.get(row.indexOf(text) + 1).replace(".", ""));
	}

	private Sheet sheet(String name) {
		Sheet sheet = this.workbook.getSheet(name);
		if (sheet == null) {
			throw new AssertionError("The workbook has no sheet " + name);
		}
		return sheet;
	}

	private static List<String> texts(Row row) {
		DataFormatter formatter = new DataFormatter();
		return StreamSupport.stream(row.spliterator(), false)
			.map((Cell cell) -> formatter.formatCellValue(cell))
			.toList();
	}

}
