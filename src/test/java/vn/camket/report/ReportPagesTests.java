package vn.camket.report;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The pages of a report, as its agency and as Sở Ngoại vụ use them. Forms are posted as
 * the page holds them, field by field.
 */
@IntegrationTest
@Transactional
class ReportPagesTests {

	private static final String GENERAL = "parts[GENERAL_ASSESSMENT].content";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final TestClock clock;

	private final EntityManager entities;

	private final Statements statements;

	private final ReportingCalendar calendar;

	private final ReportingRounds rounds;

	private final SignedInAccount staff;

	private final SignedInAccount head;

	private final SignedInAccount officer;

	private UUID report;

	private UUID task12;

	@SuppressWarnings("NullAway.Init")
	ReportPagesTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database, EntityManager entities,
			Statements statements, ReportingCalendar calendar) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.clock = clock;
		this.entities = entities;
		this.statements = statements;
		this.calendar = calendar;
		this.rounds = new ReportingRounds(database);
		this.staff = accounts.staff("so-cong-thuong");
		this.head = accounts.head("so-cong-thuong");
		this.officer = accounts.officer();
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		ReportingRounds.signIn(this.officer);
		UUID period = this.rounds.period("nq-152-6-thang", 2027);
		this.calendar.open(period);
		ReportingRounds.signOut();
		this.entities.flush();
		this.report = this.rounds.report(period, "so-cong-thuong");
		this.task12 = this.rounds.entry(this.report, "12");
	}

	@AfterEach
	void leave() {
		this.clock.reset();
	}

	@Test
	void showsWhatIsOwedAndWhatIsMissing() {
		Document page = page(this.staff, "");
		assertThat(page.select("h1").text()).isEqualTo("Báo cáo 6 tháng đầu năm 2027 – NQ 152");
		assertThat(page.text()).contains("Còn 23 ngày", "Gửi trước ngày 15/05/2027.",
				"Ngày cuối đúng hạn: 23:59 thứ Sáu, 14/05/2027.", "Đã nhập 0/10 mục");
		assertThat(page.select("#parts-wide li a")).hasSizeGreaterThan(10);
		assertThat(page.select("button:contains(Gửi Sở Ngoại vụ)")).as("staff hands over, the head sends").isEmpty();
		assertThat(page(this.head, "").select("button:contains(Gửi Sở Ngoại vụ)")).hasSize(1);
		assertThat(page(this.head, "").select(".dock").text()).as("nobody handed it over").contains("tự lập, tự duyệt");
		assertThat(page.select(".dock").text()).doesNotContain("tự duyệt");
	}

	@Test
	void savesAndShowsAgain() {
		MultiValueMap<String, String> form = form(this.staff);
		form.set(GENERAL, "Đánh giá chung.");
		form.set(result(), "Đã gửi 2 báo cáo.");
		form.set(field("status"), "IN_PROGRESS");
		form.set(field("outputs[0].delivered"), "true");
		form.set(field("outputs[0].documentNumber"), "12/BC");
		form.set(field("outputs[0].documentOn"), "1/4/2027");
		form.set("details.budgetAllocated", "25.000.000");
		assertThat(post(this.staff, "", form)).hasStatus(HttpStatus.FOUND);
		MultiValueMap<String, String> saved = form(this.staff);
		assertThat(saved.toSingleValueMap()).containsEntry(GENERAL, "Đánh giá chung.")
			.containsEntry(result(), "Đã gửi 2 báo cáo.")
			.containsEntry(field("status"), "IN_PROGRESS")
			.containsEntry(field("outputs[0].delivered"), "true")
			.containsEntry(field("outputs[0].documentOn"), "01/04/2027")
			.containsEntry("details.budgetAllocated", "25.000.000");
		assertThat(page(this.staff, "").text()).contains("Đã nhập 2/10 mục", "Đang nhập");
	}

	@Test
	void whatCannotBeUnderstoodIsKeptAndTheRestIsSaved() {
		MultiValueMap<String, String> form = form(this.staff);
		form.set(GENERAL, "Vẫn được lưu.");
		form.set(result(), "Giữ nguyên chữ này.");
		form.set(field("outputs[0].documentOn"), "31/02/2027");
		form.set("details.budgetSpent", "hai triệu");
		MvcTestResult answer = post(this.staff, "", form);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = parse(answer);
		assertThat(page.text()).contains("Ngày không hợp lệ.", "Số tiền không hợp lệ.");
		assertThat(named(page, field("outputs[0].documentOn")).val()).isEqualTo("31/02/2027");
		assertThat(named(page, field("outputs[0].documentOn")).attr("aria-invalid")).isEqualTo("true");
		assertThat(named(page, result()).text()).isEqualTo("Giữ nguyên chữ này.");
		assertThat(named(page, "details.budgetSpent").val()).isEqualTo("hai triệu");
		assertThat(form(this.staff).toSingleValueMap()).containsEntry(GENERAL, "Vẫn được lưu.")
			.containsEntry(result(), "");
	}

	@Test
	void theSecondToSaveSeesWhatTheFirstWroteAndLosesNothing() {
		MultiValueMap<String, String> first = form(this.staff);
		MultiValueMap<String, String> second = form(this.head);
		first.set(GENERAL, "Của cán bộ.");
		assertThat(post(this.staff, "", first)).hasStatus(HttpStatus.FOUND);
		second.set(GENERAL, "Của lãnh đạo.");
		second.set(result(), "Mục khác.");
		MvcTestResult answer = post(this.head, "", second);
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		Document page = parse(answer);
		assertThat(page.select("#notes-GENERAL_ASSESSMENT").text()).contains("vừa lưu mục này", "Của cán bộ.");
		assertThat(named(page, GENERAL).text()).isEqualTo("Của lãnh đạo.");
		assertThat(form(this.head).getFirst(result())).isEqualTo("Mục khác.");
		assertThat(post(this.head, "", fields(page))).as("on top of what is known now").hasStatus(HttpStatus.FOUND);
		assertThat(form(this.staff).getFirst(GENERAL)).isEqualTo("Của lãnh đạo.");
	}

	@Test
	void autosaveAnswersWithThePiecesThatItRenews() {
		MultiValueMap<String, String> form = form(this.staff);
		form.set(GENERAL, "Tự lưu.");
		MvcTestResult answer = this.mvc.post()
			.uri("/reports/" + this.report)
			.header("HX-Request", "true")
			.params(form)
			.with(user(this.staff))
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatusOk();
		Document pieces = parse(answer);
		assertThat(pieces.select("[hx-swap-oob=true]")).extracting(Element::id)
			.contains("report-counts", "parts-wide", "meta-head", "meta-GENERAL_ASSESSMENT", "report-saved");
		assertThat(pieces.select("#report-saved").text()).isEqualTo("Đã lưu 09:00 21/04/2027");
		assertThat(pieces.select("#report-state").text()).isEqualTo("Đang nhập");
		assertThat(pieces.select("textarea")).as("what is being typed is not touched").isEmpty();
		assertThat(pieces.select("#meta-GENERAL_ASSESSMENT input[name$=version]").val()).isEqualTo("0");
	}

	@Test
	void handingOverNamesWhatIsMissing() {
		MultiValueMap<String, String> form = form(this.staff);
		form.set(GENERAL, "Đánh giá.");
		MvcTestResult answer = post(this.staff, "/hand-over", form);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(answer).select("[data-error-summary] li a").eachAttr("href"))
			.contains("#m-" + this.task12, "#OBSTACLES")
			.doesNotContain("#GENERAL_ASSESSMENT", "#BUDGET");
		assertThat(form(this.staff).getFirst(GENERAL)).as("saved all the same").isEqualTo("Đánh giá.");
	}

	@Test
	void goesThroughAllHandsAndComesBackOnce() {
		fillIn();
		assertThat(post(this.staff, "/hand-over", form(this.staff))).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.staff, "").text()).contains("chỉ lãnh đạo sửa được");
		assertThat(post(this.head, "/hand-back", new LinkedMultiValueMap<>()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.head, "/send", form(this.head))).hasStatus(HttpStatus.FOUND);
		assertThat(post(this.head, "/send", new LinkedMultiValueMap<>())).as("a second click")
			.hasStatus(HttpStatus.CONFLICT);

		Document review = page(this.officer, "");
		assertThat(review.text()).contains("Kết quả thử.", "đúng hạn");
		MultiValueMap<String, String> ask = new LinkedMultiValueMap<>();
		ask.set("revision", "1");
		ask.set("reasons", "FIGURES");
		ask.set("contact", "Phòng Hợp tác quốc tế");
		ask.set("remarks[m-" + this.task12 + "]", "Nêu số văn bản.");
		MvcTestResult withoutReason = post(this.officer, "/return", ask);
		assertThat(withoutReason).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(withoutReason).select("textarea[name^=remarks]").eachText()).contains("Nêu số văn bản.");
		ask.set("reason", "Đề nghị nêu số liệu.".repeat(300));
		ask.set("remarks[m-" + this.task12 + "]", "Nêu số văn bản.".repeat(400));
		MvcTestResult tooLong = post(this.officer, "/return", ask);
		assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(tooLong).select(".err").eachText()).hasSize(2)
			.allMatch((text) -> text.contains("5.000 ký tự"));
		assertThat(parse(tooLong).select("#reason").text()).hasSizeGreaterThan(5000);
		ask.set("reason", "Đề nghị nêu số liệu.");
		ask.set("remarks[m-" + this.task12 + "]", "Nêu số văn bản.");
		assertThat(post(this.officer, "/return", ask)).hasStatus(HttpStatus.FOUND);
		MvcTestResult twice = post(this.officer, "/return", ask);
		assertThat(twice).as("a second click").hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(twice).select("figure .said").text()).isEqualTo("Đề nghị nêu số liệu.");

		Document returned = page(this.staff, "");
		assertThat(returned.text()).contains("Đề nghị bổ sung", "Đề nghị nêu số liệu.");
		assertThat(returned.select("#notes-m-" + this.task12).text()).contains("Nêu số văn bản.");
		MultiValueMap<String, String> again = form(this.staff);
		again.set(result(), "Kết quả đủ số liệu.");
		assertThat(post(this.staff, "", again)).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.officer, "").text()).as("the draft is the agency's own")
			.doesNotContain("Kết quả đủ số liệu.");
		assertThat(post(this.head, "/send", form(this.head))).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.officer, "/revisions/1").text()).doesNotContain("Kết quả đủ số liệu.");
		assertThat(page(this.officer, "/revisions/2").text()).contains("Kết quả đủ số liệu.",
				"Đã sửa so với lần gửi 1");
		MultiValueMap<String, String> accept = new LinkedMultiValueMap<>();
		accept.set("revision", "1");
		assertThat(post(this.officer, "/accept", accept)).as("an old page").hasStatus(HttpStatus.CONFLICT);
		accept.set("revision", "2");
		assertThat(post(this.officer, "/accept", accept)).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.staff, "").text()).contains("Sở Ngoại vụ đã tiếp nhận nên báo cáo không sửa được nữa");
	}

	@Test
	void nobodySendsWhatHeHasNotSeen() {
		fillIn();
		MultiValueMap<String, String> before = form(this.head);
		MultiValueMap<String, String> staffs = form(this.staff);
		staffs.set(GENERAL, "Sửa sau khi lãnh đạo mở trang.");
		assertThat(post(this.staff, "", staffs)).hasStatus(HttpStatus.FOUND);
		MvcTestResult refused = post(this.head, "/send", before);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(named(parse(refused), GENERAL).text()).isEqualTo("Sửa sau khi lãnh đạo mở trang.");
		assertThat(post(this.head, "/send", fields(parse(refused)))).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void anOldPageSendsNoReturnedReport() {
		fillIn();
		MultiValueMap<String, String> old = form(this.head);
		assertThat(post(this.head, "/send", form(this.head))).hasStatus(HttpStatus.FOUND);
		MultiValueMap<String, String> ask = new LinkedMultiValueMap<>();
		ask.set("revision", "1");
		ask.set("reasons", "FIGURES");
		ask.set("contact", "Phòng Hợp tác quốc tế");
		ask.set("reason", "Đề nghị nêu số liệu.");
		assertThat(post(this.officer, "/return", ask)).hasStatus(HttpStatus.FOUND);
		assertThat(post(this.head, "/send", old)).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(this.staff, "/hand-over", old)).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(this.staff, "").text()).contains("Đề nghị nêu số liệu.");
	}

	@Test
	void partsOfAFormAloneAreAnsweredToo() {
		fillIn();
		assertThat(post(this.staff, "/hand-over", form(this.staff))).hasStatus(HttpStatus.FOUND);
		MultiValueMap<String, String> little = new LinkedMultiValueMap<>();
		little.set("revision", "1");
		little.set("parts[GENERAL_ASSESSMENT].version", "0");
		little.set("parts[GENERAL_ASSESSMENT].base", "");
		little.set(GENERAL, "Gõ khi đã trình.");
		MvcTestResult answer = post(this.staff, "", little);
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(answer).text()).contains("Gõ khi đã trình.");
	}

	@Test
	void savingAReportThatWasSentMeanwhileKeepsTheTyping() {
		fillIn();
		MultiValueMap<String, String> old = form(this.staff);
		assertThat(post(this.head, "/send", form(this.head))).hasStatus(HttpStatus.FOUND);
		old.set(GENERAL, "Gõ sau khi đã gửi.");
		MvcTestResult answer = post(this.staff, "", old);
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(answer).text()).contains("không lưu được nữa", "Gõ sau khi đã gửi.");
	}

	@Test
	void anotherAgencysReportIsNotThere() {
		SignedInAccount stranger = this.accounts.head("so-tai-chinh");
		for (String page : new String[] { "", "/preview", "/revisions/1" }) {
			assertThat(get(stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
		}
		MultiValueMap<String, String> form = form(this.staff);
		form.set(GENERAL, "Không phải của mình.");
		assertThat(post(stranger, "", form)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(form(this.staff).getFirst(GENERAL)).isEmpty();
	}

	@Test
	void aPartThatNoFormHasIsRefused() {
		MultiValueMap<String, String> form = form(this.staff);
		form.set("parts[NOTHING].content", "?");
		assertThat(post(this.staff, "", form)).hasStatus(HttpStatus.BAD_REQUEST);
		form = form(this.staff);
		form.set("parts[m-" + UUID.randomUUID() + "].result", "?");
		assertThat(post(this.staff, "", form)).hasStatus4xxClientError();
	}

	@Test
	void hostileTextIsShownAsText() {
		MultiValueMap<String, String> form = form(this.staff);
		form.set(GENERAL, "<script>alert(1)</script> ${7*7} =1+1");
		assertThat(post(this.staff, "", form)).hasStatus(HttpStatus.FOUND);
		Document preview = page(this.staff, "/preview");
		assertThat(preview.select("article script")).isEmpty();
		assertThat(preview.text()).contains("<script>alert(1)</script> ${7*7} =1+1");
	}

	@Test
	void statementsDoNotGrowWithParts() {
		UUID many = this.rounds.report(this.rounds.period("nq-152-6-thang", 2027), "so-ngoai-vu");
		SignedInAccount manyStaff = this.accounts.staff("so-ngoai-vu");
		long few = this.statements.during(() -> assertThat(get(this.staff, "")).hasStatusOk());
		long more = this.statements
			.during(() -> assertThat(this.mvc.get().uri("/reports/" + many).with(user(manyStaff)).exchange())
				.hasStatusOk());
		assertThat(more).isEqualTo(few).isLessThan(20);
		long own = this.statements
			.during(() -> assertThat(this.mvc.get().uri("/reports?size=10").with(user(this.officer)).exchange())
				.hasStatusOk());
		long all = this.statements
			.during(() -> assertThat(this.mvc.get().uri("/reports?size=100").with(user(this.officer)).exchange())
				.hasStatusOk());
		assertThat(all).isEqualTo(own);
	}

	private void fillIn() {
		MultiValueMap<String, String> form = form(this.staff);
		form.replaceAll((name, values) -> name.endsWith(".content") ? List.of("Nội dung.") : values);
		page(this.staff, "").select("fieldset input[value=COMPLETED]").forEach((choice) -> {
			form.set(choice.attr("name"), "COMPLETED");
			form.set(choice.attr("name").replace(".status", ".result"), "Kết quả thử.");
		});
		form.replaceAll((name, values) -> name.endsWith(".notNeededReason") ? List.of("Không cần trong kỳ.") : values);
		assertThat(post(this.staff, "", form)).hasStatus(HttpStatus.FOUND);
	}

	private String field(String name) {
		return "parts[m-" + this.task12 + "]." + name;
	}

	private String result() {
		return field("result");
	}

	private MultiValueMap<String, String> form(SignedInAccount account) {
		return fields(page(account, ""));
	}

	/** What a browser would post of the report's form. */
	private static MultiValueMap<String, String> fields(Document page) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		page.select("#report [name]:not([name=_csrf]):not(button)").forEach((field) -> {
			boolean choice = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
			if (!choice || field.hasAttr("checked")) {
				fields.add(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
			}
		});
		return fields;
	}

	private static Element named(Document page, String name) {
		return page.select("#report [name]")
			.stream()
			.filter((field) -> field.attr("name").equals(name))
			.findFirst()
			.orElseThrow();
	}

	private Document page(SignedInAccount account, String path) {
		MvcTestResult answer = get(account, path);
		assertThat(answer).hasStatusOk();
		return parse(answer);
	}

	private MvcTestResult get(SignedInAccount account, String path) {
		this.entities.flush();
		return this.mvc.get().uri("/reports/" + this.report + path).with(user(account)).exchange();
	}

	private MvcTestResult post(SignedInAccount account, String path, MultiValueMap<String, String> form) {
		this.entities.clear();
		MvcTestResult answer = this.mvc.post()
			.uri("/reports/" + this.report + path)
			.params(form)
			.with(user(account))
			.with(csrf())
			.exchange();
		this.entities.flush();
		return answer;
	}

	private static Document parse(MvcTestResult answer) {
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
