package vn.camket.plan.annex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.camket.plan.TaskTime;
import vn.camket.plan.TimeFrame;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.OfficeFile;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.test.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.camket.plan.annex.AnnexFiles.HEADINGS;
import static vn.camket.plan.annex.AnnexFiles.docx;
import static vn.camket.plan.annex.AnnexFiles.xlsx;
import static vn.camket.test.Workbooks.fill;

/**
 * Annexes as officers make them, and files that are none.
 */
class AnnexReaderTests {

	private static final List<String> FIRST = List.of("1", "Rà soát thỏa thuận", "Sở Ngoại vụ", "Các sở, ngành",
			"Hàng năm", "Báo cáo rà soát");

	private static final List<String> SECOND = List.of("2", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Sở Ngoại vụ",
			"Thường xuyên", "Lớp tập huấn");

	@Test
	void readsATableInADocumentAndInAWorkbook() {
		for (byte[] file : List.of(docx(List.of(HEADINGS, FIRST, SECOND)), xlsx(List.of(HEADINGS, FIRST, SECOND)))) {
			assertThat(read(file)).containsExactly(line("1", FIRST), line("2", SECOND));
		}
	}

	@Test
	void readsColumnsInAnyOrderAndPassesOverOthers() {
		List<List<String>> rows = List.of(
				List.of("TT", "Thời hạn hoàn thành", "Cấp trình", "Sản phẩm", "Nội dung công việc", "Đơn vị phối hợp",
						"Đơn vị chủ trì"),
				List.of("1", "Hàng năm", "x", "Báo cáo rà soát", "Rà soát thỏa thuận", "Các sở, ngành", "Sở Ngoại vụ"));
		assertThat(read(docx(rows))).containsExactly(line("1", FIRST));
	}

	@Test
	void readsHeadingsOverTwoRows() {
		byte[] file = Workbooks.xlsx((workbook) -> {
			XSSFSheet sheet = workbook.createSheet();
			fill(sheet, 0, List.of(List.of("STT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời gian", "Sản phẩm"),
					List.of("", "", "Chủ trì", "Phối hợp", "", ""), FIRST));
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
			for (int column : List.of(0, 1, 4, 5)) {
				sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
			}
		});
		assertThat(read(file)).containsExactly(line("1", FIRST));
	}

	@Test
	void passesOverRepeatedHeadingsColumnNumbersAndBlankRows() {
		List<String> blank = List.of("", " ", "", "", "", "");
		List<String> numbers = List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)");
		assertThat(read(docx(List.of(HEADINGS, numbers, FIRST, blank, HEADINGS, SECOND, blank))))
			.containsExactly(line("1", FIRST), line("2", SECOND));
	}

	@Test
	void goesOnInATableWithoutHeadings() {
		assertThat(read(docx(List.of(HEADINGS, FIRST), List.of(SECOND)))).containsExactly(line("1", FIRST),
				line("2", SECOND));
	}

	@Test
	void joinsARowThatAPageBreakCutInTwo() {
		List<String> upper = List.of("1", "Rà soát", "Sở Ngoại vụ", "Các sở,", "Hàng năm", "Báo cáo");
		List<String> lower = List.of("", "thỏa thuận", "", "ngành", "", "rà soát");
		AnnexLine read = read(docx(List.of(HEADINGS, upper, lower))).get(0);
		assertThat(read.title().replace('\n', ' ')).isEqualTo("Rà soát thỏa thuận");
		assertThat(read.coordinators().replace('\n', ' ')).isEqualTo("Các sở, ngành");
		assertThat(read.leads()).isEqualTo("Sở Ngoại vụ");
	}

	@Test
	void keepsHeadingsOfPartsAndNestedNumbers() {
		byte[] file = Workbooks.xlsx((workbook) -> {
			XSSFSheet sheet = workbook.createSheet();
			fill(sheet, 0, List.of(HEADINGS, List.of("I. Công tác ký kết"),
					List.of("1.1.", "Rà soát thỏa thuận", "Sở Ngoại vụ", "Các sở, ngành", "Hàng năm",
							"Báo cáo rà soát"),
					List.of("II", "Công tác tập huấn"),
					List.of("2)", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Sở Ngoại vụ", "Thường xuyên", "Lớp tập huấn")));
			sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
		});
		List<AnnexLine> read = read(file);
		assertThat(read).extracting(AnnexLine::ordinal).containsExactly("1.1", "2");
		assertThat(read).extracting(AnnexLine::section).containsExactly("I. Công tác ký kết", "II. Công tác tập huấn");
	}

	@Test
	void repeatsWhatAMergedCellSaysForSeveralRows() {
		byte[] file = Workbooks.xlsx((workbook) -> {
			XSSFSheet sheet = workbook.createSheet();
			fill(sheet, 0, List.of(HEADINGS, FIRST,
					List.of("2", "Tập huấn nghiệp vụ", "", "Sở Ngoại vụ", "Thường xuyên", "")));
			sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
		});
		assertThat(read(file).get(1).leads()).isEqualTo("Sở Ngoại vụ");
		assertThat(read(file).get(1).outputs()).isEmpty();
	}

	@Test
	void readsDecomposedTextBlanksAndOldTones() {
		List<String> messy = List.of(" 1 ", Normalizer.normalize("Rà\u00a0soát  thỏa thuận ", Normalizer.Form.NFD),
				"Sở Ngoại vụ", "Các sở, ngành", "Hàng năm", "Báo cáo rà soát");
		List<String> headings = HEADINGS.stream()
			.map((text) -> Normalizer.normalize(text + " ", Normalizer.Form.NFD))
			.toList();
		assertThat(read(docx(List.of(headings, messy)))).containsExactly(line("1", FIRST));
		assertThat(read(xlsx(List.of(headings, messy)))).containsExactly(line("1", FIRST));
	}

	@Test
	void readsTheSheetThatHasTheAnnexAndRealDates() {
		byte[] file = Workbooks.xlsx((workbook) -> {
			fill(workbook.createSheet("Bìa"), 0, List.of(List.of("Kế hoạch"), List.of("Năm 2026")));
			XSSFSheet sheet = workbook.createSheet("PL");
			fill(sheet, 3, List.of(HEADINGS, FIRST));
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat(workbook.createDataFormat().getFormat("d/m/yy"));
			sheet.getRow(4).getCell(4).setCellValue(LocalDate.of(2026, 12, 31));
			sheet.getRow(4).getCell(4).setCellStyle(date);
			sheet.getRow(4).getCell(0).setCellValue(1);
		});
		assertThat(read(file).get(0).time()).isEqualTo("31/12/2026");
		assertThat(read(file).get(0).ordinal()).isEqualTo("1");
	}

	@Test
	void aRowWithoutNumberIsATaskOfItsOwn() {
		List<String> bare = new ArrayList<>(SECOND);
		bare.set(0, "");
		List<AnnexLine> read = read(docx(List.of(HEADINGS, FIRST, bare)));
		assertThat(read).hasSize(2);
		assertThat(read.get(1).ordinal()).isEmpty();
	}

	@Test
	void aNumberedTaskWithNothingElseIsATask() {
		List<AnnexLine> read = read(docx(List.of(HEADINGS, FIRST, List.of("2", "Chưa giao ai", "", "", "", ""))));
		assertThat(read).extracting(AnnexLine::title).containsExactly("Rà soát thỏa thuận", "Chưa giao ai");
	}

	@ParameterizedTest
	@CsvSource({ "Thường xuyên, ONGOING", "thường xuyên hằng năm, ONGOING", "Hằng năm, YEARLY", "Hàng năm, YEARLY",
			"Định kỳ hằng năm hoặc đột xuất, PERIODIC", "Định kỳ hoặc theo yêu cầu của Trung ương, PERIODIC" })
	void knowsThePhrasesOfPlans(String phrase, TimeFrame frame) {
		assertThat(TimePhrases.read(phrase)).contains(TaskTime.of(frame, phrase));
	}

	@Test
	void knowsStagesAndDays() {
		String stage = "Giai đoạn 2026 - 2030 và hằng năm";
		assertThat(TimePhrases.read(stage)).contains(new TaskTime(TimeFrame.STAGED, stage, 2026, 2030, null, null));
		assertThat(TimePhrases.read("Trước ngày 05/3/2026")).contains(new TaskTime(TimeFrame.BY_DATE,
				"Trước ngày 05/3/2026", null, null, LocalDate.of(2026, 3, 5), DeadlineRule.BEFORE));
	}

	@ParameterizedTest
	@CsvSource({ "Trước 15/5/2026, BEFORE", "Hoàn thành trước ngày 15/5/2026, BEFORE",
			"Xong trước ngày 15/5/2026, BEFORE", "Chậm nhất ngày 15-5-2026, AT_LATEST",
			"Hoàn thành chậm nhất ngày 15.5.2026, AT_LATEST", "Đến hết ngày 15/5/2026, AT_LATEST" })
	void tellsBeforeADayFromAtTheLatestOnIt(String phrase, DeadlineRule rule) {
		assertThat(TimePhrases.read(phrase))
			.contains(new TaskTime(TimeFrame.BY_DATE, phrase, null, null, LocalDate.of(2026, 5, 15), rule));
	}

	@ParameterizedTest
	@CsvSource({ "Quý IV năm 2026", "Năm 2026", "31/12/2026", "Giai đoạn 2030 - 2026", "Trước ngày 31/02/2026",
			"Từ ngày 01/01/2026 đến ngày 31/12/2026", "Ngày 15/5/2026", "Theo tiến độ" })
	void guessesNothing(String phrase) {
		assertThat(TimePhrases.read(phrase)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "Quý IV năm 2026, BY_DATE, 2026-12-31", "Quý I/2027, BY_DATE, 2027-03-31",
			"Quý 2/2028, BY_DATE, 2028-06-30", "Quý II - Quý III/2027, BY_DATE, 2027-09-30",
			"Tháng 02/2028, BY_DATE, 2028-02-29", "Tháng 9 năm 2027, BY_DATE, 2027-09-30",
			"6 tháng đầu năm 2027, BY_DATE, 2027-06-30", "6 tháng cuối năm 2027, BY_DATE, 2027-12-31",
			"Năm 2026, BY_DATE, 2026-12-31", "Trong năm 2027, BY_DATE, 2027-12-31", "31/12/2026, BY_DATE, 2026-12-31",
			"Quý IV hằng năm, YEARLY, -", "Trước ngày 15/11 hằng năm, YEARLY, -", "Hàng quý, PERIODIC, -",
			"Thường xuyên trong quá trình thực hiện, ONGOING, -" })
	void suggestsWhatIsMostLikelyMeant(String phrase, TimeFrame frame, @Nullable LocalDate day) {
		assertThat(TimePhrases.read(phrase)).isEmpty();
		assertThat(TimePhrases.suggest(phrase))
			.contains(new TaskTime(frame, phrase, null, null, day, (day != null) ? DeadlineRule.AT_LATEST : null));
	}

	@Test
	void beforeAMonthIsBeforeItsFirstDay() {
		assertThat(TimePhrases.suggest("Trước tháng 6/2027")).contains(new TaskTime(TimeFrame.BY_DATE,
				"Trước tháng 6/2027", null, null, LocalDate.of(2027, 6, 1), DeadlineRule.BEFORE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Giai đoạn 2030 - 2026", "Trước ngày 31/02/2026", "31/02/2026", "Tháng 13/2026",
			"Trước quý II/2027", "Năm 2028 và năm 2030", "Theo tiến độ", "Quý IV", "" })
	void suggestsNothingWhereNobodyCouldTell(String phrase) {
		assertThat(TimePhrases.suggest(phrase)).isEmpty();
	}

	@Test
	void whatIsAsAboveIsTakenFromAbove() {
		List<String> same = List.of("2", "Việc nữa", "nt", "-nt-", "Như trên", "\"");
		AnnexLine read = read(docx(List.of(HEADINGS, FIRST, same, same))).get(2);
		assertThat(read).isEqualTo(
				new AnnexLine(null, "2", "Việc nữa", FIRST.get(2), FIRST.get(3), FIRST.get(4), FIRST.get(5), null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			Sở Ngoại vụ chủ trì, phối hợp Sở Tài chính > Sở Ngoại vụ > Sở Tài chính
			Sở Ngoại vụ chủ trì, phối hợp với các sở, ngành > Sở Ngoại vụ > các sở, ngành
			Chủ trì: Sở Ngoại vụ; phối hợp: Sở Tư pháp, Sở Nội vụ > Sở Ngoại vụ > Sở Tư pháp, Sở Nội vụ
			Sở A, Sở B và phối hợp với Công an tỉnh > Sở A, Sở B > Công an tỉnh
			Sở Ngoại vụ (chủ trì); Sở Tư pháp, Công an tỉnh (phối hợp) > Sở Ngoại vụ > Sở Tư pháp, Công an tỉnh
			- Chủ trì: Sở Ngoại vụ. - Phối hợp: Sở Tư pháp > Sở Ngoại vụ > Sở Tư pháp
			Ban Chỉ đạo phối hợp liên ngành > Ban Chỉ đạo phối hợp liên ngành > ''""")
	void leadsAndCoordinatorsInOneCellAreToldApart(String cell, String leads, String coordinators) {
		List<String> headings = List.of("STT", "Nội dung", "Cơ quan thực hiện", "Thời hạn");
		AnnexLine read = read(docx(List.of(headings, List.of("1", "Việc", cell, "Hàng năm")))).get(0);
		assertThat(read.leads()).isEqualTo(leads);
		assertThat(read.coordinators()).isEqualTo(coordinators);
	}

	@Test
	void remarksAreKeptAndOtherColumnsNamed() {
		List<String> headings = List.of("STT", "Nội dung", "Chủ trì", "Cấp trình", "Thời hạn", "Ghi chú");
		AnnexReader.Annex read = AnnexReader.read(AnnexFile
			.read(docx(List.of(headings, List.of("1", "Việc", "Sở Ngoại vụ", "UBND tỉnh", "Hàng năm", "Mật độ cao")))));
		assertThat(read.unread()).containsExactly("Cấp trình");
		assertThat(read.lines().get(0).note()).isEqualTo("Mật độ cao");
	}

	@Test
	void remarksMakeNoAnnex() {
		refused(docx(List.of(List.of("STT", "Nội dung", "Ghi chú"), List.of("1", "Việc", "x"))), "none");
	}

	@Test
	void refusesWhatIsNoAnnex() throws IOException {
		refused(new byte[0], "empty");
		refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "kind");
		refused(new byte[OfficeFile.MOST_BYTES + 1], "size");
		refused(Arrays.copyOf(docx(List.of(HEADINGS, FIRST)), 700), "broken");
		refused(docx(List.of(List.of("Tên", "Tuổi"), List.of("A", "1"))), "none");
		refused(docx(List.of(HEADINGS, List.of("1", "MẬT", "x", "x", "x", "x"))), "secret");
		try (HSSFWorkbook old = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			old.createSheet();
			old.write(out);
			refused(out.toByteArray(), "old");
		}
	}

	@Test
	void refusesWhatIsEncrypted() throws Exception {
		try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("mat-khau");
			try (OPCPackage open = OPCPackage.open(new ByteArrayInputStream(xlsx(List.of(HEADINGS, FIRST))));
					var encrypted = encryptor.getDataStream(files)) {
				open.save(encrypted);
			}
			files.writeFilesystem(out);
			refused(out.toByteArray(), "encrypted");
		}
	}

	@Test
	void refusesBombsMacrosAndLinks() throws IOException {
		refused(zip("[Content_Types].xml", types("spreadsheetml.sheet.main+xml"), "xl/sheet.xml",
				" ".repeat(26 * 1024 * 1024)), "bomb");
		refused(zip("[Content_Types].xml", types("spreadsheetml.sheet.main+xml"), "xl/vbaProject.bin", "x"), "macro");
		refused(zip("[Content_Types].xml", types("spreadsheetml.sheet.main+xml"), "xl/externalLinks/externalLink1.xml",
				"x"), "linked");
		refused(zip("[Content_Types].xml", types("presentationml.main+xml"), "x", "x"), "kind");
	}

	private static String types(String type) {
		return "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + type + "\"/></Types>";
	}

	private static byte[] zip(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
				zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	private static void refused(byte[] file, String code) {
		assertThatExceptionOfType(FileRefusedException.class).isThrownBy(() -> read(file))
			.extracting(FileRefusedException::code)
			.isEqualTo((code.equals("none") ? "annex.refused." : "file.refused.") + code);
	}

	private static List<AnnexLine> read(byte[] file) {
		return AnnexReader.read(AnnexFile.read(file)).lines();
	}

	private static AnnexLine line(String ordinal, List<String> cells) {
		return new AnnexLine(null, ordinal, cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), null);
	}

}
