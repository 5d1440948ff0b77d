package vn.camket.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** A report's form taken out in Excel and brought back. */
@IntegrationTest
@Transactional
class ReportWorkbookTests {

	private static final String AGENCY = "so-cong-thuong";

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final SignedInAccount officer;

	private final SignedInAccount staff;

	private final SignedInAccount colleague;

	private final UUID id;

	private final ReportedPeriod period;

	ReportWorkbookTests(MockMvcTester mvc, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			EntityManager entities, JdbcClient database) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.officer = accounts.officer();
		this.staff = accounts.staff(AGENCY);
		this.colleague = accounts.staff(AGENCY);
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
		this.calendar.open(this.id);
		this.entities.flush();
		SecurityContextHolder.clearContext();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whatIsFilledInOfflineIsComparedAndAcceptedLineByLine() throws IOException {
		byte[] filled = FormFile.fill(download(), (sheet) -> {
			Row task = FormFile.row(sheet, "12. ");
			task.getCell(5).setCellValue("đang triển khai");
			task.getCell(6).setCellValue("Đã gửi 2 báo cáo.\nCòn 1 báo cáo.");
			FormFile.row(sheet, "Đánh giá chung").getCell(6).setCellValue("  Đánh giá nhập ngoại tuyến.  ");
			FormFile.row(sheet, "3. ").getCell(6).setCellValue("Không lấy dòng này.");
		});
		Document comparison = parse(upload(filled));
		assertThat(comparison.select("tbody tr")).hasSize(3);
		assertThat(comparison.select("tbody tr:contains(Đã gửi 2 báo cáo)").text()).contains("Đang triển khai");
		MvcTestResult applied = apply(comparison, "Không lấy dòng này.");
		assertThat(applied).hasRedirectedUrl("/reports/" + this.period.report(AGENCY));
		Document form = page();
		assertThat(form.select("#content-GENERAL_ASSESSMENT").text()).isEqualTo("Đánh giá nhập ngoại tuyến.");
		assertThat(form.select("textarea").eachText()).anyMatch((text) -> text.startsWith("Đã gửi 2 báo cáo."))
			.doesNotContain("Không lấy dòng này.");
		assertThat(parse(upload(download())).select("main").text()).contains("Tệp không có gì khác với trang");
	}

	@Test
	void whatWasChangedOnTheWebSinceIsMarkedAndNotChosen() throws IOException {
		byte[] filled = FormFile.fill(download(),
				(sheet) -> FormFile.row(sheet, "Đánh giá chung").getCell(6).setCellValue("Từ tệp."));
		type("Sửa trên web.");
		Document comparison = parse(upload(filled));
		assertThat(comparison.select("tbody tr").text()).contains("Đã sửa trên web sau khi tải về", "Sửa trên web.",
				"Từ tệp.");
		assertThat(comparison.select("input[name=accept]").first().hasAttr("checked")).isFalse();
	}

	@Test
	void whatSomebodySavesBetweenComparingAndAcceptingIsNotOverwritten() throws IOException {
		byte[] filled = FormFile.fill(download(),
				(sheet) -> FormFile.row(sheet, "Đánh giá chung").getCell(6).setCellValue("Từ tệp."));
		Document comparison = parse(upload(filled));
		type("Đồng nghiệp vừa lưu.");
		apply(comparison, "-");
		assertThat(page().select("#content-GENERAL_ASSESSMENT").text()).isEqualTo("Đồng nghiệp vừa lưu.");
	}

	@Test
	void filesThatAreNotThisReportsAreRefusedInOneSentence() throws IOException {
		assertThat(refusal("không phải Excel".getBytes())).contains("Excel");
		ByteArrayOutputStream other = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet();
			workbook.write(other);
		}
		assertThat(refusal(other.toByteArray())).contains("không phải tệp nhập báo cáo");
		assertThat(refusal(FormFile.fill(download(),
				(sheet) -> sheet.getRow(0).getCell(1).setCellValue(UUID.randomUUID() + " 1"))))
			.contains("của báo cáo khác");
		assertThat(refusal(FormFile.fill(download(), (sheet) -> sheet.getRow(0).getCell(1).setCellValue("x y"))))
			.isNotEmpty();
	}

	@Test
	void linesOfOthersChangeNothing() throws IOException {
		byte[] filled = FormFile.fill(download(),
				(sheet) -> FormFile.row(sheet, "3. ").getCell(0).setCellValue("m-" + UUID.randomUUID()));
		assertThat(parse(upload(filled)).select("main").text()).contains("Tệp không có gì khác với trang");
	}

	@Test
	void aWordThatIsNoStatusIsNamedAndLeavesTheStatusAsItIs() throws IOException {
		byte[] chosen = FormFile.fill(download(),
				(sheet) -> FormFile.row(sheet, "12. ").getCell(5).setCellValue("Đang triển khai"));
		apply(parse(upload(chosen)), "-");
		byte[] filled = FormFile.fill(download(), (sheet) -> {
			FormFile.row(sheet, "12. ").getCell(5).setCellValue("gần xong");
			FormFile.row(sheet, "12. ").getCell(6).setCellValue("Đã làm 3 việc.");
			FormFile.row(sheet, "3. ").getCell(5).setCellValue("rồi");
		});
		Document page = parse(upload(filled));
		assertThat(page.select("main .err").eachText()).containsExactlyInAnyOrder(
				"“gần xong” không phải là tình trạng trong danh sách; giữ tình trạng trên trang.",
				"“rồi” không phải là tình trạng trong danh sách; giữ tình trạng trên trang.");
		assertThat(page.select("input[name=accept]")).as("a line without anything to take").hasSize(1);
		apply(page, "-");
		assertThat(parse(upload(filled)).select("input[name=accept]")).isEmpty();
		assertThat(page().select("input[name$=status][value=IN_PROGRESS][checked]")).hasSize(1);
	}

	@Test
	void textsThatLookLikeFormulasStayTexts() throws IOException {
		type("=HYPERLINK(\"http://example.test\")");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(download()))) {
			var cell = FormFile.row(workbook.getSheetAt(0), "Đánh giá chung").getCell(6);
			assertThat(cell.getStringCellValue()).startsWith("=HYPERLINK");
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(workbook.getSheetAt(0).getProtect()).isTrue();
		}
	}

	private void type(String text) {
		var form = SentForm.of(page());
		form.put("parts[GENERAL_ASSESSMENT].content", text);
		var post = this.mvc.post().uri(address("")).with(user(this.colleague)).with(csrf());
		form.forEach(post::param);
		assertThat(post).hasStatus(HttpStatus.FOUND);
		this.entities.flush();
		this.entities.clear();
	}

	private Document page() {
		return parse(this.mvc.get().uri(address("")).with(user(this.staff)).exchange());
	}

	private String address(String below) {
		return "/reports/" + this.period.report(AGENCY) + below;
	}

	private byte[] download() {
		MvcTestResult file = this.mvc.get().uri(address("/form.xlsx")).with(user(this.staff)).exchange();
		assertThat(file).hasStatusOk();
		return file.getResponse().getContentAsByteArray();
	}

	private MvcTestResult upload(byte[] content) {
		return this.mvc.post()
			.uri(address("/workbook"))
			.multipart()
			.file(new MockMultipartFile("file", "bao-cao.xlsx", null, content))
			.with(user(this.staff))
			.with(csrf())
			.exchange();
	}

	private String refusal(byte[] content) {
		MvcTestResult refused = upload(content);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return parse(refused).select(".note-bad").text();
	}

	/** Accepts all lines but those that hold a text. */
	private MvcTestResult apply(Document comparison, String without) {
		var post = this.mvc.post().uri(address("/workbook/apply")).with(user(this.staff)).with(csrf());
		comparison.select("form[action$=/apply] input[type=hidden]")
			.forEach((field) -> post.param(field.attr("name"), field.val()));
		comparison.select("tbody tr").forEach((row) -> {
			if (!row.text().contains(without)) {
				post.param("accept", row.select("input[name=accept]").val());
			}
		});
		MvcTestResult result = post.exchange();
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private static Document parse(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
