package vn.camket.plan.annex;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.plan.PlanCatalog;
import vn.camket.plan.PlanTask;
import vn.camket.plan.TimeFrame;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * From the file to the tasks: the real annex comes back as the register has it.
 */
@IntegrationTest
@Transactional
class AnnexImportTests {

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final PlanCatalog plans;

	private final SignedInAccount officer;

	AnnexImportTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, PlanCatalog plans) {
		this.mvc = mvc;
		this.database = database;
		this.plans = plans;
		this.officer = accounts.officer();
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "xlsx", "our own export" })
	void theAnnexOfTheFirstPlanComesBackAsItStands(String file) {
		List<PlanTask> original = tasks(plan("nq-152"));
		List<List<String>> rows = new ArrayList<>(List.of(AnnexFiles.HEADINGS));
		original.forEach((task) -> rows
			.add(List.of(task.ordinal(), task.title(), wording(task.leads()), wording(task.coordinators()),
					String.valueOf(task.timeFrameText()), String.join("; ", task.outputs()))));
		UUID plan = emptyPlan();
		String preview = switch (file) {
			case "docx" -> read(plan, "docx", AnnexFiles.docx(rows));
			case "xlsx" -> read(plan, "xlsx", AnnexFiles.xlsx(rows));
			default -> read(plan, "xlsx", exported(plan("nq-152")));
		};

		Document page = page(preview);
		assertThat(page.select("tbody tr")).hasSize(15);
		assertThat(page.select("section:has(#names-h)").text()).as("names that were not known").isEmpty();
		assertThat(page.select("section:has(#times-h)")).isEmpty();
		assertThat(page.select("tbody tr").last().text()).as("the source leaves task 15's output empty")
			.contains("Ô trống");
		assertThat(tasks(plan)).as("nothing is saved by looking").isEmpty();

		assertThat(post(preview, SentForm.of(page))).hasStatus(302).hasRedirectedUrl("/plans/" + plan);
		List<PlanTask> imported = tasks(plan);
		assertThat(imported).hasSize(15);
		for (int i = 0; i < 15; i++) {
			PlanTask before = original.get(i);
			PlanTask after = imported.get(i);
			assertThat(after.title()).isEqualTo(before.title());
			assertThat(after.ordinal()).isEqualTo(before.ordinal());
			assertThat(who(after.leads())).as("leads of %s", before.ordinal()).isEqualTo(who(before.leads()));
			assertThat(who(after.coordinators())).as("coordinators of %s", before.ordinal())
				.isEqualTo(who(before.coordinators()));
			assertThat(after.timeFrame()).as(before.timeFrameText()).isEqualTo(before.timeFrame());
			assertThat(after.outputs()).isEqualTo(before.outputs());
		}
		assertThat(post(preview, SentForm.of(page))).as("confirmed twice").hasRedirectedUrl("/plans/" + plan);
		assertThat(tasks(plan)).hasSize(15);
	}

	private byte[] exported(UUID plan) {
		return this.mvc.get()
			.uri("/plans/{plan}/annex.xlsx", plan)
			.with(user(this.officer))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
	}

	@Test
	void abbreviationsAreKnownAndWhatIsNotIsAskedFor() {
		UUID plan = emptyPlan();
		String preview = read(plan, "docx", AnnexFiles.docx(List.of(AnnexFiles.HEADINGS, List.of("1", "Việc thử",
				"Bộ CHQS tỉnh", "các sở, ngành, địa phương; Sở Không Có Thật; các cơ quan liên quan", "Quý IV", ""))));
		Document page = page(preview);
		assertThat(page.select("section:has(#names-h) label").eachText()).containsExactly("“Sở Không Có Thật”");
		assertThat(page.select("section:has(#times-h) label").eachText()).containsExactly("“Quý IV”");

		assertThat(page.select("tbody td").get(1).text()).as("who an abbreviation names")
			.isEqualTo("Bộ CHQS tỉnh Bộ Chỉ huy Quân sự tỉnh");

		Map<String, String> form = SentForm.of(page);
		form.put("names[0].who", page.select("#who-0 option:contains(Sở Tài chính)").val());
		form.put("times[0].frame", "YEARLY");
		assertThat(post(preview, form)).hasStatus(302);
		PlanTask task = tasks(plan).get(0);
		assertThat(who(task.leads()).get(0)).contains("agency");
		assertThat(who(task.coordinators()).get(0)).contains("group");
		assertThat(who(task.coordinators()).get(1)).contains("agency");
		assertThat(who(task.coordinators()).get(2)).isEqualTo("words");
		assertThat(task.timeFrame()).isEqualTo(TimeFrame.YEARLY);
		assertThat(task.timeFrameText()).isEqualTo("Quý IV");
	}

	@Test
	void whatIsMostLikelyMeantIsOfferedAndRemarksAreKept() {
		UUID plan = emptyPlan();
		List<String> headings = new ArrayList<>(AnnexFiles.HEADINGS);
		headings.addAll(List.of("Ghi chú", "Cấp trình"));
		String preview = read(plan, "docx",
				AnnexFiles.docx(List.of(headings,
						List.of("1", "Việc thử", "Sở Nội vụ", "", "Quý I/2027", "", "Làm một lần", "UBND tỉnh"),
						List.of("2", "Việc nữa", "Sở Nội vụ", "", "Chậm nhất ngày 30/6/2027", "", "", ""),
						List.of("3", "Việc dài", "Sở Nội vụ", "", "2026-2030", "", "", ""))));
		Document page = page(preview);
		assertThat(page.text()).contains("không lấy vào: Cấp trình.");
		assertThat(page.select("#frame-0 option[selected]").eachText())
			.containsExactly("Việc có hạn: chậm nhất ngày 31/03/2027");
		assertThat(page.select("tbody tr").get(1).text()).contains("Việc có hạn: chậm nhất ngày 30/06/2027");
		assertThat(page.select("tbody tr").get(2).text()).contains("Giai đoạn 2026–2030,");

		assertThat(post(preview, SentForm.of(page))).hasStatus(302);
		PlanTask task = tasks(plan).get(0);
		assertThat(task.timeFrame()).isEqualTo(TimeFrame.BY_DATE);
		assertThat(task.timeFrameText()).isEqualTo("Quý I/2027");
		assertThat(this.database.sql("select due_on, due_rule, note from task where plan_id = ? and ordinal = '1'")
			.param(plan)
			.query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
			.single()).isEqualTo("2027-03-31 AT_LATEST Làm một lần");
	}

	@Test
	void partsOfTheAnnexBecomePartsOfThePlan() {
		UUID plan = emptyPlan();
		String preview = read(plan, "docx",
				AnnexFiles.docx(List.of(AnnexFiles.HEADINGS, List.of("A", "CHỈ ĐẠO, ĐIỀU HÀNH", "", "", "", ""),
						List.of("1", "Việc thử", "Sở Nội vụ", "", "Hàng năm", ""),
						List.of("2", "Việc nữa", "Sở Nội vụ", "", "Hàng năm", ""),
						List.of("B", "TẬP HUẤN", "", "", "", ""),
						List.of("3", "Lớp học", "Sở Nội vụ", "", "Hàng năm", ""))));
		assertThat(post(preview, SentForm.of(page(preview)))).hasStatus(302);
		assertThat(tasks(plan)).extracting(PlanTask::section)
			.containsExactly("A. CHỈ ĐẠO, ĐIỀU HÀNH", "A. CHỈ ĐẠO, ĐIỀU HÀNH", "B. TẬP HUẤN");

		UUID again = emptyPlan("thu-phu-luc-lai");
		preview = read(again, "xlsx", exported(plan));
		assertThat(post(preview, SentForm.of(page(preview)))).hasStatus(302);
		assertThat(tasks(again)).as("from our own export")
			.usingRecursiveComparison()
			.ignoringFields("id", "planId")
			.isEqualTo(tasks(plan));
	}

	@Test
	void everyAgencyAndGroupIsKnownByItsNames() {
		List<String> names = this.database
			.sql("""
					select name from agency where valid_to is null union select short_name from agency where valid_to is null
					union select a.alias from agency_alias a join agency y on y.id = a.agency_id where y.valid_to is null
					union select name from agency_group""")
			.query(String.class)
			.list();
		List<List<String>> rows = new ArrayList<>(List.of(AnnexFiles.HEADINGS));
		names.forEach((name) -> rows.add(List.of(String.valueOf(rows.size()), "Việc thử", name, "", "Hàng năm", "")));
		Document page = page(read(emptyPlan(), "docx", AnnexFiles.docx(rows)));
		assertThat(page.select("section:has(#names-h) label").eachText()).isEmpty();
		assertThat(page.select("tbody tr")).hasSameSizeAs(names);
	}

	@Test
	void aPlanWithTasksTakesNoAnnex() {
		byte[] file = AnnexFiles
			.docx(List.of(AnnexFiles.HEADINGS, List.of("1", "Việc", "Sở Nội vụ", "", "Hàng năm", "")));
		MvcTestResult refused = upload(plan("nq-152"), "a.docx", file);
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(body(refused)).select("#refused").text()).contains("đã có nhiệm vụ");

		UUID plan = emptyPlan();
		String first = read(plan, "docx", file);
		String second = read(plan, "docx", file);
		assertThat(post(first, SentForm.of(page(first)))).hasRedirectedUrl("/plans/" + plan);
		assertThat(post(second, SentForm.of(page(second)))).as("meanwhile it has tasks").hasRedirectedUrl(second);
		assertThat(tasks(plan)).hasSize(1);
	}

	@Test
	void aFileThatIsNoneGetsOneSentence() {
		MvcTestResult result = upload(emptyPlan(), "a.docx", "không phải tệp Word".getBytes(StandardCharsets.UTF_8));
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(body(result)).select("#refused").text())
			.isEqualTo("Tệp không phải Word (.docx) hay Excel (.xlsx).");
	}

	private static String wording(List<PlanTask.Assignee> assignees) {
		return String.join("; ", assignees.stream().map(PlanTask.Assignee::wording).toList());
	}

	private static List<String> who(List<PlanTask.Assignee> assignees) {
		return assignees.stream()
			.map((who) -> (who.agencyId() != null) ? "agency " + who.agencyId()
					: (who.groupCode() != null) ? "group " + who.groupCode() : "words")
			.toList();
	}

	private List<PlanTask> tasks(UUID plan) {
		return this.plans.details(plan).tasks();
	}

	private UUID plan(String code) {
		return this.database.sql("select id from plan where code = ?").param(code).query(UUID.class).single();
	}

	private UUID emptyPlan() {
		return emptyPlan("thu-phu-luc");
	}

	private UUID emptyPlan(String code) {
		return this.database.sql("""
				insert into plan (code, abbreviation, short_title, title, issuing_body)
				values (:code, :code, 'Kế hoạch thử', 'Kế hoạch thử', 'UBND tỉnh')
				on conflict (code) do update set title = excluded.title returning id""")
			.param("code", code)
			.query(UUID.class)
			.single();
	}

	private String read(UUID plan, String format, byte[] file) {
		MvcTestResult result = upload(plan, "phu-luc." + format, file);
		assertThat(result).as("%s", Jsoup.parse(body(result)).select("#refused").text()).hasStatus(302);
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	private MvcTestResult upload(UUID plan, String name, byte[] file) {
		return this.mvc.post()
			.uri("/plans/import")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", file))
			.param("plan", plan.toString())
			.with(user(this.officer))
			.with(csrf())
			.exchange();
	}

	private Document page(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).with(user(this.officer)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(user(this.officer)).with(csrf());
		new LinkedHashMap<>(fields).forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
