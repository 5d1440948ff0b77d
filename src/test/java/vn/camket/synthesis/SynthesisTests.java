package vn.camket.synthesis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.report.ReportSection;
import vn.camket.report.ReportingCalendar;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The consolidated report from its first draft to its files. */
@IntegrationTest
@Transactional
class SynthesisTests {

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final JdbcClient database;

	private final Statements statements;

	private final SignedInAccount officer;

	private final SignedInAccount leader;

	private final UUID id;

	private final ReportedPeriod period;

	SynthesisTests(MockMvcTester mvc, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			EntityManager entities, JdbcClient database, Statements statements) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.database = database;
		this.statements = statements;
		this.officer = accounts.officer();
		this.leader = accounts.leader();
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
		this.clock.set("2027-11-09T09:05:00+07:00");
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	@Test
	void onlyWhatWasAcceptedIsCollectedAndNothingTwice() {
		sent("so-cong-thuong", "Thiếu kinh phí.");
		accepted("so-tai-chinh", "Chậm trả lời.");
		collect();
		Document page = page(this.leader);
		assertThat(page.select("#OBSTACLES .para").text()).contains("Sở Tài chính: Chậm trả lời.")
			.doesNotContain("Thiếu kinh phí");
		assertThat(page.select("#OBSTACLES .src").attr("href")).startsWith("/reports/").endsWith("#OBSTACLES");
		this.period.accept("so-cong-thuong", "2027-11-06T08:30:00+07:00");
		assertThat(page(this.officer).select(".note").text()).contains("chưa có trong dự thảo");
		collect();
		collect();
		assertThat(page(this.leader).select("#OBSTACLES .para")).hasSize(2);
	}

	@Test
	void agenciesThatSayTheSameStandTogether() {
		for (String agency : List.of("so-tai-chinh", "so-y-te", "so-noi-vu")) {
			accepted(agency, "Không có vướng mắc.");
		}
		collect();
		Element paragraph = page(this.leader).select("#OBSTACLES .para").first();
		assertThat(paragraph.select("p").text()).contains("Sở Tài chính", "Sở Y tế", "Sở Nội vụ",
				": Không có vướng mắc.");
		assertThat(paragraph.select(".src")).hasSize(3);
	}

	@Test
	void anOfficerEditsLeavesOutAndAdds() {
		accepted("so-tai-chinh", "Chậm trả lời.");
		accepted("so-y-te", "Thiếu người.");
		collect();
		Map<String, String> form = section("OBSTACLES");
		form.put("rows[0].content", "Sở Tài chính nêu việc trả lời còn chậm.");
		form.put("rows[1].omitted", "true");
		form.put("added", "Sở Ngoại vụ đã trao đổi với đối tác.");
		assertThat(post("/sections/OBSTACLES", form)).hasStatus(HttpStatus.FOUND);
		Document page = page(this.leader);
		assertThat(page.select("#OBSTACLES .prose").eachText())
			.containsExactly("Sở Tài chính nêu việc trả lời còn chậm.", "Sở Ngoại vụ đã trao đổi với đối tác.");
		assertThat(page.select("#OBSTACLES .srcs").text()).contains("Đã biên tập", "Sở Ngoại vụ viết");
		assertThat(section("OBSTACLES")).containsEntry("rows[1].omitted", "true");
	}

	@Test
	void theSecondToSaveSeesTheFirstAndLosesNothing() {
		accepted("so-tai-chinh", "Chậm trả lời.");
		collect();
		Map<String, String> mine = section("OBSTACLES");
		Map<String, String> theirs = section("OBSTACLES");
		theirs.put("rows[0].content", "Bản của người khác.");
		post("/sections/OBSTACLES", theirs);
		mine.put("rows[0].content", "Bản của tôi.");
		MvcTestResult refused = post("/sections/OBSTACLES", mine);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		Document again = parse(refused);
		assertThat(again.select("textarea[name='rows[0].content']").text()).isEqualTo("Bản của tôi.");
		assertThat(again.select(".note").text()).contains("Bản của người khác.");
		assertThat(post("/sections/OBSTACLES", SentForm.of(again))).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.leader).select("#OBSTACLES .prose").text()).isEqualTo("Bản của tôi.");
	}

	@Test
	void anEmptyParagraphIsRefusedBesideItsField() {
		accepted("so-tai-chinh", "Chậm trả lời.");
		collect();
		Map<String, String> form = section("OBSTACLES");
		form.put("rows[0].content", "   ");
		form.put("added", "Đoạn mới.");
		MvcTestResult refused = post("/sections/OBSTACLES", form);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(refused).select("textarea[name=added]").text()).isEqualTo("Đoạn mới.");
		assertThat(parse(refused).select(".err").text()).contains("Nhập nội dung");
	}

	@Test
	void aSourceRevisedLaterIsPointedOutUntilItIsCompared() {
		accepted("so-tai-chinh", "Chậm trả lời.");
		accepted("so-y-te", "Thiếu người.");
		collect();
		assertThat(page(this.officer).select("#OBSTACLES").text()).doesNotContain("cần đối chiếu");
		revise("so-tai-chinh", "Đã trả lời xong.");
		assertThat(page(this.officer).select("#OBSTACLES").text()).contains("1 đoạn cần đối chiếu");
		Map<String, String> form = section("OBSTACLES");
		assertThat(parse(get(this.officer, "/sections/OBSTACLES")).select(".note").text()).contains("Đã trả lời xong.");
		form.put("rows[0].renewal", "RENEW");
		post("/sections/OBSTACLES", form);
		Document renewed = page(this.officer);
		assertThat(renewed.select("#OBSTACLES .prose").eachText()).containsExactly("Sở Tài chính: Đã trả lời xong.",
				"Sở Y tế: Thiếu người.");
		assertThat(renewed.select("#OBSTACLES").text()).doesNotContain("cần đối chiếu");
		revise("so-y-te", "Vẫn thiếu người.");
		Map<String, String> kept = section("OBSTACLES");
		kept.put("rows[1].renewal", "COMPARED");
		post("/sections/OBSTACLES", kept);
		assertThat(page(this.officer).select("#OBSTACLES").text()).contains("Sở Y tế: Thiếu người.")
			.doesNotContain("cần đối chiếu");
	}

	@Test
	void itIsNotFinalisedWithoutNumberAndDay() {
		collect();
		MvcTestResult refused = post("/finalise", letter(Map.of("finalise", "true", "signerName", "")));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(refused).select("#number-error, #issuedOn-error")).hasSize(2);
		MvcTestResult noDay = post("/finalise", letter(Map.of("number", "05/BC-SNgV", "issuedOn", "31/02/2027")));
		assertThat(noDay).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(noDay).select("#issuedOn").val()).isEqualTo("31/02/2027");
	}

	/** Before 15/11: the 14th is the last day, to its last millisecond. */
	@Test
	void theOwnDeadlineCountsDownAndTheListSaysWhatIsLeft() {
		assertThat(finalisePage().select(".due-n").text()).isEqualTo("Còn 5 ngày");
		this.clock.set("2027-11-14T23:59:59.999+07:00");
		assertThat(finalisePage().select(".due-n").text()).isEqualTo("Hôm nay là ngày cuối");
		this.clock.set("2027-11-15T00:00:00+07:00");
		assertThat(finalisePage().select(".due-n").text()).isEqualTo("Quá hạn 1 ngày");
		assertThat(checks()).containsExactly("Cơ quan đã gửi báo cáo: 0/92, chưa xong",
				"Báo cáo đã gửi còn chờ tiếp nhận: 0, đã xong",
				"Nội dung báo cáo đã tiếp nhận chưa đưa vào dự thảo: 0, chưa xong",
				"Đoạn có nguồn đã sửa sau khi tổng hợp: 0, đã xong", "Số, ký hiệu và ngày ký, chưa xong");
		sent("so-cong-thuong", "Thiếu cán bộ biết tiếng Lào.");
		collect();
		post("/finalise", letter(Map.of("number", "05/BC-SNgV", "issuedOn", "14/11/2027")));
		assertThat(checks()).contains("Cơ quan đã gửi báo cáo: 1/92, chưa xong",
				"Báo cáo đã gửi còn chờ tiếp nhận: 1, chưa xong",
				"Nội dung báo cáo đã tiếp nhận chưa đưa vào dự thảo: 0, đã xong", "Số, ký hiệu và ngày ký, đã xong");
		assertThat(post("/finalise", letter(Map.of("finalise", "true")))).hasStatus(HttpStatus.FOUND);
		assertThat(finalisePage().select(".due-n")).as("nothing is due any more").isEmpty();
	}

	@Test
	void whatWasFinalisedNeverChangesAndIsOpenedAgainWithAReason() throws IOException {
		accepted("so-tai-chinh", "Chậm trả lời.");
		collect();
		assertThat(remarks(file("/consolidated.xlsx"))).contains("Số liệu tạm tính đến").doesNotContain("chốt lúc");
		finalise();
		byte[] document = file("/consolidated.docx");
		byte[] workbook = file("/consolidated.xlsx");
		assertThat(remarks(workbook)).contains("Số liệu chốt lúc").doesNotContain("tạm tính");
		Map<String, Object> issue = this.database
			.sql("select document_sha256, workbook_sha256 from consolidated_issue where period_id = ?")
			.param(this.id)
			.query()
			.singleRow();
		assertThat(DigestUtils.sha256Hex(document)).isEqualTo(issue.get("document_sha256"));
		assertThat(DigestUtils.sha256Hex(workbook)).isEqualTo(issue.get("workbook_sha256"));
		String figures = page(this.leader).select("[data-figure]").text();

		accepted("so-y-te", "Báo cáo sau.");
		assertThat(page(this.leader).select("[data-figure]").text()).isEqualTo(figures);
		assertThat(file("/consolidated.docx")).isEqualTo(document);
		assertThat(post("/collect", Map.of())).hasStatus(HttpStatus.FOUND);
		MvcTestResult typed = post("/sections/OBSTACLES", Map.of("added", "Viết thêm."));
		assertThat(typed).hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(typed).select("textarea[name=added]").text()).isEqualTo("Viết thêm.");
		assertThat(page(this.leader).select("#OBSTACLES").text()).doesNotContain("Viết thêm", "Báo cáo sau");

		assertThat(post("/reopen", Map.of("reason", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post("/reopen", Map.of("reason", "Bổ sung Sở Y tế"))).hasStatus(HttpStatus.FOUND);
		Document open = page(this.leader);
		assertThat(open.select("[data-figure]").text()).isNotEqualTo(figures);
		assertThat(open.select("main").text()).contains("Bổ sung Sở Y tế", this.officer.displayName());
		assertThat(file("/consolidated/issues/1.docx")).isEqualTo(document);
		collect();
		finalise();
		assertThat(file("/consolidated/issues/2.docx")).isNotEqualTo(document);
		assertThat(text(new XWPFDocument(new ByteArrayInputStream(file("/consolidated.docx")))))
			.contains("Báo cáo sau.");
	}

	@Test
	void whatWasFinalisedCannotBeChangedInTheDatabaseEither() {
		collect();
		finalise();
		assertThat(catchThrowable(
				() -> this.database.sql("update consolidated_issue set document = workbook where period_id = ?")
					.param(this.id)
					.update()))
			.hasMessageContaining("frozen");
	}

	@Test
	void theStampOpensTheFiguresOfTheFileAndShowsWhatDiffers() throws IOException {
		accepted("so-tai-chinh", "Chậm trả lời.");
		String code;
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file("/consolidated.xlsx")))) {
			code = cells(workbook.getSheet("Tổng hợp")).stream()
				.flatMap(List::stream)
				.filter((cell) -> cell.startsWith("Mã tra cứu"))
				.findFirst()
				.orElseThrow()
				.replaceAll("(?s).*: (\\w{4}-\\w{4})\\..*", "$1");
			assertThat(workbook.getAllPictures()).hasSize(1);
		}
		accepted("so-y-te", "Báo cáo sau.");
		Document stamp = parse(this.mvc.get().uri("/stamps/" + code.toLowerCase()).with(user(this.leader)).exchange());
		assertThat(stamp.select(".note-ok").text()).contains("đúng như lúc xuất tệp");
		assertThat(stamp.select("tr:contains(Gửi đúng hạn) td").eachText()).containsExactly("1", "2", "+1");
		assertThat(this.mvc.get().uri("/stamps?code=" + code.replace("-", "")).with(user(this.leader)))
			.hasRedirectedUrl("/stamps/" + code);
		this.database.sql("alter table figure_stamp disable trigger figure_stamp_frozen").update();
		this.database.sql("update figure_stamp set figures = jsonb_set(figures, '{reports,onTime}', '90')").update();
		assertThat(parse(this.mvc.get().uri("/stamps/" + code).with(user(this.leader)).exchange()).select(".note-bad")
			.text()).contains("đã bị thay đổi");
	}

	@Test
	void screenWorkbookAndDocumentShowTheSameFiguresForAllThatOwe() throws IOException {
		List<String> agencies = this.database
			.sql("""
					select y.code from agency_report r join agency y on y.id = r.agency_id where r.period_id = ? order by y.sort_order""")
			.param(this.id)
			.query(String.class)
			.list();
		assertThat(agencies).hasSize(92);
		for (int i = 0; i < agencies.size(); i++) {
			if (i % 7 != 6) {
				sent(agencies.get(i), i, "2027-11-0" + ((i % 5 == 4) ? "6" : "3") + "T10:00:00+07:00");
			}
		}
		assertSameFigures(92);
		this.database.sql("""
				insert into agency_report (period_id, agency_id)
				select :period, id from agency y where not exists (
				  select from agency_report r where r.period_id = :period and r.agency_id = y.id)""")
			.param("period", this.id)
			.update();
		assertSameFigures(112);
	}

	private void assertSameFigures(int owed) throws IOException {
		Document page = page(this.leader);
		assertThat(page.select("tr[data-figure=owed] td").first().text()).isEqualTo("" + owed);
		List<List<String>> tasks = page.select("#by-task tbody tr, #by-task tfoot tr")
			.stream()
			.map((row) -> row.select("td").stream().map((cell) -> cell.select("a").text()).toList())
			.toList();
		List<List<String>> kinds = page.select("#by-kind tbody tr, #by-kind tfoot tr")
			.stream()
			.map((row) -> row.select("td").eachText().stream().map((cell) -> cell.replace("%", "")).toList())
			.toList();
		XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file("/consolidated.docx")));
		assertThat(table(document, "Nhiệm vụ", 2)).isEqualTo(tasks);
		assertThat(table(document, "Loại cơ quan", 2)).isEqualTo(kinds);
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file("/consolidated.xlsx")))) {
			Map<String, String> totals = cells(workbook.getSheet("Tổng hợp")).stream()
				.filter((row) -> row.size() > 2)
				.collect(Collectors.toMap((row) -> row.get(1), (row) -> row.get(2), (first, second) -> first,
						HashMap::new));
			page.select("tr[data-figure]")
				.forEach((row) -> assertThat(totals.get(row.select("th").text())).as(row.select("th").text())
					.isEqualTo(row.select("td").first().text()));
		}
	}

	@Test
	void theDocumentIsAnOfficialOne() throws IOException {
		accepted("so-tai-chinh", "Chậm trả lời.\nCần sửa quy chế.");
		collect();
		post("/finalise", letter(Map.of("number", "05/BC-SNgV", "issuedOn", "05/02/2028", "addressees",
				"Ủy ban nhân dân tỉnh", "signerTitle", "GIÁM ĐỐC")));
		XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file("/consolidated.docx")));
		assertThat(text(document))
			.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/BC-SNgV", "Hà Tĩnh, ngày 05 tháng 02 năm 2028",
					"Kính gửi: Ủy ban nhân dân tỉnh", "GIÁM ĐỐC", "Nơi nhận:", "Phụ lục III",
					"(Kèm theo Báo cáo số 05/BC-SNgV)")
			.doesNotContain("{{", "}}", "null");
		assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
			.contains("Sở Tài chính: Chậm trả lời.", "Cần sửa quy chế.");
		assertThat(document.getFooterList()).as("where its figures can be looked up, at the foot of first pages")
			.singleElement()
			.satisfies((foot) -> assertThat(foot.getText()).contains("Mã tra cứu số liệu").doesNotContain("{{"))
			.satisfies((foot) -> assertThat(foot.getAllPictures()).hasSize(1));
		long landscape = document.getDocument()
			.getBody()
			.xmlText()
			.lines()
			.flatMap((line) -> Pattern.compile("w:orient=\"landscape\"").matcher(line).results())
			.count();
		assertThat(landscape).as("annexes on landscape pages").isEqualTo(3);
		assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
	}

	@Test
	void manyParagraphsTakeNoMoreStatements() {
		accepted("so-tai-chinh", "Một.");
		collect();
		long one = this.statements.during(() -> page(this.leader));
		for (String agency : List.of("so-y-te", "so-noi-vu", "so-tu-phap", "so-cong-thuong", "so-xay-dung")) {
			accepted(agency, "Riêng của " + agency);
		}
		collect();
		assertThat(this.statements.during(() -> page(this.leader))).isEqualTo(one);
	}

	private void sent(String agency, String obstacles) {
		this.period.write(agency, Map.of("12", "COMPLETED"), Map.of(ReportSection.OBSTACLES, obstacles));
		this.period.send(agency, "2027-11-03T10:00:00+07:00");
	}

	private void sent(String agency, int number, String moment) {
		List<String> statuses = List.of("COMPLETED", "IN_PROGRESS", "NOT_STARTED", "NOT_APPLICABLE");
		this.period.write(agency, Map.of("3", statuses.get(number % 4), "12", statuses.get((number / 4) % 4)),
				Map.of());
		this.period.send(agency, moment);
	}

	private void accepted(String agency, String obstacles) {
		sent(agency, obstacles);
		this.period.accept(agency, "2027-11-06T08:30:00+07:00");
	}

	private void revise(String agency, String obstacles) {
		this.period.returnForMore(agency);
		this.period.write(agency, Map.of(), Map.of(ReportSection.OBSTACLES, obstacles));
		this.period.send(agency, "2027-11-08T10:00:00+07:00");
	}

	private void collect() {
		assertThat(post("/collect", Map.of())).hasStatus(HttpStatus.FOUND);
	}

	/** What stands above the table of the first sheet, and at the foot of its pages. */
	private static String remarks(byte[] file) throws IOException {
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
			Sheet sheet = workbook.getSheetAt(0);
			return IntStream.range(0, 12)
				.mapToObj(sheet::getRow)
				.filter((row) -> row != null && row.getCell(0) != null)
				.map((row) -> row.getCell(0).toString())
				.collect(Collectors.joining("\n", "", sheet.getFooter().getLeft()));
		}
	}

	private Document finalisePage() {
		return parse(get(this.officer, "/finalise"));
	}

	private List<String> checks() {
		return finalisePage().select("[aria-labelledby=check-h] li").stream().map((item) -> {
			item.select("a").remove();
			return item.text().replace(" ,", ",");
		}).toList();
	}

	private void finalise() {
		assertThat(
				post("/finalise", letter(Map.of("number", "05/BC-SNgV", "issuedOn", "14/11/2027", "finalise", "true"))))
			.hasStatus(HttpStatus.FOUND);
	}

	private Map<String, String> letter(Map<String, String> values) {
		Map<String, String> form = SentForm.of(parse(get(this.officer, "/finalise")));
		form.putAll(values);
		return form;
	}

	private Map<String, String> section(String section) {
		return SentForm.of(parse(get(this.officer, "/sections/" + section)));
	}

	private MvcTestResult get(SignedInAccount reader, String address) {
		return this.mvc.get().uri("/periods/" + this.id + "/consolidated" + address).with(user(reader)).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		var post = this.mvc.post()
			.uri("/periods/" + this.id + "/consolidated" + address)
			.with(user(this.officer))
			.with(csrf());
		form.forEach(post::param);
		return post.exchange();
	}

	private Document page(SignedInAccount reader) {
		MvcTestResult page = get(reader, "");
		assertThat(page).hasStatusOk();
		return parse(page);
	}

	private byte[] file(String address) {
		MvcTestResult file = this.mvc.get().uri("/periods/" + this.id + address).with(user(this.leader)).exchange();
		assertThat(file).hasStatusOk();
		return file.getResponse().getContentAsByteArray();
	}

	private static Document parse(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(XWPFDocument document) {
		return document.getBodyElements().stream().map((element) -> {
			if (element instanceof XWPFTable table) {
				return table.getText();
			}
			return ((XWPFParagraph) element).getText();
		}).collect(Collectors.joining("\n"));
	}

	/** Rows of the table whose second heading is this one, from a column on. */
	private static List<List<String>> table(XWPFDocument document, String heading, int from) {
		XWPFTable table = document.getTables()
			.stream()
			.filter((found) -> found.getRow(0).getTableCells().size() > 1
					&& found.getRow(0).getCell(1).getText().equals(heading))
			.findFirst()
			.orElseThrow();
		return table.getRows()
			.stream()
			.skip(1)
			.map((row) -> row.getTableCells().stream().skip(from).map((cell) -> cell.getText().strip()).toList())
			.toList();
	}

	private static List<List<String>> cells(Sheet sheet) {
		DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi"));
		List<List<String>> rows = new ArrayList<>();
		for (Row row : sheet) {
			List<String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add(formatter.formatCellValue(cell)));
			rows.add(cells);
		}
		return rows;
	}

}
