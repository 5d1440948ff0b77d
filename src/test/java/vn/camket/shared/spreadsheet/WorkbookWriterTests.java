package vn.camket.shared.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.camket.shared.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbookWriterTests {

	private static final List<Column<Line>> COLUMNS = List.of(Column.text("Tên", 40, Line::name),
			Column.number("Kinh phí", 16, Line::amount), Column.date("Ngày", 12, Line::day),
			Column.partialDate("Ngày ký", 12, Line::signed));

	@Test
	void valuesKeepTheirTypes() throws IOException {
		XSSFSheet sheet = write(
				new Line("Đức", new BigDecimal("1234567"), LocalDate.of(2027, 5, 14), PartialDate.parse("2023-11-30")),
				new Line("Lào", null, null, PartialDate.parse("2018-12")));

		assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Đức");
		assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234567);
		assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2027-05-14T00:00:00");
		assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
		assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2023-11-30T00:00:00");
		assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
		assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("12/2018");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+84", "-5", "@SUM(A1)", "\t=1" })
	void textIsNeverTakenForAFormula(String text) throws IOException {
		Cell cell = write(new Line(text, null, null, null)).getRow(1).getCell(0);

		assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
		assertThat(cell.getStringCellValue()).isEqualTo(text);
		assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
	}

	@Test
	void plainTextNeedsNoMark() throws IOException {
		assertThat(write(new Line("Lào", null, null, null)).getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
			.isFalse();
	}

	@Test
	void printsOnA4AcrossInTimesNewRoman() throws IOException {
		XSSFSheet sheet = write(new Line("Lào", null, null, null));

		assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
		assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
		assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
		assertThat(sheet.getOddHeader().getCenter()).endsWith("&P");
		assertThat(sheet.getFirstHeader().getCenter()).as("no number on the first page").isEmpty();
		assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
		assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
		assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D2");
		assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
		sheet.forEach((row) -> row.forEach(
				(cell) -> assertThat(sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex()).getFontName())
					.isEqualTo("Times New Roman")));
	}

	@Test
	void anEmptyListStillHasItsHeading() throws IOException {
		XSSFSheet sheet = write();

		assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Ngày ký");
		assertThat(sheet.getLastRowNum()).isZero();
	}

	@Test
	void everyReaderOfPackagesUnderstandsIt() throws IOException {
		byte[] file = file((sheet) -> sheet.list(COLUMNS, 1, Stream.of(new Line("Dòng", 1, null, null))));
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
			List<String> names = new ArrayList<>();
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				assertThat(parts.readAllBytes()).as(part.getName()).isNotEmpty();
				names.add(part.getName());
			}
			assertThat(names).contains("xl/worksheets/sheet1.xml");
		}
	}

	@Test
	void aLongListIsStreamedUnderItsHead() throws IOException {
		byte[] file = file((sheet) -> {
			sheet.head(new OfficialHead("ỦY BAN NHÂN DÂN TỈNH", "SỞ NGOẠI VỤ", "CỘNG HÒA", "Độc lập",
					"Hà Tĩnh, ngày 14 tháng 5 năm 2027"), 4);
			sheet.line(CellLook.TITLE, "DANH MỤC", 4);
			sheet.list(COLUMNS, 1,
					IntStream.rangeClosed(1, 5000).mapToObj((i) -> new Line("Dòng " + i, i, null, null)));
		});
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH");
			assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("CỘNG HÒA");
			assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("Hà Tĩnh, ngày 14 tháng 5 năm 2027");
			assertThat(sheet.getRow(6 + 5000).getCell(0).getStringCellValue()).isEqualTo("Dòng 5000");
			assertThat(sheet.getLastRowNum()).isEqualTo(6 + 5000);
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("7:7");
			assertThat(sheet.getDrawingPatriarch().getShapes()).as("the lines below issuer and tiêu ngữ").hasSize(2);
		}
	}

	@Test
	void narrowColumnsInFrontLeaveTheIssuerItsRoom() throws IOException {
		List<Column<Line>> columns = IntStream.of(6, 8, 8, 60, 20, 20, 20)
			.mapToObj((width) -> Column.text("Cột", width, Line::name))
			.toList();
		byte[] file = file((sheet) -> {
			sheet.widths(columns);
			sheet.head(new OfficialHead("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", "SỞ NGOẠI VỤ", "CỘNG HÒA", "Độc lập",
					"Hà Tĩnh, ngày 14 tháng 5 năm 2027"), columns.size());
		});
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheetAt(0).getMergedRegion(0).formatAsString()).isEqualTo("A1:D1");
		}
	}

	private static XSSFSheet write(Line... lines) throws IOException {
		byte[] file = file((sheet) -> sheet.list(COLUMNS, 1, Stream.of(lines)));
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			return workbook.getSheetAt(0);
		}
	}

	private static byte[] file(Consumer<SheetWriter> content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			content.accept(workbook.sheet("Danh mục: 2026/2027"));
			workbook.writeTo(out);
		}
		return out.toByteArray();
	}

	private record Line(@Nullable String name, @Nullable Number amount, @Nullable LocalDate day,
			@Nullable PartialDate signed) {
	}

}
