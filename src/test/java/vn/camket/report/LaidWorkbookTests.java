package vn.camket.report;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
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

/** Workbooks that an officer lays before their agencies, many at once. */
@IntegrationTest
@Transactional
class LaidWorkbookTests {

	private static final String TRADE = "so-cong-thuong";

	private static final String FINANCE = "so-tai-chinh";

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final Accounts accounts;

	private final SignedInAccount officer;

	private final UUID id;

	private final ReportedPeriod period;

	LaidWorkbookTests(MockMvcTester mvc, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			EntityManager entities, JdbcClient database) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.accounts = accounts;
		this.officer = accounts.officer();
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
	void eachWorkbookGoesToItsOwnReportAndABadOneKeepsNoneOut() throws IOException {
		Document page = parse(lay(filled(TRADE, "Từ tệp Sở Công Thương."), "không phải Excel".getBytes(),
				filled(FINANCE, "Từ tệp Sở Tài chính.")));
		assertThat(page.select("section[aria-labelledby=h-lines] tbody tr").eachText()).satisfiesExactly(
				(line) -> assertThat(line).contains("Sở Công Thương", "1 dòng khác"),
				(line) -> assertThat(line).contains("Excel").doesNotContain("Đã chuyển"),
				(line) -> assertThat(line).contains("Sở Tài chính", "1 dòng khác"));
		assertThat(page.select("section[aria-labelledby=h-laid] tbody tr:contains(Chờ cơ quan nhận)")).hasSize(2);
		assertThat(parse(get(TRADE, "/workbook")).select("main").text()).contains("Từ tệp Sở Công Thương.",
				this.officer.displayName());
		assertThat(parse(get(TRADE, "")).select(".note").text()).contains("đang chờ cơ quan nhận");
	}

	@Test
	void nothingStandsInTheReportUntilTheAgencyTakesIt() throws IOException {
		lay(filled(TRADE, "Từ tệp."));
		assertThat(assessment(TRADE)).isEmpty();
		Document comparison = parse(get(TRADE, "/workbook"));
		assertThat(post(TRADE, "/workbook/apply", SentForm.of(comparison, "form[action$=/apply]")))
			.hasStatus(HttpStatus.FOUND);
		this.entities.flush();
		assertThat(assessment(TRADE)).isEqualTo("Từ tệp.");
		assertThat(parse(get(TRADE, "/workbook")).select("form[action$=/apply]")).isEmpty();
		assertThat(officersPage().select("main").text()).contains("Cơ quan đã nhận");
	}

	@Test
	void theAgencyMayLeaveItAndTheReportStaysAsItIs() throws IOException {
		lay(filled(TRADE, "Từ tệp."));
		Document comparison = parse(get(TRADE, "/workbook"));
		assertThat(post(TRADE, "/workbook/drop", SentForm.of(comparison, "form[action$=/drop]")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(assessment(TRADE)).isEmpty();
		assertThat(officersPage().select("main").text()).contains("Cơ quan không dùng");
	}

	@Test
	void aNewerWorkbookTakesThePlaceOfTheOneThatWaits() throws IOException {
		lay(filled(TRADE, "Bản đầu."));
		lay(filled(TRADE, "Bản sau."));
		assertThat(parse(get(TRADE, "/workbook")).select("main").text()).contains("Bản sau.")
			.doesNotContain("Bản đầu.");
		assertThat(officersPage().select("main").text()).contains("Đã thay bằng tệp mới hơn");
	}

	@Test
	void whatSaysNothingElseOrBelongsToNoReportIsRefused() throws IOException {
		assertThat(refusal(download(TRADE))).contains("Tệp không có gì khác với trang");
		assertThat(refusal(FormFile.fill(download(TRADE),
				(sheet) -> sheet.getRow(0).getCell(1).setCellValue(UUID.randomUUID() + " 1"))))
			.contains("Không tìm thấy báo cáo");
		MvcTestResult empty = this.mvc.post()
			.uri("/reports/workbooks")
			.multipart()
			.with(user(this.officer))
			.with(csrf())
			.exchange();
		assertThat(parse(empty).select("[data-error-summary]").text()).isNotEmpty();
	}

	@Test
	void aReportThatWasSentTakesNoMoreFiles() throws IOException {
		byte[] file = filled(TRADE, "Quá muộn.");
		this.period.write(TRADE, Map.of(), Map.of());
		this.period.send(TRADE, "2027-10-02T09:00:00+07:00");
		assertThat(refusal(file)).contains("Báo cáo đã gửi");
	}

	@Test
	void whatWasChangedOnTheWebSinceIsCounted() throws IOException {
		byte[] file = filled(TRADE, "Từ tệp.");
		var form = SentForm.of(parse(get(TRADE, "")));
		form.put("parts[GENERAL_ASSESSMENT].content", "Sửa trên web.");
		post(TRADE, "", form);
		this.entities.flush();
		assertThat(parse(lay(file)).select("main").text()).contains("1 dòng cơ quan đã sửa trên web");
	}

	private byte[] filled(String agency, String text) throws IOException {
		return FormFile.fill(download(agency),
				(sheet) -> FormFile.row(sheet, "Đánh giá chung").getCell(6).setCellValue(text));
	}

	private byte[] download(String agency) {
		return get(agency, "/form.xlsx").getResponse().getContentAsByteArray();
	}

	private String assessment(String agency) {
		this.entities.clear();
		return parse(get(agency, "")).select("#content-GENERAL_ASSESSMENT").text();
	}

	private MvcTestResult get(String agency, String below) {
		MvcTestResult result = this.mvc.get()
			.uri("/reports/" + this.period.report(agency) + below)
			.with(user(this.accounts.staff(agency)))
			.exchange();
		assertThat(result).hasStatusOk();
		return result;
	}

	private MvcTestResult post(String agency, String below, Map<String, String> form) {
		var post = this.mvc.post()
			.uri("/reports/" + this.period.report(agency) + below)
			.with(user(this.accounts.staff(agency)))
			.with(csrf());
		form.forEach(post::param);
		return post.exchange();
	}

	private Document officersPage() {
		return parse(this.mvc.get().uri("/reports/workbooks").with(user(this.officer)).exchange());
	}

	private MvcTestResult lay(byte[]... files) {
		var post = this.mvc.post().uri("/reports/workbooks").multipart();
		for (int i = 0; i < files.length; i++) {
			post.file(new MockMultipartFile("files", "bao-cao-" + i + ".xlsx", null, files[i]));
		}
		return post.with(user(this.officer)).with(csrf()).exchange();
	}

	private String refusal(byte[] file) {
		MvcTestResult refused = lay(file);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return parse(refused).select(".t-bad").text();
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
