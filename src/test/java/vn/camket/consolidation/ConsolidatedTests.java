package vn.camket.consolidation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.ReportSection;
import vn.camket.report.ReportingCalendar;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The consolidated page and workbook: the same figures on both, each with its source.
 */
@IntegrationTest
@Transactional
class ConsolidatedTests {

	private static final Map<String, String> MIXED = Map.of("3", "COMPLETED", "9", "IN_PROGRESS", "12", "COMPLETED",
			"13", "NOT_APPLICABLE", "15", "NOT_STARTED");

	private static final String FORMULA = "=HYPERLINK(\"http://example.test\")";

	private final MockMvcTester mvc;

	private final PeriodFigures figures;

	private final ReportingCalendar calendar;

	private final Accounts accounts;

	private final TestClock clock;

	private final EntityManager entities;

	private final JdbcClient database;

	private final Statements statements;

	private final UUID id;

	private final ReportedPeriod period;

	ConsolidatedTests(MockMvcTester mvc, PeriodFigures figures, ReportingCalendar calendar, Accounts accounts,
			TestClock clock, EntityManager entities, JdbcClient database, Statements statements) {
		this.mvc = mvc;
		this.figures = figures;
		this.calendar = calendar;
		this.accounts = accounts;
		this.clock = clock;
		this.entities = entities;
		this.database = database;
		this.statements = statements;
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void fillPeriod() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		signIn(this.accounts.officer());
		this.calendar.open(this.id);
		this.entities.flush();
		send("so-cong-thuong", "2027-11-04T23:59:59.999+07:00", FORMULA, "Bố trí kinh phí.");
		this.period.accept("so-cong-thuong", "2027-11-06T08:30:00+07:00");
		send("so-tai-chinh", "2027-11-05T00:00:00+07:00", "+84 là đầu số.", "Kiến nghị cũ.");
		this.period.returnForMore("so-tai-chinh");
		this.period.write("so-tai-chinh", Map.of("12", "NOT_STARTED"), Map.of(ReportSection.OBSTACLES, "Bản nháp."));
		this.period.write("so-tu-phap", MIXED, Map.of(ReportSection.OBSTACLES, "Chưa gửi cho ai."));
		this.clock.set("2027-11-09T09:05:00+07:00");
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	@Test
	void thePageShowsTheFiguresAndLeadsToTheirRows() throws UnsupportedEncodingException {
		Figures read = this.figures.read(this.id, this.clock.instant(), AgencyNaming.THEN);
		Document page = page();
		assertThat(page.select("main").text()).contains("Số liệu tạm tính đến 09:05 09/11/2027");
		assertThat(page.select("#missing").text()).contains("Còn 90/92 cơ quan chưa gửi",
				read.missing().get(0).agencyName());
		for (TaskFigures task : read.tasks()) {
			Element row = page.selectFirst("#by-task tr[data-task=" + task.ordinal() + "]");
			assertThat(numbers(row)).as(task.ordinal()).isEqualTo(numbers(task.counts().all()));
			assertThat(row.select("td a").eachAttr("href")).first()
				.isEqualTo("/tasks/" + task.taskId() + "?period=" + this.id);
			assertThat(row.select("td[data-outcome=DONE_LATE] a").attr("href"))
				.isEqualTo("/tasks/" + task.taskId() + "?period=" + this.id + "&outcome=DONE_LATE");
		}
		assertThat(numbers(page.selectFirst("#by-task tfoot tr"))).isEqualTo(numbers(read.total().all()));
		assertThat(page.select("#by-task tr[data-task=12] td[data-outcome=DONE_ON_TIME] small").text())
			.isEqualTo("trong đó báo cáo đã tiếp nhận: 1");
		for (KindFigures kind : read.kinds()) {
			Element row = page.selectFirst("#by-kind tr[data-kind=" + kind.kind() + "]");
			assertThat(row.select("td a").eachText()).containsExactly(String.valueOf(kind.counts().owed()),
					String.valueOf(kind.counts().onTime()), String.valueOf(kind.counts().late()),
					String.valueOf(kind.counts().notSent()));
			assertThat(row.select("td a").last().attr("href"))
				.isEqualTo("/periods/" + this.id + "?kind=" + kind.kind() + "&sent=NOT_SENT");
		}
	}

	@Test
	void thePageQuotesSentReportsAndNamesThem() throws UnsupportedEncodingException {
		Document page = page();
		String text = page.select("main").text();
		assertThat(text).contains(FORMULA, "Bố trí kinh phí.", "+84 là đầu số.")
			.doesNotContain("Bản nháp.", "Chưa gửi cho ai.");
		assertThat(page.select("a.src").eachAttr("href")).contains(
				"/reports/" + this.period.report("so-cong-thuong") + "#OBSTACLES",
				"/reports/" + this.period.report("so-tai-chinh") + "#RECOMMENDATIONS");
	}

	@Test
	void theWorkbookHasTheSameFiguresAsThePage() throws IOException {
		Figures read = this.figures.read(this.id, this.clock.instant(), AgencyNaming.THEN);
		try (XSSFWorkbook workbook = workbook()) {
			assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
				.containsExactly("Tổng hợp", "Tình hình báo cáo", "Nhiệm vụ", "Thỏa thuận quốc tế",
						"Vướng mắc, kiến nghị", "Hoạt động", "Nguồn");
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(number(find(sheet, "Cơ quan phải báo cáo"), 2)).isEqualTo(92);
			assertThat(number(find(sheet, "Gửi đúng hạn"), 2)).isEqualTo(read.reports().onTime()).isEqualTo(1);
			assertThat(number(find(sheet, "Gửi chậm"), 2)).isEqualTo(read.reports().late()).isEqualTo(1);
			assertThat(number(find(sheet, "Chưa gửi"), 2)).isEqualTo(read.reports().notSent());
			assertThat(number(find(sheet, "Tỷ lệ gửi đúng hạn (%)"), 2)).isEqualTo(1.1);
			assertThat(number(find(sheet, "Báo cáo đã tiếp nhận"), 2)).isEqualTo(1);
			for (TaskFigures task : read.tasks()) {
				Row row = find(sheet, task.title());
				assertThat(row.getCell(0).getStringCellValue()).isEqualTo(task.ordinal());
				assertThat(pairs(row)).as(task.ordinal()).isEqualTo(pairs(task.counts()));
			}
			assertThat(pairs(find(sheet, "Tổng cộng"))).isEqualTo(pairs(read.total()));
			for (KindFigures kind : read.kinds()) {
				Row row = find(sheet, page(kind));
				assertThat(number(row, 2)).isEqualTo(kind.counts().owed());
				assertThat(number(row, 5)).isEqualTo(kind.counts().notSent());
				assertThat(number(row, 6)).isEqualTo(kind.counts().onTimeRate());
			}
			assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
		}
	}

	@Test
	void everyAgencyThatOwesStandsThereAlsoWithoutAReport() throws IOException {
		try (XSSFWorkbook workbook = workbook()) {
			Sheet sheet = workbook.getSheet("Tình hình báo cáo");
			int heading = heading(sheet);
			assertThat(sheet.getLastRowNum() - heading).isEqualTo(92);
			Row accepted = find(sheet, "Sở Công Thương");
			assertThat(accepted.getCell(3).getStringCellValue()).isEqualTo("Đã tiếp nhận");
			assertThat(accepted.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2027-11-04T23:59:00");
			assertThat(accepted.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
			assertThat(accepted.getCell(5).getStringCellValue()).isEqualTo("Đúng hạn");
			assertThat(number(accepted, 6)).isZero();
			assertThat(accepted.getCell(7).getLocalDateTimeCellValue()).isEqualTo("2027-11-06T08:30:00");
			assertThat(number(accepted, 8)).isZero();
			assertThat(accepted.getCell(9).getStringCellValue()).isEqualTo("Lần 1, gửi 23:59 04/11/2027");
			assertThat(accepted.getCell(9).getHyperlink().getAddress())
				.isEqualTo("http://localhost/reports/" + this.period.report("so-cong-thuong"));
			Row late = find(sheet, "Sở Tài chính");
			assertThat(late.getCell(3).getStringCellValue()).isEqualTo("Đề nghị bổ sung");
			assertThat(late.getCell(5).getStringCellValue()).isEqualTo("Chậm");
			assertThat(number(late, 6)).isEqualTo(1);
			assertThat(number(late, 8)).isEqualTo(1);
			Row nothing = find(sheet, "Sở Tư pháp");
			assertThat(nothing.getCell(3).getStringCellValue()).isEqualTo("Đang nhập");
			assertThat(nothing.getCell(4).getCellType()).isEqualTo(CellType.BLANK);
			assertThat(nothing.getCell(5).getStringCellValue()).isEqualTo("Chưa gửi");
			assertThat(number(nothing, 6)).isEqualTo(5);
			assertThat(nothing.getCell(9).getStringCellValue()).isEqualTo("Chưa gửi báo cáo");
		}
	}

	@Test
	void everyUnitHasItsRowWithWhatWasSent() throws IOException {
		Figures read = this.figures.read(this.id, this.clock.instant(), AgencyNaming.THEN);
		try (XSSFWorkbook workbook = workbook()) {
			Sheet sheet = workbook.getSheet("Nhiệm vụ");
			assertThat(sheet.getLastRowNum() - heading(sheet)).isEqualTo(read.total().all().units());
			List<String> outcomes = new ArrayList<>();
			List<String> results = new ArrayList<>();
			for (Row row : sheet) {
				if (row.getRowNum() > heading(sheet) && text(row, 2).equals("Sở Tài chính")) {
					outcomes.add(text(row, 4));
					results.add(text(row, 5));
				}
			}
			assertThat(outcomes).contains("Hoàn thành quá hạn", "Chưa hoàn thành, quá hạn", "Không phát sinh trong kỳ");
			assertThat(results).contains("Kết quả nhiệm vụ 12 của so-tai-chinh.");
		}
	}

	@Test
	void whatAgenciesWriteIsNeverAFormulaAndNeverADraft() throws IOException {
		try (XSSFWorkbook workbook = workbook()) {
			Sheet sheet = workbook.getSheet("Vướng mắc, kiến nghị");
			assertThat(sheet.getLastRowNum() - heading(sheet)).isEqualTo(2);
			Cell cell = find(sheet, "Sở Công Thương").getCell(2);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo(FORMULA);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(find(sheet, "Sở Tài chính").getCell(2).getStringCellValue()).isEqualTo("+84 là đầu số.");
			assertThat(find(sheet, "Sở Tài chính").getCell(4).getHyperlink().getAddress())
				.endsWith("/reports/" + this.period.report("so-tai-chinh") + "#OBSTACLES");
		}
	}

	@Test
	void everySheetIsAnOfficialPage() throws IOException {
		try (XSSFWorkbook workbook = workbook()) {
			for (Sheet sheet : workbook) {
				String top = IntStream.range(0, heading(sheet))
					.mapToObj((row) -> words(sheet, row))
					.reduce("", String::concat);
				assertThat(top).as(sheet.getSheetName())
					.contains("SỞ NGOẠI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
							"Hà Tĩnh, ngày 09 tháng 11 năm 2027", "Năm 2027 – NQ 152", "trước ngày 05/11/2027",
							"Số liệu tạm tính đến 09:05 09/11/2027");
				assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
				assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
				assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
				if (workbook.getSheetIndex(sheet) > 0) {
					assertThat(workbook.getAllNames())
						.filteredOn((name) -> name.getSheetIndex() == workbook.getSheetIndex(sheet))
						.extracting(XSSFName::getRefersToFormula)
						.anyMatch((rows) -> rows.endsWith("!$%1$d:$%1$d".formatted(heading(sheet) + 1)));
				}
				sheet.forEach((row) -> row
					.forEach((cell) -> assertThat(workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontName())
						.isEqualTo("Times New Roman")));
			}
			assertThat(words(workbook.getSheet("Thỏa thuận quốc tế"), 8)).contains("04/11/2027")
				.contains("chưa ấn định ngày chốt số liệu");
		}
	}

	@Test
	void statementsDoNotGrowWithTheReports() {
		SignedInAccount leader = this.accounts.leader();
		long page = this.statements.during(() -> get("/consolidated", leader));
		long file = this.statements.during(() -> get("/consolidated.xlsx", leader));
		this.database.sql("select code from agency where kind = 'COMMUNE' order by code limit 30")
			.query(String.class)
			.list()
			.forEach((agency) -> send(agency, "2027-11-01T08:00:00+07:00", "Khó khăn.", "Kiến nghị."));
		assertThat(this.statements.during(() -> get("/consolidated", leader))).isEqualTo(page);
		assertThat(this.statements.during(() -> get("/consolidated.xlsx", leader))).isEqualTo(file);
	}

	@Test
	void areForOfficersAndLeaders() {
		for (String address : List.of("/consolidated", "/consolidated.xlsx")) {
			assertThat(get(address, this.accounts.officer())).hasStatusOk();
			assertThat(get(address, this.accounts.leader())).hasStatusOk();
			assertThat(get(address, this.accounts.admin())).hasStatus(403);
			assertThat(get(address, this.accounts.head("so-cong-thuong"))).hasStatus(403);
			assertThat(this.mvc.get()
				.uri("/periods/" + UUID.randomUUID() + address)
				.with(user(this.accounts.officer()))
				.exchange()).hasStatus(404);
		}
	}

	private void send(String agency, String moment, String obstacles, String recommendations) {
		this.period.write(agency, MIXED,
				Map.of(ReportSection.OBSTACLES, obstacles, ReportSection.RECOMMENDATIONS, recommendations));
		this.period.send(agency, moment);
	}

	private MvcTestResult get(String address, SignedInAccount account) {
		return this.mvc.get().uri("/periods/" + this.id + address).with(user(account)).exchange();
	}

	private Document page() throws UnsupportedEncodingException {
		MvcTestResult result = get("/consolidated", this.accounts.leader());
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private XSSFWorkbook workbook() throws IOException {
		MvcTestResult result = get("/consolidated.xlsx", this.accounts.leader());
		assertThat(result).hasStatusOk()
			.hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment;").contains(".xlsx");
		return new XSSFWorkbook(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
	}

	private static String page(KindFigures kind) {
		return switch (kind.kind()) {
			case DEPARTMENT -> "Sở và tương đương";
			case BOARD -> "Ban";
			case SECTOR -> "Ngành";
			case WARD -> "UBND phường";
			case COMMUNE -> "UBND xã";
			default -> throw new IllegalArgumentException(kind.toString());
		};
	}

	private static List<Integer> numbers(Element row) {
		return row.select("td a").eachText().stream().map(Integer::valueOf).toList();
	}

	private static List<Integer> numbers(OutcomeCounts counts) {
		return List.of(counts.units(), counts.doneOnTime(), counts.doneLate(), counts.openInTime(),
				counts.openOverdue(), counts.notApplicable());
	}

	private static List<Double> pairs(Row row) {
		return IntStream.range(2, 13).mapToObj((column) -> number(row, column)).toList();
	}

	private static List<Double> pairs(TaskCounts counts) {
		List<Double> pairs = new ArrayList<>();
		pairs.add((double) counts.all().units());
		for (TaskOutcome outcome : TaskOutcome.values()) {
			pairs.add((double) counts.all().of(outcome));
			pairs.add((double) counts.accepted().of(outcome));
		}
		return pairs;
	}

	private static double number(Row row, int column) {
		return row.getCell(column).getNumericCellValue();
	}

	/** The row whose second cell says this. */
	private static Row find(Sheet sheet, String name) {
		for (Row row : sheet) {
			if (text(row, 1).equals(name)) {
				return row;
			}
		}
		throw new AssertionError("No row of " + name + " in " + sheet.getSheetName());
	}

	private static int heading(Sheet sheet) {
		for (Row row : sheet) {
			if (text(row, 0).equals("STT")) {
				return row.getRowNum();
			}
		}
		throw new AssertionError("No heading in " + sheet.getSheetName());
	}

	private static String words(Sheet sheet, int row) {
		StringBuilder words = new StringBuilder();
		if (sheet.getRow(row) != null) {
			sheet.getRow(row).forEach((cell) -> words.append(text(cell)).append('\n'));
		}
		return words.toString();
	}

	private static String text(Row row, int column) {
		return text(row.getCell(column));
	}

	private static String text(Cell cell) {
		return (cell != null && cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

	private static void signIn(SignedInAccount account) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					new TestingAuthenticationToken(account, null, account.getAuthorities().stream().toList()));
	}

}
