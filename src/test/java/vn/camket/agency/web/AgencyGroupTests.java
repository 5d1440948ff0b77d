package vn.camket.agency.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

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
class AgencyGroupTests {

	private static final String GROUP = "/agencies/groups/so-nganh-dia-phuong";

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final Accounts accounts;

	private final UUID youth;

	private SignedInAccount officer;

	AgencyGroupTests(MockMvcTester mvc, JdbcClient database, Accounts accounts) {
		this.mvc = mvc;
		this.database = database;
		this.accounts = accounts;
		this.youth = accounts.agency("tinh-doan");
	}

	@BeforeEach
	void signIn() {
		this.officer = this.accounts.officer();
	}

	@Test
	void anAgencyJoinsLeavesAndJoinsAgain() {
		assertThat(change("join", "01/04/2027")).hasStatus(302);
		assertThat(change("leave", "30/06/2027")).hasStatus(302);
		assertThat(error("join", "30/06/2027", "agency")).contains("đã thuộc nhóm trong thời gian này");
		assertThat(change("join", "01/07/2027")).hasStatus(302);
		Document page = page(this.mvc.get().uri(GROUP).with(user(this.officer)).exchange());
		assertThat(page.select("tbody tr:contains(Hồ Chí Minh)").eachText())
			.anyMatch((row) -> row.endsWith("01/04/2027 30/06/2027"))
			.anyMatch((row) -> row.endsWith("01/07/2027 –"));
	}

	@Test
	void theDayOfLeavingIsCorrected() {
		change("join", "01/04/2027");
		change("leave", "30/06/2027");
		assertThat(change("leave", "31/05/2027")).hasStatus(302);
		assertThat(this.database
			.sql("select valid_to from agency_group_member where agency_id = ? and valid_from is not null")
			.param(this.youth)
			.query(String.class)
			.list()).containsExactly("2027-05-31");
	}

	@Test
	void whatCannotBeIsRefusedBesideItsFieldAndKept() {
		assertThat(error("leave", "30/06/2027", "agency")).contains("không thuộc nhóm");
		change("join", "01/04/2027");
		assertThat(error("leave", "31/03/2027", "day")).contains("không được trước ngày vào nhóm");
		assertThat(error("leave", "31/02/2027", "day")).contains("Ngày không hợp lệ");
		assertThat(page(change("leave", "31/02/2027")).select("#day").val()).isEqualTo("31/02/2027");
		assertThat(error("join", "", "day")).contains("Không được để trống");
	}

	private String error(String act, String day, String field) {
		MvcTestResult result = change(act, day);
		assertThat(result).hasStatus(422);
		return page(result).select("#" + field + "-error").text();
	}

	private MvcTestResult change(String act, String day) {
		return this.mvc.post()
			.uri(GROUP + "/" + act)
			.param("agency", this.youth.toString())
			.param("day", day)
			.with(user(this.officer))
			.with(csrf())
			.exchange();
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
