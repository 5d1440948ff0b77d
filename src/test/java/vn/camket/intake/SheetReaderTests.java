package vn.camket.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.camket.shared.office.FileRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.camket.test.Workbooks.fill;
import static vn.camket.test.Workbooks.xlsx;

/**
 * Workbooks as officers make them, and files that are none.
 */
class SheetReaderTests {

	private static final List<String> HEADINGS = List.of("Tên tiếng Việt *", "Ngày ký", "Hòa giải", "Kinh phí");

	private static final List<String> FIRST = List.of("Bản ghi nhớ", "14/5/2026", "Có", "25.000.000");

	private static final List<String> SECOND = List.of("Ý định thư", "5/2026", "Không", "1");

	@Test
	void readsATable() {
		Sheet sheet = read(xlsx(List.of(HEADINGS, FIRST, SECOND)));
		assertThat(sheet.rows()).containsExactly(row(2, FIRST), row(3, SECOND));
		assertThat(sheet.unused()).isEmpty();
	}

	@Test
	void readsWhatAnotherProgramStreamed() throws IOException {
		try (XSSFWorkbook written = new XSSFWorkbook(new ByteArrayInputStream(xlsx(List.of(HEADINGS, FIRST, SECOND))));
				SXSSFWorkbook streamed = new SXSSFWorkbook(written)) {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			streamed.write(file);
			assertThat(read(file.toByteArray()).rows()).containsExactly(row(2, FIRST), row(3, SECOND));
		}
	}

	@Test
	void findsItUnderATitleWithMergedCellsAndColumnNumbers() {
		Sheet sheet = read(xlsx((workbook) -> {
			XSSFSheet table = workbook.createSheet();
			fill(table, 0, List.of(List.of("UBND TỈNH HÀ TĨNH"), List.of(), List.of("DANH MỤC THỎA THUẬN"), List.of(),
					HEADINGS, List.of("(1)", "(2)", "(3)", "(4)"), FIRST));
			table.addMergedRegion(new CellRangeAddress(2, 2, 0, 3));
		}));
		assertThat(sheet.rows()).containsExactly(row(7, FIRST));
	}

	@Test
	void findsHeadingsMergedOverTwoRows() {
		Sheet sheet = read(xlsx((workbook) -> {
			XSSFSheet table = workbook.createSheet();
			fill(table, 0, List.of(HEADINGS, List.of(), FIRST));
			for (int column = 0; column < 4; column++) {
				table.addMergedRegion(new CellRangeAddress(0, 1, column, column));
			}
		}));
		assertThat(sheet.rows()).containsExactly(row(3, FIRST));
	}

	@Test
	void readsColumnsInAnyOrderAndNamesTheOthers() {
		Sheet sheet = read(xlsx(List.of(List.of("STT", "Ngày ký", "Cán bộ nhập", "Tên tiếng Việt"),
				List.of("1", "14/5/2026", "x", "Bản ghi nhớ"))));
		assertThat(sheet.rows())
			.containsExactly(new Sheet.Row(2, Map.of("title", "Bản ghi nhớ", "signedOn", "14/5/2026")));
		assertThat(sheet.unused()).containsExactly("STT", "Cán bộ nhập");
	}

	@Test
	void passesOverBlankRowsAndRepeatedHeadingsButKeepsTheirNumbers() {
		Sheet sheet = read(
				xlsx(List.of(HEADINGS, FIRST, List.of("", " ", "", ""), HEADINGS, List.of(), SECOND, List.of(" "))));
		assertThat(sheet.rows()).containsExactly(row(2, FIRST), row(6, SECOND));
	}

	@Test
	void readsTrailingBlanksOldTonesAndDecomposedText() {
		List<String> messy = List.of(Normalizer.normalize("  TÊN TIẾNG VIỆT ", Normalizer.Form.NFD), "ngày\u00a0ký",
				"hoà giải", "Kinh\nphí");
		List<String> values = List.of(Normalizer.normalize(" Bản  ghi\u00a0nhớ ", Normalizer.Form.NFD), "14/5/2026\t",
				"Có ", "25.000.000");
		assertThat(read(xlsx(List.of(messy, values))).rows()).containsExactly(row(2, FIRST));
	}

	@Test
	void readsTheSheetThatHasTheTable() {
		Sheet sheet = read(xlsx((workbook) -> {
			fill(workbook.createSheet("Bìa"), 0, List.of(List.of("Tên tiếng Việt", "không phải bảng")));
			fill(workbook.createSheet("Số liệu"), 2, List.of(HEADINGS, FIRST));
		}));
		assertThat(sheet.rows()).containsExactly(row(4, FIRST));
	}

	@Test
	void writesRealDaysAsTheyAreShownAndNumbersPlainly() {
		Sheet sheet = read(xlsx((workbook) -> {
			XSSFSheet table = workbook.createSheet();
			fill(table, 0, List.of(HEADINGS));
			for (String format : List.of("d/m/yy", "mm/yyyy", "yyyy", "[$-42A]dd mmmm yyyy", "General")) {
				Row row = table.createRow(table.getLastRowNum() + 1);
				CellStyle style = workbook.createCellStyle();
				style.setDataFormat(workbook.createDataFormat().getFormat(format));
				row.createCell(0).setCellValue("x");
				row.createCell(1).setCellValue(LocalDate.of(2026, 5, 14));
				row.getCell(1).setCellStyle(style);
				row.createCell(3).setCellValue(25_000_000.5);
			}
		}));
		assertThat(sheet.rows()).extracting((row) -> row.cells().get("signedOn"))
			.containsExactly("14/05/2026", "05/2026", "2026", "14/05/2026", "46156");
		assertThat(sheet.rows()).extracting((row) -> row.cells().get("budget")).containsOnly("25000000,5");
	}

	@Test
	void readsWhatFormulasCameTo() {
		Sheet sheet = read(xlsx((workbook) -> {
			XSSFSheet table = workbook.createSheet();
			fill(table, 0, List.of(HEADINGS));
			Row row = table.createRow(1);
			row.createCell(0).setCellFormula("CONCATENATE(\"Bản\",\" ghi nhớ\")");
			row.createCell(3).setCellFormula("1/0");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
		}));
		assertThat(sheet.rows().get(0).cells()).containsEntry("title", "Bản ghi nhớ")
			.hasEntrySatisfying("budget", (text) -> assertThat(text).startsWith("ERROR:"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			14/05/2026, 14/05/2026
			14-5-2026, 14/5/2026
			14.5.2026, 14/5/2026
			14 / 5 / 2026, 14/5/2026
			2026-05-14, 14/05/2026
			2026-05-14T00:00, 14/05/2026
			2026-05, 05/2026
			2026-05T00:00, 2026-05T00:00
			46156, 14/05/2026
			5/2026, 5/2026
			2026, 2026
			ngày 14 tháng 5 năm 2026, 14/5/2026
			tháng 5 năm 2026, 5/2026
			năm 2026, 2026
			14/5/26, 14/5/26
			Ngày 14 năm 2026, Ngày 14 năm 2026
			chưa rõ, chưa rõ
			""")
	void understandsDaysInEveryUsualForm(String typed, String read) {
		assertThat(TypedDays.normalize(typed)).isEqualTo(read);
	}

	@Test
	void refusesWhatIsNoTable() throws IOException {
		refused(new byte[0], "file.refused.empty");
		refused("tên,ngày".getBytes(StandardCharsets.UTF_8), "file.refused.kind");
		refused(Arrays.copyOf(xlsx(List.of(HEADINGS, FIRST)), 900), "file.refused.broken");
		refused(xlsx(List.of(List.of("Họ", "Tên"), List.of("A", "B"))), "import.refused.noTable");
		refused(xlsx(List.of(HEADINGS)), "import.refused.noRows");
		try (HSSFWorkbook old = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			old.createSheet();
			old.write(out);
			refused(out.toByteArray(), "file.refused.old");
		}
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph();
			document.write(out);
			refused(out.toByteArray(), "import.refused.document");
		}
		assertThatExceptionOfType(SheetReader.MissingColumnException.class)
			.isThrownBy(() -> read(xlsx(List.of(List.of("Ngày ký", "Kinh phí"), List.of("2026", "1")))))
			.withMessage("Tên tiếng Việt");
	}

	@Test
	void refusesWhatIsEncrypted() throws Exception {
		try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("mat-khau");
			try (OPCPackage open = OPCPackage.open(new ByteArrayInputStream(xlsx(List.of(HEADINGS, FIRST))));
					var encrypted = encryptor.getDataStream(files)) {
				open.save(encrypted);
			}
			files.writeFilesystem(out);
			refused(out.toByteArray(), "file.refused.encrypted");
		}
	}

	@ParameterizedTest
	@CsvSource({ "xl/vbaProject.bin, macro", "xl/externalLinks/externalLink1.xml, linked", "xl/activeX/x.xml, macro" })
	void refusesWhatActsOnItsOwn(String part, String code) throws IOException {
		refused(zip(part, "x"), "file.refused." + code);
	}

	@Test
	void refusesABombBeforeUnpackingIt() throws IOException {
		refused(zip("xl/worksheets/sheet1.xml", " ".repeat(26 * 1024 * 1024)), "file.refused.bomb");
	}

	@Test
	void refusesEntitiesInItsXml() throws IOException {
		byte[] file = xlsx(List.of(HEADINGS, FIRST));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (var in = new ZipInputStream(new ByteArrayInputStream(file));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
				zip.putNextEntry(new ZipEntry(entry.getName()));
				if (entry.getName().endsWith("sheet1.xml")) {
					text = text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>");
				}
				zip.write(text.getBytes(StandardCharsets.UTF_8));
			}
		}
		refused(out.toByteArray(), "file.refused.broken");
	}

	private static byte[] zip(String part, String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write(
					"<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
						.getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry(part));
			zip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}

	private static void refused(byte[] file, String code) {
		assertThatExceptionOfType(FileRefusedException.class).isThrownBy(() -> read(file))
			.extracting(FileRefusedException::code)
			.isEqualTo(code);
	}

	private static Sheet read(byte[] file) {
		Map<String, String> headings = new LinkedHashMap<>();
		headings.put("Tên tiếng Việt", "title");
		headings.put("Ngày ký", "signedOn");
		headings.put("Hòa giải", "flag");
		headings.put("Kinh phí", "budget");
		return new SheetReader(headings, Map.of("title", "Tên tiếng Việt")).read(file);
	}

	private static Sheet.Row row(int number, List<String> cells) {
		return new Sheet.Row(number,
				Map.of("title", cells.get(0), "signedOn", cells.get(1), "flag", cells.get(2), "budget", cells.get(3)));
	}

}
