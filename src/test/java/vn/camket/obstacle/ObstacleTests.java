package vn.camket.obstacle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class ObstacleTests {

	private final MockMvcTester mvc;

	private final TestClock clock;

	private final JdbcClient database;

	private final Statements statements;

	private final SignedInAccount trade;

	private final SignedInAccount finance;

	private final SignedInAccount officer;

	ObstacleTests(MockMvcTester mvc, Accounts accounts, TestClock clock, JdbcClient database, Statements statements) {
		this.mvc = mvc;
		this.clock = clock;
		this.database = database;
		this.statements = statements;
		this.trade = accounts.staff("so-cong-thuong");
		this.finance = accounts.staff("so-tai-chinh");
		this.officer = accounts.officer();
	}

	@BeforeEach
	void setClock() {
		this.clock.set("2027-03-01T09:00:00+07:00");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void raisedItWaitsAndAgesUntilItIsAnsweredAndTheAnswerReachesWhoRaisedIt() {
		String address = raise(this.trade, "Đối tác chậm trả lời thư.", "Sở Ngoại vụ gửi công hàm nhắc.");
		this.clock.set("2027-04-05T09:00:00+07:00");
		assertThat(list(this.officer).select("tbody tr").text()).contains("Sở Công Thương", "Đối tác chậm trả lời thư.",
				"chờ 35 ngày");
		assertThat(post(this.officer, address + "/answer",
				Map.of("text", "Đã gửi công hàm.", "documentNumber", "12/SNgV-HTQT", "documentOn", "04/04/2027")))
			.hasRedirectedUrl(address);
		Document answered = page(this.trade, address);
		assertThat(answered.select(".marks").text()).isEqualTo("Đã trả lời");
		assertThat(answered.select(".tl").text()).contains("Đã gửi công hàm.", "Số 12/SNgV-HTQT ngày 04/04/2027",
				this.officer.displayName());
	}

	@Test
	void anotherAgencysObstacleDoesNotExist() {
		String address = raise(this.trade, "Vướng mắc riêng.", "Hỗ trợ.");
		assertThat(list(this.finance).select("tbody tr")).isEmpty();
		assertThat(get(this.finance, address)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.finance, address + "/resolve", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(text(get(this.finance, "/obstacles.csv"))).doesNotContain("Vướng mắc riêng");
		assertThat(text(get(this.officer, "/obstacles.csv"))).contains("Vướng mắc riêng");
	}

	@Test
	void aReportOfAnotherAgencyIsNotRaisedFrom() {
		String report = this.database
			.sql("""
					select r.id::text from agency_report r join agency y on y.id = r.agency_id where y.code = 'so-tai-chinh' limit 1""")
			.query(String.class)
			.single();
		assertThat(post(this.trade, "/obstacles/new", Map.of("content", "x", "asked", "y", "report", report)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsMissingIsAskedForAndNothingTypedIsLost() {
		MvcTestResult refused = post(this.trade, "/obstacles/new", Map.of("content", "Chỉ có nội dung.", "asked", ""));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(refused).select("#content").text()).isEqualTo("Chỉ có nội dung.");
		assertThat(parse(refused).select("#asked-error")).isNotEmpty();
		assertThat(post(this.trade, "/obstacles/new",
				Map.of("content", "a", "asked", "b", "subject", "TASK:00000000-0000-7000-8000-000000000000")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void theSameFormSentTwiceRaisesOne() {
		Map<String, String> form = form(this.trade, "/obstacles/new");
		form.put("content", "Gửi hai lần.");
		form.put("asked", "Một lần thôi.");
		String first = redirect(post(this.trade, "/obstacles/new", form));
		assertThat(redirect(post(this.trade, "/obstacles/new", form))).isEqualTo(first);
	}

	@Test
	void itIsChangedByItsAgencyUntilSomebodyAnswers() {
		String address = raise(this.trade, "Bản đầu.", "Hỗ trợ.");
		Map<String, String> mine = form(this.trade, address + "/edit");
		Map<String, String> theirs = new HashMap<>(mine);
		theirs.put("content", "Bản của đồng nghiệp.");
		assertThat(post(this.trade, address + "/edit", theirs)).hasStatus(HttpStatus.FOUND);
		mine.put("content", "Bản của tôi.");
		MvcTestResult conflict = post(this.trade, address + "/edit", mine);
		assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(conflict).select("#content").text()).isEqualTo("Bản của tôi.");
		assertThat(parse(conflict).select(".note").text()).contains("Bản của đồng nghiệp.");
		post(this.officer, address + "/answer", Map.of("text", "Trả lời."));
		assertThat(get(this.trade, address + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void alikeOnesAreFoundPutTogetherAndAnsweredAtOnce() {
		String one = raise(this.trade, "Đối tác Lào chậm cung cấp số liệu hợp tác", "Nhắc đối tác.");
		String other = raise(this.finance, "Đối tác Lào chậm cung cấp số liệu về hợp tác", "Đề nghị nhắc.");
		assertThat(page(this.officer, one).select("section:contains(Có thể giống nhau)").text())
			.contains("Sở Tài chính");
		assertThat(post(this.officer, "/obstacles/group", Map.of("ids", id(one) + "," + id(other))))
			.hasStatus(HttpStatus.FOUND);
		assertThat(page(this.officer, one).select("section:contains(Cùng nhóm)").text()).contains("Sở Tài chính");
		assertThat(page(this.trade, one).select("main").text()).as("another agency's").doesNotContain("Sở Tài chính");
		post(this.officer, one + "/answer", Map.of("text", "Đã nhắc.", "alike", "true"));
		assertThat(page(this.finance, other).select(".tl").text()).contains("Đã nhắc.");
	}

	@Test
	void oneOfAGroupCanBeAnsweredAloneAndTakenOut() {
		String one = raise(this.trade, "A", "B");
		String other = raise(this.finance, "C", "D");
		post(this.officer, "/obstacles/group", Map.of("ids", id(one) + "," + id(other)));
		post(this.officer, one + "/answer", Map.of("text", "Chỉ mình anh."));
		assertThat(page(this.finance, other).select(".marks").text()).startsWith("Chờ trả lời");
		post(this.officer, other + "/ungroup", Map.of());
		assertThat(page(this.officer, other).select("section:contains(Cùng nhóm)")).isEmpty();
	}

	@Test
	void whatIsAnsweredIsNotAnsweredAgainAndTheTypedAnswerIsShown() {
		String address = raise(this.trade, "A", "B");
		post(this.officer, address + "/answer", Map.of("text", "Lần một."));
		MvcTestResult late = post(this.officer, address + "/answer", Map.of("text", "Lần hai."));
		assertThat(late).hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(late).select("main").text()).contains("Lần hai.", "vừa thay đổi");
	}

	@Test
	void anAnswerThatDoesNotHelpIsRaisedAgainWithAReason() {
		String address = raise(this.trade, "A", "B");
		post(this.officer, address + "/answer", Map.of("text", "Trả lời."));
		assertThat(post(this.trade, address + "/reopen", Map.of("reason", ""))).hasStatus(422);
		post(this.trade, address + "/reopen", Map.of("reason", "Đối tác vẫn chưa trả lời."));
		assertThat(page(this.officer, address).select(".tl").text()).contains("Nêu lại", "Đối tác vẫn chưa trả lời.");
		post(this.trade, address + "/resolve", Map.of());
		assertThat(page(this.trade, address).select(".marks").text()).isEqualTo("Đã giải quyết");
	}

	@Test
	void thoseBeyondCompetenceGoUpInOneDocumentAndTheAnswerGoesToAll() throws IOException {
		String one = raise(this.trade, "Chưa có kinh phí đối ứng.", "Bố trí kinh phí.");
		String other = raise(this.finance, "Chưa có định mức chi.", "Ban hành định mức.");
		assertThat(post(this.officer, "/obstacles/escalations/new", Map.of("ids", id(one), "subject", "kinh phí")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		String escalation = redirect(post(this.officer, "/obstacles/escalations/new",
				Map.of("ids", id(one) + "," + id(other), "subject", "kinh phí đối ngoại", "addressees",
						"Ủy ban nhân dân tỉnh", "proposals", "1. Bố trí kinh phí.\n2. Ban hành định mức.")));
		assertThat(page(this.trade, one).select(".marks").text()).startsWith("Đã trình UBND tỉnh");
		post(this.officer, escalation + "/issue", Map.of("number", "07/TTr-SNgV", "issuedOn", "05/03/2027"));

		XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
				get(this.officer, escalation + ".docx").getResponse().getContentAsByteArray()));
		String text = document.getBodyElements()
			.stream()
			.map((element) -> (element instanceof XWPFTable table) ? table.getText()
					: ((XWPFParagraph) element).getText())
			.collect(Collectors.joining("\n"));
		assertThat(text)
			.contains("TỜ TRÌNH", "Số: 07/TTr-SNgV", "ngày 05 tháng 3 năm 2027", "Về việc kinh phí đối ngoại",
					"2 khó khăn, vướng mắc của 2 cơ quan", "Chưa có kinh phí đối ứng.", "Sở Công Thương",
					"Sở Tài chính", "2. Ban hành định mức.")
			.doesNotContain("{{", "null");

		post(this.officer, escalation + "/decide", Map.of("text", "Đồng ý bố trí.", "documentNumber", "88/UBND-NC"));
		for (Map.Entry<SignedInAccount, String> raised : Map.of(this.trade, one, this.finance, other).entrySet()) {
			assertThat(page(raised.getKey(), raised.getValue()).select(".tl").text()).contains("UBND tỉnh có ý kiến",
					"Đồng ý bố trí.", "88/UBND-NC");
		}
	}

	@Test
	void whatWasAnsweredMeanwhileIsNotEscalated() {
		String one = raise(this.trade, "A", "B");
		String other = raise(this.finance, "C", "D");
		post(this.officer, one + "/answer", Map.of("text", "Xong."));
		MvcTestResult refused = post(this.officer, "/obstacles/escalations/new",
				Map.of("ids", id(one) + "," + id(other), "subject", "s", "addressees", "UBND tỉnh", "proposals", "p"));
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(parse(refused).select("input[name=ids]").eachAttr("value")).containsExactly(id(other));
	}

	@Test
	void aLongListTakesNoMoreStatements() {
		raise(this.trade, "Một", "B");
		long one = this.statements.during(() -> list(this.officer));
		for (int i = 0; i < 15; i++) {
			raise(this.trade, "Thêm " + i, "B");
		}
		assertThat(this.statements.during(() -> assertThat(list(this.officer).select("tbody tr")).hasSize(16)))
			.isEqualTo(one);
	}

	private String raise(SignedInAccount by, String content, String asked) {
		Map<String, String> form = form(by, "/obstacles/new");
		form.put("content", content);
		form.put("asked", asked);
		return redirect(post(by, "/obstacles/new", form));
	}

	private Map<String, String> form(SignedInAccount by, String address) {
		return SentForm.of(page(by, address));
	}

	private static String id(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private static String redirect(MvcTestResult result) {
		assertThat(result).hasStatus(HttpStatus.FOUND);
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	private Document list(SignedInAccount reader) {
		return page(reader, "/obstacles");
	}

	private Document page(SignedInAccount reader, String address) {
		MvcTestResult page = get(reader, address);
		assertThat(page).hasStatusOk();
		return parse(page);
	}

	private MvcTestResult get(SignedInAccount reader, String address) {
		return this.mvc.get().uri(address).with(user(reader)).exchange();
	}

	private MvcTestResult post(SignedInAccount sender, String address, Map<String, String> form) {
		var post = this.mvc.post().uri(address).with(user(sender)).with(csrf());
		form.forEach((name, value) -> List.of(name.equals("ids") ? value.split(",") : new String[] { value })
			.forEach((each) -> post.param(name, each)));
		return post.exchange();
	}

	private static Document parse(MvcTestResult result) {
		return Jsoup.parse(text(result));
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
