package vn.camket.commitment.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

/**
 * The book of promises, from entering one to what became of it.
 */
@IntegrationTest
@Transactional
class PromisePagesTests {

	private static final String SETTLEMENT = "main form[action$=/settle]";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final TestClock clock;

	private final SignedInAccount officer;

	PromisePagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements,
			TestClock clock) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.clock = clock;
		this.officer = accounts.officer();
		this.clock.set("2027-03-01T10:00:00+07:00");
	}

	@AfterEach
	void leave() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource({ "01/03/2027, '', st-info, Đã 0 ngày", "01/12/2026, '', st-info, Đã 90 ngày",
			"30/11/2026, '', st-warn, Đã 91 ngày", "02/09/2026, '', st-warn, Đã 180 ngày",
			"01/09/2026, '', st-bad, Đã 181 ngày", "2026, '', st-bad, Đã 424 ngày",
			"15/02/2027, 28/02/2027, st-bad, Quá thời hạn", "15/02/2027, 01/03/2027, st-info, Đã 14 ngày",
			"15/02/2027, 02/2027, st-bad, Quá thời hạn" })
	void anOpenPromiseAgesVisibly(String made, String due, String look, String words) {
		enter("text", "Già đi thấy được", "madeOn", made, "dueOn", due);
		assertThat(page("/promises?q=gia%20di").select("tbody .st." + look).text()).isEqualTo(words);
	}

	@Test
	void itIsSettledByWhatItBecame() {
		UUID agreement = this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature)
				values ('THU-LH-01', 'AGREEMENT', 'Thỏa thuận từ lời hứa', 'SIGNED') returning id""")
			.query(UUID.class)
			.single();
		UUID id = enter("text", "Sẽ thành văn bản", "madeOn", "2026");
		Map<String, String> settlement = SentForm.of(page("/promises/" + id), SETTLEMENT);
		settlement.put("outcome", "AGREEMENT");
		settlement.put("agreementNumber", "KHONG-CO");
		MvcTestResult refused = post("/promises/" + id + "/settle", settlement);
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(body(refused)).select("#agreementNumber-error").text()).contains("số đăng ký");

		settlement.put("agreementNumber", "thu-lh-01");
		assertThat(post("/promises/" + id + "/settle", settlement)).hasStatus(302);
		Document page = page("/promises/" + id);
		assertThat(page.text()).contains("Đã thành thỏa thuận", "01/03/2027");
		assertThat(page.select("main a[href=/agreements/" + agreement + "]").text()).isEqualTo("Thỏa thuận từ lời hứa");
		assertThat(page("/promises?settled=false&q=se%20thanh").select("tbody tr")).isEmpty();
		assertThat(page("/promises?settled=true&q=se%20thanh").select("tbody tr")).hasSize(1);

		assertThat(post(page.select("main form").attr("action"), SentForm.of(page, "main form"))).hasStatus(302);
		assertThat(page("/promises?settled=false&q=se%20thanh").select("tbody tr")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "CLOSED, reason, Ghi lý do", "COMMITMENT, commitmentId, Chọn cam kết", "TASK, taskId, Chọn nhiệm vụ",
			"'', outcome, Không được để trống" })
	void nothingIsSettledWithoutSayingHow(String outcome, String field, String words) {
		UUID id = enter("text", "Chưa khép", "madeOn", "2026");
		Map<String, String> settlement = SentForm.of(page("/promises/" + id), SETTLEMENT);
		settlement.put("outcome", outcome);
		MvcTestResult result = post("/promises/" + id + "/settle", settlement);
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(body(result)).select("#" + field + "-error").text()).contains(words);
	}

	@Test
	void whoSettlesWhatSomebodyChangedMeanwhileIsTold() {
		UUID id = enter("text", "Đổi giữa chừng", "madeOn", "2026");
		Map<String, String> settlement = SentForm.of(page("/promises/" + id), SETTLEMENT);
		settlement.putAll(Map.of("outcome", "CLOSED", "reason", "Không còn phù hợp"));
		Map<String, String> changed = SentForm.of(page("/promises/" + id + "/edit"));
		changed.put("note", "mới");
		assertThat(post("/promises/" + id + "/edit", changed)).hasStatus(302);

		MvcTestResult result = post("/promises/" + id + "/settle", settlement);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#outcome-error").text()).contains("vừa sửa");
		assertThat(page.select("#reason").text()).isEqualTo("Không còn phù hợp");
	}

	@Test
	void theSecondToSaveSeesWhatTheFirstChanged() {
		UUID id = enter("text", "Hai người cùng sửa", "madeOn", "2026");
		Map<String, String> second = SentForm.of(page("/promises/" + id + "/edit"));
		Map<String, String> first = SentForm.of(page("/promises/" + id + "/edit"));
		first.put("leadAgencyId", this.accounts.agency("so-tai-chinh").toString());
		assertThat(post("/promises/" + id + "/edit", first)).hasStatus(302);
		second.put("occasion", "Hội đàm");
		MvcTestResult result = post("/promises/" + id + "/edit", second);
		assertThat(result).hasStatus(409);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select(".note table").text()).contains("Sở Tài chính", "Hội đàm");
		assertThat(post("/promises/" + id + "/edit", SentForm.of(page))).hasStatus(302);
	}

	@ParameterizedTest
	@CsvSource({ "text, '', Không được để trống", "promisedBy, '', Không được để trống",
			"madeOn, 31/02/2026, Ngày không hợp lệ", "dueOn, 2025, không được trước ngày hứa" })
	void whatCannotBeIsRefusedBesideItsField(String field, String typed, String words) {
		Map<String, String> fields = SentForm.of(page("/promises/new"));
		fields.putAll(Map.of("text", "T", "promisedBy", "A", "promisedTo", "B", "madeOn", "2026", "note", "giữ lại"));
		fields.put(field, typed);
		MvcTestResult result = post("/promises/new", fields);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#" + field + "-error").text()).contains(words);
		assertThat(page.select("#note").text()).isEqualTo("giữ lại");
	}

	@Test
	void whatIsNotUnderstoodAndWhatIsNotOfferedAreRefusedTogether() {
		Map<String, String> fields = SentForm.of(page("/promises/new"));
		fields.putAll(Map.of("text", "T", "promisedBy", "A", "promisedTo", "B", "madeOn", "31/02/2026", "leadAgencyId",
				UUID.randomUUID().toString(), "note", "giữ lại"));
		MvcTestResult result = post("/promises/new", fields);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#madeOn-error, #leadAgencyId-error")).hasSize(2);
		assertThat(page.select("#note").text()).isEqualTo("giữ lại");
	}

	@Test
	void anAgencysOwnPromiseIsLedByIt() {
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		Map<String, String> fields = SentForm.of(Jsoup.parse(body(get("/promises/new", staff))));
		fields.putAll(Map.of("text", "Của cơ quan", "promisedBy", "A", "promisedTo", "B", "madeOn", "2026",
				"leadAgencyId", this.accounts.agency("so-tai-chinh").toString()));
		MvcTestResult made = post("/promises/new", fields, staff);
		assertThat(made).hasStatus(302);
		String address = String.valueOf(made.getResponse().getRedirectedUrl());
		assertThat(page(address).text()).contains("Sở Công Thương");
		assertThat(get(address + "/edit", this.accounts.staff("so-tai-chinh"))).hasStatus(404);
	}

	@Test
	void theBookTakesTheSameStatementsForFewAndManyRows() {
		enter("text", "Đếm sổ 0", "madeOn", "2026");
		long few = this.statements.during(() -> page("/promises?q=dem%20so"));
		for (int i = 1; i < 6; i++) {
			enter("text", "Đếm sổ " + i, "madeOn", "2026");
		}
		assertThat(this.statements.during(() -> page("/promises?q=dem%20so"))).isEqualTo(few);
	}

	private UUID enter(String... typed) {
		Map<String, String> fields = SentForm.of(page("/promises/new"));
		fields.putAll(Map.of("promisedBy", "Lãnh đạo UBND tỉnh", "promisedTo", "Đối tác thử"));
		for (int i = 0; i < typed.length; i += 2) {
			fields.put(typed[i], typed[i + 1]);
		}
		MvcTestResult result = post("/promises/new", fields);
		assertThat(result).as("%s", Jsoup.parse(body(result)).select(".err").text()).hasStatus(302);
		return UUID.fromString(String.valueOf(result.getResponse().getRedirectedUrl()).replaceAll(".*/", ""));
	}

	private Document page(String address) {
		MvcTestResult result = get(address, this.officer);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address, SignedInAccount account) {
		return this.mvc.get().uri(URI.create(address)).with(user(account)).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		return post(address, fields, this.officer);
	}

	private MvcTestResult post(String address, Map<String, String> fields, SignedInAccount account) {
		var request = this.mvc.post().uri(URI.create(address)).with(user(account)).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
