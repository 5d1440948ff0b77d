package vn.camket.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

@IntegrationTest
@Transactional
class TaskFormTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final TestClock clock;

	private SignedInAccount officer;

	private final UUID plan;

	TaskFormTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, TestClock clock) {
		this.clock = clock;
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.plan = database.sql("select id from plan where code = 'nq-152'").query(UUID.class).single();
	}

	/** While the plan's first period runs. */
	@BeforeEach
	void signIn() {
		this.clock.set("2026-10-10T09:00:00+07:00");
		this.officer = this.accounts.officer();
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void showsATaskAsItStandsAndSavesItUnchanged() {
		Document form = page(get("/tasks/" + task("14") + "/edit"));
		assertThat(form.select("input[name^=coordinators][name$=wording]").eachAttr("value")).containsExactly(
				"Sở Ngoại vụ", "Sở Công Thương", "Sở Tài chính", "Sở Xây dựng", "Chi cục Hải quan khu vực XI",
				"các cơ quan liên quan", "", "");
		assertThat(form.select("[name='coordinators[5].who'] option[selected]").val()).isEmpty();
		assertThat(form.select("input[name=timeFrame][checked]").val()).isEqualTo("STAGED");
		assertThat(form.select("#fromYear").val()).isEqualTo("2026");
		List<List<Object>> before = rows("14");
		assertThat(send("/tasks/" + task("14") + "/edit", filled(form))).hasStatus3xxRedirection();
		assertThat(rows("14")).isEqualTo(before);
	}

	@Test
	void changesLeadsAndWhatTheyOwe() {
		MultiValueMap<String, String> form = filled(page(get("/tasks/" + task("10") + "/edit")));
		form.set("leads[0].wording", "Sở Xây dựng");
		form.set("leads[0].who", "agency:" + this.accounts.agency("so-xay-dung"));
		assertThat(send("/tasks/" + task("10") + "/edit", form)).hasStatus3xxRedirection();
		assertThat(owing("10")).containsExactly("so-xay-dung");
	}

	@Test
	void keepsAnOutputThatIsOnlyWordedAnewAndRetiresOneThatIsLeftOut() {
		MultiValueMap<String, String> form = filled(page(get("/tasks/" + task("3") + "/edit")));
		UUID kept = UUID.fromString(form.getFirst("outputs[0].id"));
		form.set("outputs[0].label", "Báo cáo kết quả rà soát");
		form.set("outputs[1].label", "");
		form.set("outputs[2].label", "Bảng tổng hợp");
		assertThat(send("/tasks/" + task("3") + "/edit", form)).hasStatus3xxRedirection();
		assertThat(this.database
			.sql("select label from task_output where task_id = ? and retired_at is null order by position")
			.param(task("3"))
			.query(String.class)
			.list()).containsExactly("Báo cáo kết quả rà soát", "Bảng tổng hợp");
		assertThat(this.database.sql("select label from task_output where id = ?")
			.param(kept)
			.query(String.class)
			.single()).isEqualTo("Báo cáo kết quả rà soát");
		assertThat(this.database.sql("select count(*) from task_output where task_id = ? and retired_at is not null")
			.param(task("3"))
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void movesATaskBehindAnother() {
		MultiValueMap<String, String> form = filled(page(get("/tasks/" + task("15") + "/edit")));
		form.set("after", task("2").toString());
		send("/tasks/" + task("15") + "/edit", form);
		assertThat(ordinals()).startsWith("1", "2", "15", "3");
		form = filled(page(get("/tasks/" + task("3") + "/edit")));
		form.set("after", "");
		send("/tasks/" + task("3") + "/edit", form);
		assertThat(ordinals()).startsWith("3", "1", "2", "15", "4").hasSize(15);
	}

	@Test
	void asksForTheDayOfADatedTaskAndTheYearsOfAStage() {
		MultiValueMap<String, String> form = filled(page(get("/tasks/" + task("5") + "/edit")));
		form.set("timeFrame", "BY_DATE");
		Document refused = page(send("/tasks/" + task("5") + "/edit", form));
		assertThat(refused.select("#dueOn-error, #dueRule-error")).hasSize(2);
		form.set("timeFrame", "STAGED");
		form.set("fromYear", "2030");
		form.set("toYear", "2026");
		assertThat(page(send("/tasks/" + task("5") + "/edit", form)).select("#toYear-error").text())
			.contains("Năm cuối");
		form.set("timeFrame", "BY_DATE");
		form.set("dueOn", "29/2/2028");
		form.set("dueRule", "BEFORE");
		assertThat(send("/tasks/" + task("5") + "/edit", form)).hasStatus3xxRedirection();
		assertThat(page(get("/tasks/" + task("5"))).select("dl.facts").text()).contains("trước ngày 29/02/2028");
	}

	@Test
	void namesNobodyTwice() {
		MultiValueMap<String, String> form = filled(page(get("/tasks/" + task("1") + "/edit")));
		form.set("coordinators[1].who", form.getFirst("leads[0].who"));
		MvcTestResult result = send("/tasks/" + task("1") + "/edit", form);
		assertThat(result).hasStatus(422);
		assertThat(page(result).select("[id='coordinators1.who-error']").text()).contains("dòng khác");
	}

	@Test
	void showsTheSecondToSaveWhatTheFirstChanged() {
		MultiValueMap<String, String> first = filled(page(get("/tasks/" + task("6") + "/edit")));
		MultiValueMap<String, String> second = new LinkedMultiValueMap<>(first);
		first.set("title", "Theo dõi việc thực hiện");
		second.set("note", "Ghi chú của người thứ hai");
		send("/tasks/" + task("6") + "/edit", first);
		MvcTestResult result = send("/tasks/" + task("6") + "/edit", second);
		assertThat(result).hasStatus(409);
		Document page = page(result);
		assertThat(page.select("[role=alert] tbody").text()).contains("Theo dõi việc thực hiện");
		assertThat(page.select("#note").text()).isEqualTo("Ghi chú của người thứ hai");
	}

	@Test
	void entersATaskOnceWhomeverItIsFor() {
		MultiValueMap<String, String> form = filled(page(get("/plans/" + this.plan + "/tasks/new")));
		form.set("ordinal", "16");
		form.set("title", "Nhiệm vụ mới");
		form.set("leads[0].who", "agency:" + this.accounts.agency("so-y-te"));
		String first = send("/plans/" + this.plan + "/tasks/new", form).getResponse().getRedirectedUrl();
		assertThat(send("/plans/" + this.plan + "/tasks/new", form).getResponse().getRedirectedUrl()).isEqualTo(first);
		assertThat(ordinals()).hasSize(16).endsWith("16");
		assertThat(owing("16")).containsExactly("so-y-te");
		assertThat(page(get(first)).select("dl.facts").text()).contains("Sở Y tế");
		form.set("title", "Nhiệm vụ khác");
		assertThat(send("/plans/" + this.plan + "/tasks/new", form)).hasStatus(409);
	}

	@Test
	void archivesWithAReasonAndRestores() {
		String address = "/tasks/" + task("10");
		assertThat(send(address + "/archive", new LinkedMultiValueMap<>())).hasStatus(422);
		MultiValueMap<String, String> reason = new LinkedMultiValueMap<>();
		reason.set("reason", "Gộp vào nhiệm vụ 11");
		assertThat(send(address + "/archive", reason)).hasStatus3xxRedirection();
		assertThat(owing("10")).isEmpty();
		assertThat(page(get("/plans/" + this.plan)).select(".annex tbody tr")).hasSize(14);
		assertThat(page(get(address)).select("main").text()).contains("Gộp vào nhiệm vụ 11");
		assertThat(get(address + "/edit")).hasStatus(404);
		assertThat(send(address + "/restore", new LinkedMultiValueMap<>())).hasStatus3xxRedirection();
		assertThat(owing("10")).containsExactly("so-tai-chinh");
		assertThat(ordinals()).hasSize(15);
	}

	@Test
	void isABadRequestWhereAKeyIsNone() {
		MultiValueMap<String, String> form = filled(page(get("/tasks/" + task("1") + "/edit")));
		form.set("sectionId", "không phải khóa");
		assertThat(send("/tasks/" + task("1") + "/edit", form)).hasStatus(400);
	}

	private UUID task(String ordinal) {
		return this.database.sql("select id from task where plan_id = ? and ordinal = ?")
			.params(this.plan, ordinal)
			.query(UUID.class)
			.single();
	}

	private List<String> ordinals() {
		return this.database.sql("select ordinal from task where plan_id = ? and archived_at is null order by position")
			.param(this.plan)
			.query(String.class)
			.list();
	}

	/** Codes of the agencies that owe a task as lead in the plan's open period. */
	private List<String> owing(String ordinal) {
		return this.database
			.sql("""
					select y.code from report_entry e
					  join agency_report r on r.id = e.report_id
					  join reporting_period p on p.id = r.period_id
					  join agency y on y.id = r.agency_id
					 where e.task_id = ? and e.kind = 'LED_TASK' and e.released_at is null and p.name = 'Năm 2026 – NQ 152'""")
			.param(task(ordinal))
			.query(String.class)
			.list();
	}

	private List<List<Object>> rows(String ordinal) {
		return List.of(List.copyOf(this.database.sql(
				"select role || position || wording || coalesce(agency_id::text, '') from task_assignment where task_id = ? order by 1")
			.param(task(ordinal))
			.query()
			.singleColumn()), List.copyOf(
					this.database.sql("select id || label || position from task_output where task_id = ? order by 1")
						.param(task(ordinal))
						.query()
						.singleColumn()),
				List.copyOf(this.database.sql(
						"select title || short_title || time_frame || time_frame_text || from_year || to_year || area_tags || position from task where id = ?")
					.param(task(ordinal))
					.query()
					.singleColumn()));
	}

	/** What a browser would send. */
	private static MultiValueMap<String, String> filled(Document page) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		page.select("main form[method=post] [name]").forEach((field) -> {
			String name = field.attr("name");
			switch (field.normalName()) {
				case "textarea" -> form.set(name, field.wholeText().strip());
				case "select" -> form.set(name, field.select("option[selected]").attr("value"));
				case "input" -> {
					if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
						form.set(name, field.val());
					}
				}
				default -> {
				}
			}
		});
		return form;
	}

	private MvcTestResult send(String address, MultiValueMap<String, String> form) {
		return this.mvc.post().uri(address).params(form).with(user(this.officer)).with(csrf()).exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(this.officer)).exchange();
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
