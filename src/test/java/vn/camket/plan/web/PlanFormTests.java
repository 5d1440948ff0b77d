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

	private SignedInAccount officer;

	private final UUID plan;

	PlanFormTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, EntityManager entities) {
		this.entities = entities;
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

	private MvcTestResult save(String version, String number, String issuedOn) {
		MvcTestResult result = this.mvc.post()
			.uri("/plans/" + this.plan + "/edit")
			.param("version", version)
			.param("number", number)
			.param("issuedOn", issuedOn)
			.param("issuingBody", "Ủy ban nhân dân tỉnh Hà Tĩnh")
			.param("title", "Kế hoạch")
			.with(user(this.officer))
			.with(csrf())
			.exchange();
		// The test's transaction is the request's: nothing is written before its end.
		this.entities.flush();
		return result;
	}

	private MvcTestResult get(String address, SignedInAccount visitor) {
		return this.mvc.get().uri(address).with(user(visitor)).exchange();
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
