package vn.camket.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Somebody leaves: the work in hand goes to a successor, by a record for both to sign.
 */
@IntegrationTest
@Transactional
class HandOverTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final EntityManager entities;

	private final SignedInAccount admin;

	private final SignedInAccount leaving;

	private final SignedInAccount successor;

	HandOverTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, EntityManager entities) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.entities = entities;
		this.admin = accounts.admin();
		this.leaving = accounts.officer();
		this.successor = accounts.create(Role.OFFICER, null);
	}

	@Test
	void whatIsInHandIsWrittenDownAndWhatIsOnesOwnPasses() {
		this.database.sql(
				"insert into saved_filter (account_id, list, name, query) values (?, '/agreements', 'Sắp hết hạn của tôi', '?within=90')")
			.param(this.leaving.id())
			.update();
		this.database
			.sql("""
					insert into obstacle (creation_key, creation_print, agency_id, content, asked, raised_at)
					select gen_random_uuid(), '', id, 'Chưa có kinh phí dịch thuật', 'Bố trí kinh phí', now() from agency where code = 'so-y-te'""")
			.update();
		Document page = page(address(this.leaving), this.admin);
		assertThat(page.select("tbody").text()).contains("Chưa có kinh phí dịch thuật", "Sở Y tế",
				"Sắp hết hạn của tôi");

		String record = make(this.leaving, "successor", this.successor.id().toString(), "note", "Kèm 2 tập hồ sơ giấy.",
				"close", "true");
		Document paper = page(record, this.successor);
		assertThat(paper.select(".paper").text()).contains("BIÊN BẢN BÀN GIAO CÔNG VIỆC", this.leaving.displayName(),
				this.successor.displayName(), "Kèm 2 tập hồ sơ giấy.", "Chưa có kinh phí dịch thuật",
				"đã bị khóa từ lúc lập", this.admin.displayName());
		assertThat(page("/account", this.successor).select("a[href='" + record + "']")).hasSize(1);
		assertThat(this.database.sql("select name from saved_filter where account_id = ?")
			.param(this.successor.id())
			.query(String.class)
			.list()).containsExactly("Sắp hết hạn của tôi");
		this.entities.flush();
		assertThat(this.database.sql("select disabled_at is not null from account where id = ?")
			.param(this.leaving.id())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void theRecordStaysAsItWas() {
		UUID obstacle = this.database
			.sql("""
					insert into obstacle (creation_key, creation_print, agency_id, content, asked, raised_at)
					select gen_random_uuid(), '', id, 'Nội dung hôm bàn giao', 'Hướng dẫn', now() from agency where code = 'so-y-te' returning id""")
			.query(UUID.class)
			.single();
		String record = make(this.leaving, "successor", this.successor.id().toString());
		this.database.sql("update obstacle set content = 'Nội dung sửa sau', state = 'RESOLVED' where id = ?")
			.param(obstacle)
			.update();
		assertThat(page(record, this.admin).select(".paper").text()).contains("Nội dung hôm bàn giao", "vẫn còn dùng")
			.doesNotContain("Nội dung sửa sau");
	}

	@Test
	void theDelegationsOfWhoLeavesEnd() {
		this.database.sql(
				"insert into delegation (absent_id, deputy_id, from_on, to_on, created_at) values (?, ?, current_date, current_date + 5, now())")
			.params(this.leaving.id(), this.successor.id())
			.update();
		make(this.leaving, "successor", this.successor.id().toString());
		assertThat(this.database.sql("select count(*) from delegation where absent_id = ? and ended_at is null")
			.param(this.leaving.id())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void onlyAColleagueTakesOverAndWhatWasTypedStays() {
		SignedInAccount elsewhere = this.accounts.staff("so-y-te");
		for (UUID wrong : List.of(elsewhere.id(), this.leaving.id(), UUID.randomUUID())) {
			Map<String, String> form = SentForm.of(page(address(this.leaving), this.admin));
			form.put("successor", wrong.toString());
			form.put("note", "giữ nguyên");
			MvcTestResult refused = post(address(this.leaving), form);
			assertThat(refused).hasStatus(422);
			Document page = Jsoup.parse(body(refused));
			assertThat(page.select("#successor-error").text()).contains("cùng cơ quan");
			assertThat(page.select("#note").text()).isEqualTo("giữ nguyên");
		}
		assertThat(this.database.sql("select count(*) from hand_over").query(Long.class).single()).isZero();
	}

	@Test
	void aRecordIsNobodyElses() {
		String record = make(this.leaving, "successor", this.successor.id().toString());
		assertThat(this.mvc.get().uri(record).with(user(this.accounts.leader()))).hasStatus(404);
		assertThat(this.mvc.get().uri(record).with(user(this.accounts.staff("so-y-te")))).hasStatus(404);
	}

	private String make(SignedInAccount from, String... typed) {
		Map<String, String> form = SentForm.of(page(address(from), this.admin));
		form.remove("close");
		for (int i = 0; i < typed.length; i += 2) {
			form.put(typed[i], typed[i + 1]);
		}
		MvcTestResult made = post(address(from), form);
		assertThat(made).as("%s", Jsoup.parse(body(made)).select(".err").text()).hasStatus(302);
		return String.valueOf(made.getResponse().getRedirectedUrl());
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		var request = this.mvc.post().uri(address).with(user(this.admin)).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private Document page(String address, SignedInAccount account) {
		MvcTestResult result = this.mvc.get().uri(address).with(user(account)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String address(SignedInAccount account) {
		return "/admin/users/" + account.id() + "/hand-over";
	}

}
