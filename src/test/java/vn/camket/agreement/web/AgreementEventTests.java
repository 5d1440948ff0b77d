package vn.camket.agreement.web;

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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementFixture;
import vn.camket.agreement.AgreementRegister;
import vn.camket.shared.web.CreationKey;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.camket.agreement.AgreementFixture.agreement;

/**
 * What happens to an agreement, from the form to its state on the record and in lists.
 */
@IntegrationTest
@Transactional
class AgreementEventTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final AgreementRegister register;

	private final EntityManager entities;

	private final SignedInAccount officer;

	AgreementEventTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements,
			AgreementRegister register, EntityManager entities) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.register = register;
		this.entities = entities;
		this.officer = accounts.officer();
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aTerminationEndsTheAgreementFromItsDayOn() {
		UUID id = add(agreement("Thử chấm dứt").dates("2020-03-01", "2020-03-01", "2030-02-28"));
		record(id, "kind", "TERMINATED", "happenedOn", "15/06/2024", "documentNumber", "12/QĐ-UBND", "documentOn",
				"10/06/2024", "documentIssuer", "UBND tỉnh", "note", "Hai bên thống nhất");

		assertThat(page("/agreements/" + id).select(".ck-due .st").text()).isEqualTo("Chấm dứt hiệu lực");
		assertThat(page("/agreements/" + id + "?asOf=2024-06-14").select(".ck-due .st").text())
			.isEqualTo("Đang hiệu lực");
		assertThat(page("/agreements/" + id).select("#events").text()).contains("Chấm dứt hiệu lực · 15/06/2024",
				"12/QĐ-UBND", "ngày 10/06/2024", "của UBND tỉnh", "Hai bên thống nhất");
		assertThat(page("/agreements?q=thu%20cham%20dut&state=TERMINATED").select("tbody tr")).hasSize(1);
		assertThat(page("/agreements?q=thu%20cham%20dut&asOf=14/06/2024&state=TERMINATED").select("tbody tr"))
			.isEmpty();
	}

	@Test
	void aProlongationMovesTheEndAndTheListsOfWhatExpires() {
		UUID id = add(agreement("Thử gia hạn").dates("2021-01-01", "2021-01-01", "2027-04-30"));
		assertThat(page("/agreements?q=thu%20gia%20han&asOf=2027-04-01&within=30").select("tbody tr")).hasSize(1);
		assertThat(page("/agreements?q=thu%20gia%20han&asOf=2027-03-30&within=30").select("tbody tr"))
			.as("31 days left")
			.isEmpty();

		record(id, "kind", "EXTENDED", "happenedOn", "01/03/2027", "newExpiresOn", "30/04/2032");

		assertThat(page("/agreements?q=thu%20gia%20han&asOf=2027-04-01&within=180").select("tbody tr")).isEmpty();
		assertThat(page("/agreements/" + id + "?asOf=2028-01-01").select(".ck-due").text()).contains("30/04/2032");
	}

	@Test
	void theDayOfSigningIsOneTruth() {
		UUID id = add(agreement("Thử ngày ký").dates("2024-05-01", null, null));
		assertThat(page("/agreements/" + id).select("#events").text()).contains("Ký · 01/05/2024");

		record(id, "kind", "SIGNED", "happenedOn", "02/05/2024", "notifiedOn", "20/05/2024");
		assertThat(page("/agreements/" + id).select("section:has(#term-h)").text()).contains("02/05/2024");
		assertThat(page("/agreements/" + id).select("#events").text())
			.contains("đã thực hiện ngày 20/05/2024", "(chậm 3 ngày)")
			.doesNotContain("01/05/2024");

		Document form = page("/agreements/" + id + "/edit");
		Map<String, String> fields = SentForm.of(form);
		fields.put("signedOn", "03/05/2024");
		assertThat(post("/agreements/" + id + "/edit", fields)).hasStatus(302);
		assertThat(page("/agreements/" + id).select("#events").text()).contains("Ký · 03/05/2024", "(chậm 2 ngày)");

		fields = SentForm.of(page("/agreements/" + id + "/edit"));
		fields.put("signedOn", "");
		MvcTestResult refused = post("/agreements/" + id + "/edit", fields);
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(body(refused)).select("#signedOn-error").text()).contains("mục Diễn biến");
	}

	@ParameterizedTest
	@CsvSource({ "RESUMED, 01/01/2025, '', kind, Chưa ghi tạm đình chỉ",
			"EXTENDED, 01/01/2025, '', newExpiresOn, không thời hạn",
			"EXTENDED, 01/01/2025, 31/12/2024, newExpiresOn, không được trước ngày gia hạn",
			"AMENDED, 01/01/2025, 01/01/2030, newExpiresOn, Chỉ nhập ngày hết hạn mới",
			"AMENDED, 31/12/2019, '', happenedOn, trước ngày ký",
			"AMENDED, 31/02/2025, '', happenedOn, Ngày không hợp lệ",
			"AMENDED, '', '', happenedOn, Không được để trống" })
	void whatCannotBeIsRefusedBesideItsField(String kind, String day, String expiry, String field, String words) {
		UUID id = add(agreement("Thử sai").dates("2020-03-01", "2020-03-01", null));
		Map<String, String> typed = SentForm.of(page("/agreements/" + id + "/events/new"));
		typed.putAll(Map.of("kind", kind, "happenedOn", day, "newExpiresOn", expiry, "note", "giữ nguyên"));

		MvcTestResult result = post("/agreements/" + id + "/events/new", typed);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#" + field + "-error").text()).contains(words);
		assertThat(page.select("#note").text()).isEqualTo("giữ nguyên");
		assertThat(events(id)).isZero();
	}

	@Test
	void nothingHappensAfterTheEnd() {
		UUID id = add(agreement("Thử kết thúc").dates("2020-03-01", "2020-03-01", null));
		record(id, "kind", "WITHDRAWN", "happenedOn", "2024");
		Map<String, String> typed = SentForm.of(page("/agreements/" + id + "/events/new"));
		typed.putAll(Map.of("kind", "AMENDED", "happenedOn", "01/01/2025"));
		assertThat(post("/agreements/" + id + "/events/new", typed)).hasStatus(422);
		typed.put("happenedOn", "31/12/2024");
		assertThat(post("/agreements/" + id + "/events/new", typed)).hasStatus(302);
	}

	@Test
	void aDoubleClickRecordsOnce() {
		UUID id = add(agreement("Thử bấm hai lần").dates("2020-03-01", "2020-03-01", null));
		Map<String, String> typed = SentForm.of(page("/agreements/" + id + "/events/new"));
		typed.putAll(Map.of("kind", "AMENDED", "happenedOn", "05/2024"));
		assertThat(post("/agreements/" + id + "/events/new", typed)).hasStatus(302);
		assertThat(post("/agreements/" + id + "/events/new", typed)).hasStatus(302);
		assertThat(events(id)).isEqualTo(1);
		typed.put("note", "khác");
		assertThat(post("/agreements/" + id + "/events/new", typed)).hasStatus(409);
		assertThat(events(id)).isEqualTo(1);
	}

	@Test
	void theSecondToCorrectSeesWhatTheFirstChanged() {
		UUID id = add(agreement("Thử sửa cùng lúc").dates("2020-03-01", "2020-03-01", null));
		record(id, "kind", "SUSPENDED", "happenedOn", "01/06/2024");
		String edit = page("/agreements/" + id).select("#events a[href$=/edit]").attr("href");
		Map<String, String> second = SentForm.of(page(edit));
		Map<String, String> first = SentForm.of(page(edit));
		first.put("happenedOn", "01/07/2024");
		assertThat(post(edit, first)).hasStatus(302);

		second.put("note", "của người thứ hai");
		MvcTestResult result = post(edit, second);
		assertThat(result).hasStatus(409);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select(".note table").text()).contains("01/06/2024", "01/07/2024", "của người thứ hai");
		assertThat(post(edit, SentForm.of(page))).hasStatus(302);
		assertThat(page("/agreements/" + id).select("#events").text()).contains("của người thứ hai");
	}

	@Test
	void anArchivedEventNoLongerCountsAndComesBack() {
		UUID id = add(agreement("Thử lưu trữ diễn biến").dates("2020-03-01", "2020-03-01", "2040-01-01"));
		record(id, "kind", "TERMINATED", "happenedOn", "15/06/2024");
		String archive = page("/agreements/" + id).select("#events a[href$=/archive]").attr("href");
		assertThat(post(archive, Map.of("reason", " "))).hasStatus(422);
		assertThat(post(archive, Map.of("reason", "Ghi nhầm"))).hasStatus(302);
		Document page = page("/agreements/" + id);
		assertThat(page.select(".ck-due .st").text()).isEqualTo("Đang hiệu lực");
		assertThat(page.select("#events").text()).contains("Đã lưu trữ: Ghi nhầm");

		assertThat(post(page.select("#events form").attr("action"), Map.of())).hasStatus(302);
		assertThat(page("/agreements/" + id).select(".ck-due .st").text()).isEqualTo("Chấm dứt hiệu lực");
	}

	@Test
	void saysByWhenToDecideAndWhatIsMissing() {
		UUID id = add(agreement("Thử báo trước").dates("2023-11-30", "2024-01-01", "2028-08-31"));
		Map<String, String> fields = SentForm.of(page("/agreements/" + id + "/edit"));
		fields.put("noticeLength", "6");
		assertThat(post("/agreements/" + id + "/edit", fields)).as("six of what").hasStatus(422);
		fields.put("noticeUnit", "MONTHS");
		fields.put("publication", "PUBLISHED");
		fields.put("publicationUrl", "https://example.org/toan-van");
		fields.put("publishedOn", "15/01/2024");
		assertThat(post("/agreements/" + id + "/edit", fields)).hasStatus(302);

		Document page = page("/agreements/" + id);
		assertThat(page.select(".ck-due").text()).contains("quyết định", "29/02/2028");
		assertThat(page.select(".note-info").text()).contains("địa điểm ký", "ngôn ngữ ký", "tên gọi của văn bản")
			.doesNotContain("ngày ký;");
		assertThat(page.select("section:has(#publication-h)").text()).contains("Có, đã đăng tải", "15/01/2024",
				"https://example.org/toan-van");
	}

	@Test
	void showsLikeAgreementsWhileOneIsTyped() {
		UUID id = add(
				agreement("Bản ghi nhớ hợp tác giữa UBND tỉnh Hà Tĩnh và vùng thử Zolotaya về nuôi trồng rong biển"));
		assertThat(similar("Thỏa thuận hợp tác về nuoi trong RONG BIEN")).contains("/agreements/" + id,
				"từ giống nhau");
		assertThat(similar("Bản ghi nhớ hợp tác giữa UBND tỉnh Hà Tĩnh và")).as("stock words alone")
			.doesNotContain("/agreements/");
		assertThat(similar("100%_\\")).doesNotContain("/agreements/");
	}

	@Test
	void showsAgreementsOfThePartnerThatATitleNamesByAnyOfItsNames() {
		UUID id = add(agreement("Biên bản hợp tác Hà Tĩnh - Zolotaya"));
		UUID partner = this.database.sql("insert into partner (name) values ('Tỉnh Zolotaya') returning id")
			.query(UUID.class)
			.single();
		this.database.sql("insert into partner_alias (partner_id, alias) values (?, 'Xôlôtaia')")
			.param(partner)
			.update();
		this.database.sql("insert into agreement_partner (agreement_id, position, partner_id) values (?, 0, ?)")
			.params(id, partner)
			.update();
		assertThat(similar("Bản ghi nhớ giữa UBND tỉnh Hà Tĩnh và tỉnh (Zolotaya)")).contains("/agreements/" + id);
		assertThat(similar("Bản ghi nhớ Hà Tĩnh - Xôlôtaia giai đoạn 2027")).contains("/agreements/" + id);
		assertThat(similar("Bản ghi nhớ Hà Tĩnh - Xôlôt giai đoạn 2027")).doesNotContain("/agreements/" + id);
	}

	@Test
	void thePageTakesTheSameStatementsForFewAndManyEvents() {
		UUID id = add(agreement("Thử đếm").dates("2020-03-01", "2020-03-01", null));
		record(id, "kind", "AMENDED", "happenedOn", "01/2021");
		this.entities.clear();
		long few = this.statements.during(() -> page("/agreements/" + id));
		for (int month = 1; month <= 12; month++) {
			record(id, "kind", "AMENDED", "happenedOn", "%02d/2022".formatted(month));
		}
		this.entities.clear();
		assertThat(this.statements.during(() -> page("/agreements/" + id))).isEqualTo(few);
	}

	private String similar(String title) {
		MvcTestResult result = this.mvc.post()
			.uri("/agreements/similar")
			.param("title", title)
			.with(user(this.officer))
			.with(csrf())
			.exchange();
		assertThat(result).hasStatusOk();
		return body(result);
	}

	private long events(UUID id) {
		return this.database.sql("select count(*) from agreement_event where agreement_id = ?")
			.param(id)
			.query(Long.class)
			.single();
	}

	private void record(UUID id, String... typed) {
		Map<String, String> fields = SentForm.of(page("/agreements/" + id + "/events/new"));
		for (int i = 0; i < typed.length; i += 2) {
			fields.put(typed[i], typed[i + 1]);
		}
		MvcTestResult result = post("/agreements/" + id + "/events/new", fields);
		assertThat(result).as("%s", Jsoup.parse(body(result)).select(".err").text()).hasStatus(302);
	}

	private UUID add(AgreementFixture agreement) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
		return this.register.create(new CreationKey(UUID.randomUUID(), ""), agreement.content());
	}

	private Document page(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).with(user(this.officer)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(user(this.officer)).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
