package vn.camket.commitment.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
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

@IntegrationTest
@Transactional
class CommitmentPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final TestClock clock;

	private final EntityManager entities;

	private final SignedInAccount staff;

	CommitmentPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements,
			TestClock clock, EntityManager entities) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.clock = clock;
		this.entities = entities;
		this.staff = accounts.staff("so-cong-thuong");
		this.clock.set("2027-03-01T10:00:00+07:00");
	}

	@AfterEach
	void leave() {
		this.clock.reset();
	}

	@Test
	void aCommitmentIsEnteredUnderItsSourceWithItsMilestones() {
		UUID source = agreement("Thử nguồn cam kết");
		UUID id = enter(source, "text", "Mở tuyến hàng thử", "article", "Điều 3", "page", "4", "ourPart", "Bố trí bến",
				"partnerPart", "Cấp phép", "milestones[0].label", "Khảo sát", "milestones[0].dueOn", "02/2027",
				"milestones[0].doneOn", "15/02/2027", "milestones[1].label", "Khai trương", "milestones[1].dueOn",
				"2028");

		Document page = page("/commitments/" + id);
		assertThat(page.select("h1").text()).isEqualTo("Mở tuyến hàng thử");
		assertThat(page.text()).contains("Điều 3", "trang 4", "Bố trí bến", "Cấp phép", "Đạt ngày 15/02/2027",
				"Hạn 2028", "1/2", "Đang thực hiện", "Sở Công Thương");
		assertThat(page("/agreements/" + source + "/commitments").select("tbody tr").text())
			.contains("Mở tuyến hàng thử", "2028");
		assertThat(page("/commitments?q=tuyen%20hang").select("tbody tr")).hasSize(1);
		assertThat(page("/commitments?q=thu%20nguon").select("tbody tr")).as("by its source").hasSize(1);
		assertThat(page("/commitments?q=100%25").select("tbody tr")).isEmpty();
	}

	@Test
	void saysWhoIsInvolvedWhatForAndWhichTaskItIsBuiltInto() {
		UUID task = this.database.sql("select id from task order by id limit 1").query(UUID.class).single();
		String title = this.database.sql("select short_title from task where id = ?")
			.param(task)
			.query(String.class)
			.single();
		UUID id = enter(agreement("Thử đầy đủ"), "text", "Mở lớp tiếng Lào", "objective", "Cán bộ cửa khẩu nói được",
				"ourFocalPoint", "Phòng Hợp tác", "partnerFocalPoint", "Sở Ngoại vụ Khăm Muồn", "coordinators",
				this.accounts.agency("so-noi-vu").toString(), "taskId", task.toString());
		assertThat(page("/commitments/" + id).text()).contains("Cán bộ cửa khẩu nói được", "Phòng Hợp tác",
				"Sở Ngoại vụ Khăm Muồn", "Sở Nội vụ", title);
		assertThat(page("/commitments/" + id).select("a[href=/tasks/" + task + "]")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "28/02/2027, OVERDUE", "02/2027, OVERDUE", "01/03/2027, DUE_SOON", "03/2027, DUE_SOON",
			"31/03/2027, DUE_SOON", "01/04/2027, OPEN", "2027, OPEN" })
	void itsStateFollowsItsNextMilestone(String due, String state) {
		UUID id = enter(agreement("Thử mốc"), "text", "Việc thử mốc", "milestones[0].label", "Mốc",
				"milestones[0].dueOn", due);
		assertThat(page("/commitments?q=viec%20thu%20moc&state=" + state).select("tbody tr")).hasSize(1);

		Map<String, String> fields = SentForm.of(page("/commitments/" + id + "/edit"));
		fields.put("fulfilledOn", "28/02/2027");
		assertThat(post("/commitments/" + id + "/edit", fields)).hasStatus(302);
		assertThat(page("/commitments?q=viec%20thu%20moc&state=FULFILLED").select("tbody tr")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "text, '', text, Không được để trống",
			"milestones[0].dueOn, 31/02/2027, milestones0\\.label, Ghi tên mốc",
			"milestones[0].dueOn, 31/02/2027, milestones0\\.dueOn, Ngày không hợp lệ",
			"milestones[0].doneOn, 30/02/2027, milestones0\\.doneOn, Ngày không hợp lệ",
			"fulfilledOn, 02/03/2027, fulfilledOn, không được sau hôm nay" })
	void whatCannotBeIsRefusedBesideItsField(String name, String typed, String field, String words) {
		UUID source = agreement("Thử sai");
		Map<String, String> fields = SentForm.of(page("/agreements/" + source + "/commitments/new"));
		fields.put("text", "Giữ nguyên");
		fields.put(name, typed);
		MvcTestResult result = post("/agreements/" + source + "/commitments/new", fields);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("[id=" + field.replace("\\", "") + "-error]").text()).contains(words);
		assertThat(page.select("#text").text()).isEqualTo(name.equals("text") ? typed : "Giữ nguyên");

	}

	@Test
	void aDoubleClickEntersOnce() {
		UUID source = agreement("Thử bấm hai lần");
		Map<String, String> fields = SentForm.of(page("/agreements/" + source + "/commitments/new"));
		fields.put("text", "Một lần");
		String made = post("/agreements/" + source + "/commitments/new", fields).getResponse().getRedirectedUrl();
		assertThat(post("/agreements/" + source + "/commitments/new", fields)).hasRedirectedUrl(made);
		fields.put("text", "Lần khác");
		assertThat(post("/agreements/" + source + "/commitments/new", fields)).hasStatus(409);
	}

	@Test
	void theSecondToSaveSeesWhatTheFirstChanged() {
		UUID id = enter(agreement("Thử hai người"), "text", "Cùng sửa");
		Map<String, String> second = SentForm.of(page("/commitments/" + id + "/edit"));
		Map<String, String> first = SentForm.of(page("/commitments/" + id + "/edit"));
		first.put("milestones[0].label", "Mốc của người thứ nhất");
		assertThat(post("/commitments/" + id + "/edit", first)).hasStatus(302);
		second.put("ourPart", "Phần của người thứ hai");
		MvcTestResult result = post("/commitments/" + id + "/edit", second);
		assertThat(result).hasStatus(409);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select(".note table").text()).contains("Mốc của người thứ nhất", "Phần của người thứ hai");
		assertThat(page.select("#ourPart").text()).isEqualTo("Phần của người thứ hai");
		assertThat(post("/commitments/" + id + "/edit", SentForm.of(page))).hasStatus(302);
	}

	@Test
	void anotherAgencyChangesItOnlyWhereItLeads() {
		UUID id = enter(agreement("Thử cơ quan khác"), "text", "Của cơ quan khác");
		SignedInAccount elsewhere = this.accounts.staff("so-tai-chinh");
		assertThat(get("/commitments/" + id, elsewhere)).hasStatusOk();
		assertThat(get("/commitments/" + id + "/edit", elsewhere)).hasStatus(404);

		Map<String, String> fields = SentForm.of(page("/commitments/" + id + "/edit"));
		fields.put("leadAgencyId", this.accounts.agency("so-tai-chinh").toString());
		assertThat(post("/commitments/" + id + "/edit", fields)).hasStatus(302);
		assertThat(get("/commitments/" + id + "/edit", elsewhere)).hasStatusOk();
	}

	@Test
	void archivedOnesLeaveTheListsAndComeBack() {
		UUID id = enter(agreement("Thử cất"), "text", "Sẽ cất đi");
		assertThat(post("/commitments/" + id + "/archive", Map.of("reason", ""))).hasStatus(422);
		assertThat(post("/commitments/" + id + "/archive", Map.of("reason", "Nhập trùng"))).hasStatus(302);
		assertThat(page("/commitments?q=se%20cat%20di").select("tbody tr")).isEmpty();
		assertThat(page("/commitments?q=se%20cat%20di&archived=true").select("tbody tr")).hasSize(1);
		assertThat(page("/commitments/" + id).text()).contains("Nhập trùng");
		assertThat(post("/commitments/" + id + "/restore", Map.of())).hasStatus(302);
		assertThat(page("/commitments?q=se%20cat%20di").select("tbody tr")).hasSize(1);
	}

	@Test
	void clausesSayWhatShareOfTheTextWasLookedAt() {
		UUID source = agreement("Thử điều khoản");
		Map<String, String> fields = SentForm.of(page("/agreements/" + source + "/clauses"));
		fields.putAll(Map.of("rows[0].label", "Điều 1", "rows[0].noObligation", "true", "rows[1].label", "Điều 2"));
		assertThat(post("/agreements/" + source + "/clauses", fields)).hasStatus(302);
		assertThat(page("/agreements/" + source + "/commitments").text()).contains("Đã xem xét 1/2 điều khoản (50%)",
				"Chưa xem xét", "Không phát sinh nghĩa vụ");

		String clause = page("/agreements/" + source + "/commitments/new").select("#clauseId option:contains(Điều 2)")
			.val();
		enter(source, "text", "Từ điều 2", "clauseId", clause);
		assertThat(page("/agreements/" + source + "/commitments").text()).contains("Đã xem xét 2/2 điều khoản (100%)",
				"1 cam kết");

		MvcTestResult stale = post("/agreements/" + source + "/clauses", Map.of("seen", "x", "rows[0].label", "Khác"));
		assertThat(stale).hasStatus(409);
		assertThat(Jsoup.parse(body(stale)).select(".note table").text()).contains("Điều 1", "Khác");

		Map<String, String> fewer = SentForm.of(page("/agreements/" + source + "/clauses"));
		fewer.replaceAll((name, value) -> name.startsWith("rows[") ? "" : value);
		assertThat(post("/agreements/" + source + "/clauses", fewer)).hasStatus(302);
		assertThat(page("/agreements/" + source + "/commitments").select("section:has(#clauses-h) tbody tr").eachText())
			.as("one that a commitment refers to stays")
			.hasSize(1)
			.first()
			.asString()
			.contains("Điều 2");
	}

	@Test
	void whoNamesTheArticleHasDecidedAboutIt() {
		UUID source = agreement("Thử điều đã nêu");
		enter(source, "text", "Nhập trước khi liệt kê", "article", "điều 2 ");
		Map<String, String> fields = SentForm.of(page("/agreements/" + source + "/clauses"));
		fields.putAll(Map.of("rows[0].label", "Điều 2", "rows[1].label", "Điều 3"));
		assertThat(post("/agreements/" + source + "/clauses", fields)).hasStatus(302);
		this.entities.clear();
		assertThat(page("/agreements/" + source + "/commitments").text()).contains("Đã xem xét 1/2 điều khoản (50%)");

		enter(source, "text", "Nhập sau khi liệt kê", "article", "Điều 3");
		enter(source, "text", "Điều không có trong danh mục", "article", "Điều 33");
		assertThat(page("/agreements/" + source + "/commitments").text()).contains("Đã xem xét 2/2 điều khoản (100%)");
	}

	@Test
	void listsTakeTheSameStatementsForFewAndManyRows() {
		UUID source = agreement("Thử đếm");
		enter(source, "text", "Đếm 0", "milestones[0].label", "M");
		this.entities.clear();
		long few = this.statements.during(() -> page("/commitments?q=dem"));
		long fewOfSource = this.statements.during(() -> page("/agreements/" + source + "/commitments"));
		for (int i = 1; i < 6; i++) {
			enter(source, "text", "Đếm " + i, "milestones[0].label", "M");
		}
		this.entities.clear();
		assertThat(this.statements.during(() -> page("/commitments?q=dem"))).isEqualTo(few);
		assertThat(this.statements.during(() -> page("/agreements/" + source + "/commitments"))).isEqualTo(fewOfSource);
	}

	private UUID agreement(String title) {
		return this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, lead_agency_id)
				values ('THU-' || gen_random_uuid(), 'AGREEMENT', ?, 'SIGNED', ?) returning id""")
			.params(title, this.accounts.agency("so-cong-thuong"))
			.query(UUID.class)
			.single();
	}

	private UUID enter(UUID source, String... typed) {
		String address = "/agreements/" + source + "/commitments/new";
		Map<String, String> fields = SentForm.of(page(address));
		for (int i = 0; i < typed.length; i += 2) {
			fields.put(typed[i], typed[i + 1]);
		}
		MvcTestResult result = post(address, fields);
		assertThat(result).as("%s", Jsoup.parse(body(result)).select(".err").text()).hasStatus(302);
		return UUID.fromString(String.valueOf(result.getResponse().getRedirectedUrl()).replaceAll(".*/", ""));
	}

	private Document page(String address) {
		MvcTestResult result = get(address, this.staff);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address, SignedInAccount account) {
		return this.mvc.get().uri(URI.create(address)).with(user(account)).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(user(this.staff)).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
