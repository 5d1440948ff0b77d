package vn.camket.report;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Báo cáo đột xuất. */
@IntegrationTest
@Transactional
class AdHocTests {

	private static final String NAME = "Báo cáo đột xuất về hợp tác với Lào";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final TestClock clock;

	private final EntityManager entities;

	private final JdbcClient database;

	private final SignedInAccount officer;

	AdHocTests(MockMvcTester mvc, Accounts accounts, TestClock clock, EntityManager entities, JdbcClient database) {
		this.entities = entities;
		this.mvc = mvc;
		this.accounts = accounts;
		this.clock = clock;
		this.database = database;
		this.officer = accounts.officer();
	}

	@BeforeEach
	void setClock() {
		this.clock.set("2027-02-01T09:00:00+07:00");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void thoseAskedFindItAtOnceWithItsSectionsAlone() {
		MvcTestResult asked = ask(Map.of("agencies", this.accounts.agency("so-cong-thuong").toString()));
		assertThat(asked).hasStatus(HttpStatus.FOUND);
		Document board = page(this.officer, String.valueOf(asked.getResponse().getRedirectedUrl()));
		assertThat(board.select("tbody tr")).hasSize(1);
		assertThat(board.select("main").text()).contains("chậm nhất ngày 10/02/2027");
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		Document form = page(staff, "/reports/" + report());
		assertThat(form.select("#OBSTACLES, #GENERAL_ASSESSMENT")).hasSize(2);
		assertThat(form.select("#report fieldset")).as("no tasks").isEmpty();
		assertThat(page(this.accounts.staff("so-tai-chinh"), "/reports").text()).doesNotContain(NAME);
	}

	@Test
	void aGroupIsAskedAsAWhole() {
		MvcTestResult asked = ask(Map.of("groupCode", "so-ban-nganh-dia-phuong", "withTasks", "true"));
		assertThat(asked).hasStatus(HttpStatus.FOUND);
		assertThat(this.database
			.sql("select count(*) from agency_report r join reporting_period p on p.id = r.period_id where p.name = ?")
			.param(NAME)
			.query(Long.class)
			.single()).isEqualTo(92);
		assertThat(this.database
			.sql("""
					select count(*) from report_entry e join agency_report r on r.id = e.report_id join reporting_period p on p.id = r.period_id
					 where p.name = ?""")
			.param(NAME)
			.query(Long.class)
			.single()).isPositive();
	}

	@Test
	void whatIsMissingIsAskedForBesideItsField() {
		MvcTestResult refused = ask(Map.of("dueOn", "31/01/2027"));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = parse(refused);
		assertThat(page.select("#dueOn-error").text()).isEqualTo("Hạn gửi đã qua");
		assertThat(page.select("#agencies-error").text()).contains("ít nhất một cơ quan");
		assertThat(page.select("#name").val()).isEqualTo(NAME);
		assertThat(ask(Map.of("groupCode", "khong-co"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String report() {
		return this.database.sql(
				"select r.id::text from agency_report r join reporting_period p on p.id = r.period_id where p.name = ?")
			.param(NAME)
			.query(String.class)
			.single();
	}

	private MvcTestResult ask(Map<String, String> values) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("name", NAME);
		form.add("source", "Công văn số 12/UBND-NC ngày 25/01/2027");
		form.add("planId",
				this.database.sql("select id::text from plan where code = 'nq-152'").query(String.class).single());
		form.add("dueOn", "10/02/2027");
		form.add("dueRule", "AT_LATEST");
		List.of("GENERAL_ASSESSMENT", "OBSTACLES").forEach((section) -> form.add("sections", section));
		values.forEach(form::set);
		var post = this.mvc.post().uri("/admin/schemes/ask").with(user(this.officer)).with(csrf());
		form.forEach((name, each) -> each.forEach((value) -> post.param(name, value)));
		MvcTestResult result = post.exchange();
		this.entities.flush();
		return result;
	}

	private Document page(SignedInAccount reader, String address) {
		MvcTestResult page = this.mvc.get().uri(address).with(user(reader)).exchange();
		assertThat(page).hasStatusOk();
		return parse(page);
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
