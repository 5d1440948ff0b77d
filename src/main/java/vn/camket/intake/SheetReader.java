package vn.camket.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.OfficeFile;
import vn.camket.shared.office.Texts;

/**
 * Finds a register's table in a workbook as people make them: on whichever sheet, under
 * whatever stands above, its columns in any order with others between them. Sheets are
 * streamed, so that many rows need little memory.
 */
final class SheetReader {

	/** Rows that a sheet may have. */
	static final int MOST_ROWS = 20_000;

	private static final int MOST_COLUMNS = 200;

	/** Headings stand within so many rows. */
	private static final int MOST_ROWS_ABOVE = 40;

	/** Fewer headings may stand together by chance. */
	private static final int FEWEST_HEADINGS = 2;

	/** Names of columns by their folded headings. */
	private final Map<String, String> names;

	/** Headings, as they are shown, of the columns that must be there, by name. */
	private final Map<String, String> required;

	SheetReader(Map<String, String> headings, Map<String, String> required) {
		this.names = new HashMap<>();
		headings.forEach((heading, name) -> this.names.put(Texts.key(heading), name));
		this.required = Map.copyOf(required);
	}

	/**
	 * Reads the table.
	 * @throws FileRefusedException if the file cannot be taken
	 * @throws MissingColumnException if a column is missing that must be there
	 */
	Sheet read(byte[] file) {
		if (OfficeFile.isDocument(file)) {
			throw new FileRefusedException("import.refused.document");
		}
		Table best = OfficeFile.read(() -> best(file));
		if (best == null || best.columns().size() < Math.min(FEWEST_HEADINGS, this.names.size())) {
			throw new FileRefusedException("import.refused.noTable");
		}
		this.required.forEach((name, heading) -> {
			if (!best.columns().containsValue(name)) {
				throw new MissingColumnException(heading);
			}
		});
		return sheet(best);
	}

	private @Nullable Table best(byte[] file) throws IOException, OpenXML4JException, SAXException {
		Table best = null;
		try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(file))) {
			XSSFReader reader = new XSSFReader(pack);
			ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
			var sheets = reader.getSheetsData();
			while (sheets.hasNext()) {
				try (InputStream data = sheets.next()) {
					Rows rows = new Rows();
					XMLReader xml = XMLHelper.newXMLReader();
					xml.setContentHandler(
							new XSSFSheetXMLHandler(reader.getStylesTable(), strings, rows, new CellTexts(), false));
					xml.parse(new InputSource(data));
					Table table = table(rows.rows);
					if (best == null || table.columns().size() > best.columns().size()) {
						best = table;
					}
				}
			}
		}
		catch (javax.xml.parsers.ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
		return best;
	}

	private Table table(Map<Integer, Map<Integer, String>> rows) {
		Table best = new Table(rows, 0, Map.of());
		for (var row : rows.entrySet()) {
			if (row.getKey() > MOST_ROWS_ABOVE) {
				break;
			}
			Map<Integer, String> columns = columns(row.getValue());
			if (columns.size() > best.columns().size()) {
				best = new Table(rows, row.getKey(), columns);
			}
		}
		return best;
	}

	private Map<Integer, String> columns(Map<Integer, String> cells) {
		Map<Integer, String> columns = new TreeMap<>();
		Set<String> met = new HashSet<>();
		cells.forEach((column, text) -> {
			String name = this.names.get(Texts.key(text));
			if (name != null && met.add(name)) {
				columns.put(column, name);
			}
		});
		return columns;
	}

	private Sheet sheet(Table table) {
		List<Sheet.Row> rows = new ArrayList<>();
		table.rows().forEach((number, cells) -> {
			if (number > table.head() && !isRepeatedHead(cells, table) && !isColumnNumbers(cells)) {
				Map<String, String> row = new HashMap<>();
				table.columns().forEach((column, name) -> {
					String text = Texts.clean(cells.getOrDefault(column, ""));
					if (!text.isEmpty()) {
						row.put(name, text);
					}
				});
				if (!row.isEmpty()) {
					rows.add(new Sheet.Row(number, row));
				}
			}
		});
		if (rows.isEmpty()) {
			throw new FileRefusedException("import.refused.noRows");
		}
		List<String> unused = new ArrayList<>();
		table.rows().get(table.head()).forEach((column, text) -> {
			if (!table.columns().containsKey(column) && !text.isBlank()) {
				unused.add(Texts.line(text));
			}
		});
		return new Sheet(rows, unused);
	}

	/** Where a table goes on over printed pages, some repeat its headings by hand. */
	private boolean isRepeatedHead(Map<Integer, String> cells, Table table) {
		return columns(cells).equals(table.columns());
	}

	/** "(1)", "(2)", … under the headings. */
	private static boolean isColumnNumbers(Map<Integer, String> cells) {
		return cells.size() > 1 && cells.values().stream().allMatch((text) -> text.strip().matches("\\(\\d{1,3}\\)"));
	}

	/** A sheet with the row that its headings stand in. */
	private record Table(Map<Integer, Map<Integer, String>> rows, int head, Map<Integer, String> columns) {
	}

	/** A column that must be there is not. */
	static final class MissingColumnException extends RuntimeException {

		MissingColumnException(String heading) {
			super(heading);
		}

	}

	/** Collects the cells of a sheet that say something, rows counted from one. */
	private static final class Rows implements SheetContentsHandler {

		private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();

		private Map<Integer, String> row = new TreeMap<>();

		@Override
		public void startRow(int number) {
			this.row = new TreeMap<>();
		}

		@Override
		public void endRow(int number) {
			if (!this.row.isEmpty()) {
				this.rows.put(number + 1, this.row);
			}
			if (this.rows.size() > MOST_ROWS) {
				throw new FileRefusedException("import.refused.rows");
			}
		}

		@Override
		public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
			int column = (reference != null) ? new CellReference(reference).getCol() : this.row.size();
			if (text != null && !text.isBlank() && column < MOST_COLUMNS) {
				this.row.put(column, text);
			}
		}

	}

}
