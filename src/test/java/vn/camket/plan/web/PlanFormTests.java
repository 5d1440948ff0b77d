package vn.camket.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class PlanFormTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final EntityManager entities;

	private final JdbcClient database;

	private SignedInAccount officer;

	private final UUID plan;

	PlanFormTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, EntityManager entities) {
		this.entities = entities;
		this.database = database;
		this.mvc = mvc;
		this.accounts = accounts;
		this.plan = database.sql("select id from plan where code = 'nq-152'").query(UUID.class).single();
	}

	@BeforeEach
	void signIn() {
		this.officer = this.accounts.officer();
	}

	@Test
	void fillsInTheNumberAndDateThatTheSourceLeftBlank() {
		assertThat(save("0", "236/KH-UBND", "10/7/2026")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/plans/" + this.plan);
		String head = page(get("/plans/" + this.plan, this.officer)).select(".ck-head").text();
		assertThat(head).contains("236/KH-UBND ngày 10/07/2026").doesNotContain("Chưa ghi");
	}

	@Test
	void keepsWhatWasTypedBesideItsErrors() {
		MvcTestResult result = save("0", "236/KH-UBND", "31/02/2026");
		assertThat(result).hasStatus(422);
		Document page = page(result);
		assertThat(page.select("#issuedOn").val()).isEqualTo("31/02/2026");
		assertThat(page.select("#issuedOn-error").text()).contains("Ngày không hợp lệ");
		assertThat(page.select("#number").val()).isEqualTo("236/KH-UBND");
	}

	@Test
	void showsTheSecondToSaveWhatTheFirstChangedAndKeepsTheTyping() {
		save("0", "236/KH-UBND", "10/7/2026");
		MvcTestResult second = save("0", "237/KH-UBND", "10/7/2026");
		assertThat(second).hasStatus(409);
		Document page = page(second);
		assertThat(page.select("[role=alert] tbody tr").eachText())
			.anyMatch((line) -> line.contains("236/KH-UBND") && line.contains("237/KH-UBND"));
		assertThat(page.select("#number").val()).isEqualTo("237/KH-UBND");
		assertThat(save("1", "237/KH-UBND", "10/7/2026")).hasStatus3xxRedirection();
	}

	@Test
	void isForOfficersAlone() {
		String edit = "/plans/" + this.plan + "/edit";
		for (SignedInAccount other : List.of(this.accounts.staff("so-ngoai-vu"), this.accounts.head("so-ngoai-vu"),
				this.accounts.leader(), this.accounts.admin())) {
			assertThat(get(edit, other)).hasStatus(403);
			assertThat(page(get("/plans/" + this.plan, other)).select("a[href='" + edit + "']")).isEmpty();
		}
		assertThat(get(edit, this.officer)).hasStatusOk();
		assertThat(get("/plans/" + UUID.randomUUID() + "/edit", this.officer)).hasStatus(404);
	}

	@Test
	void keepsLegalBasesAndSectionsInTheirOrder() {
		assertThat(post("/plans/" + this.plan + "/edit", "version=0", "legalBases[0].title=Luật Thỏa thuận quốc tế",
				"legalBases[0].number=70/2020/QH14", "legalBases[0].issuedOn=13/11/2020",
				"legalBases[0].issuer=Quốc hội", "legalBases[1].title=", "sections[0].numeral=A",
				"sections[0].title=Phần chung", "sections[1].title=Phần riêng"))
			.hasStatus3xxRedirection();
		Document page = page(get("/plans/" + this.plan + "/edit", this.officer));
		assertThat(page.select("input[name='legalBases[0].issuedOn']").val()).isEqualTo("13/11/2020");
		assertThat(page.select("input[name^=sections][name$=title]").eachAttr("value")).containsExactly("Phần chung",
				"Phần riêng", "", "");
	}

	@Test
	void givesMoreRowsWithoutChecking() {
		MvcTestResult result = post("/plans/" + this.plan + "/edit", "version=0", "title=", "sections[0].title=Một",
				"sections[1].title=Hai", "add=sections");
		assertThat(result).hasStatusOk();
		assertThat(page(result).select("input[name^=sections][name$=title]").eachAttr("value")).containsExactly("Một",
				"Hai", "", "");
	}

	@Test
	void refusesToTakeOutASectionThatHasTasks() {
		UUID other = id("nq-153");
		MvcTestResult result = post("/plans/" + other + "/edit", "version=0", "code=nq-153", "abbreviation=NQ 153");
		assertThat(result).hasStatus(422);
		assertThat(page(result).select("#sections-error").text()).contains("đang có nhiệm vụ");
	}

	@Test
	void refusesAnUnreadableDateOfALegalBasis() {
		MvcTestResult result = post("/plans/" + this.plan + "/edit", "version=0", "legalBases[0].number=1",
				"legalBases[0].issuedOn=31/2/2020");
		assertThat(result).hasStatus(422);
		assertThat(page(result).select("[id='legalBases0.issuedOn-error'], [id='legalBases0.title-error']")).hasSize(2);
	}

	@Test
	void makesOnePlanOfAFormSentTwice() {
		String key = "creationKey=" + UUID.randomUUID();
		String first = post("/plans/new", key, "code=ke-hoach-thu", "abbreviation=KH thử").getResponse()
			.getRedirectedUrl();
		String second = post("/plans/new", key, "code=ke-hoach-thu", "abbreviation=KH thử").getResponse()
			.getRedirectedUrl();
		assertThat(second).isEqualTo(first);
		assertThat(post("/plans/new", key, "code=ke-hoach-khac", "abbreviation=KH khác")).hasStatus(409);
	}

	@Test
	void saysBesideTheFieldThatACodeIsTaken() {
		MvcTestResult result = this.mvc.post()
			.uri("/plans/new")
			.params(form("code=nq-152", "abbreviation=Khác"))
			.with(user(this.officer))
			.with(csrf())
			.exchange();
		assertThat(result).hasStatus(422);
		assertThat(page(result).select("#code-error").text()).contains("Chọn mã khác");
	}

	@Test
	void copiesAPlanForANewYear() {
		Document form = page(get("/plans/" + this.plan + "/copy", this.officer));
		assertThat(form.select("#number").val() + form.select("#issuedOn").val() + form.select("#code").val())
			.isEmpty();
		assertThat(form.select("#title").text()).startsWith("Kế hoạch triển khai thực hiện Nghị quyết số 152/NQ-CP");
		String made = post("/plans/" + this.plan + "/copy", "code=nq-152-2027", "abbreviation=NQ 152 – 2027")
			.getResponse()
			.getRedirectedUrl();
		Document copy = page(get(made, this.officer));
		Document old = page(get("/plans/" + this.plan, this.officer));
		assertThat(copy.select(".annex tbody tr").eachText()).isEqualTo(old.select(".annex tbody tr").eachText())
			.hasSize(15);
		assertThat(copy.select(".ck-head").text()).contains("Chưa ghi số");
	}

	private UUID id(String code) {
		return this.database.sql("select id from plan where code = ?").param(code).query(UUID.class).single();
	}

	private MvcTestResult save(String version, String number, String issuedOn) {
		return post("/plans/" + this.plan + "/edit", "version=" + version, "number=" + number, "issuedOn=" + issuedOn);
	}

	private MvcTestResult post(String address, String... fields) {
		MvcTestResult result = this.mvc.post()
			.uri(address)
			.params(form(fields))
			.with(user(this.officer))
			.with(csrf())
			.exchange();
		// The test's transaction is the request's: nothing is written before its end.
		this.entities.flush();
		return result;
	}

	private static MultiValueMap<String, String> form(String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("code", "nq-152");
		form.set("abbreviation", "NQ 152");
		form.set("shortTitle", "Kế hoạch thực hiện");
		form.set("issuingBody", "Ủy ban nhân dân tỉnh Hà Tĩnh");
		form.set("title", "Kế hoạch");
		for (String field : fields) {
			form.set(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
		}
		return form;
	}

	private MvcTestResult get(String address, SignedInAccount visitor) {
		return this.mvc.get().uri(address).with(user(visitor)).exchange();
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
