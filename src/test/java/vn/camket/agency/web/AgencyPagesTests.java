package vn.camket.agency.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class AgencyPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private SignedInAccount officer;

	private final UUID commune;

	AgencyPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.commune = accounts.agency("xa-son-kim-1");
	}

	@BeforeEach
	void signIn() {
		this.officer = this.accounts.officer();
	}

	@Test
	void listsAllAgenciesInPagesInTheOrderOfDocuments() {
		Document page = page("/agencies");
		assertThat(names(page)).hasSize(20)
			.startsWith("Ủy ban nhân dân tỉnh Hà Tĩnh", "Văn phòng Ủy ban nhân dân tỉnh");
		assertThat(page.select(".ck-pf").text()).contains("1–20 trong 112");
		assertThat(names(page("/agencies?page=5"))).hasSize(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "son kim 1", "SƠN KIM 1", "sơn kim 1" })
	void findsAnAgencyWithAndWithoutDiacritics(String typed) {
		assertThat(names(page("/agencies?q=" + typed))).containsExactly("Ủy ban nhân dân xã Sơn Kim 1");
	}

	@Test
	void findsNamesWithADByTypingD() {
		assertThat(names(page("/agencies?q=xa dan hai"))).containsExactly("Ủy ban nhân dân xã Đan Hải");
	}

	@Test
	void findsAnAgencyByAnAliasAndByItsShortName() {
		assertThat(names(page("/agencies?q=bdbp")))
			.containsExactly("Ban Chỉ huy Bộ đội Biên phòng (thuộc Bộ CHQS tỉnh)");
		assertThat(names(page("/agencies?q=SGDDT"))).containsExactly("Sở Giáo dục và Đào tạo");
	}

	@Test
	void takesSignsOfPatternsLiterally() {
		assertThat(names(page("/agencies?q=%25"))).isEmpty();
		assertThat(page("/agencies?q=_").select(".empty").text()).contains("Không có cơ quan nào khớp");
	}

	@Test
	void sortsNamesAsVietnameseDo() {
		List<String> sorted = names(page("/agencies?kind=WARD&sort=name,asc&size=50"));
		assertThat(sorted).startsWith("Ủy ban nhân dân phường Bắc Hồng Lĩnh", "Ủy ban nhân dân phường Hà Huy Tập",
				"Ủy ban nhân dân phường Hải Ninh", "Ủy ban nhân dân phường Hoành Sơn");
		List<String> departments = names(page("/agencies?kind=DEPARTMENT&sort=name,desc&size=50"));
		assertThat(departments).startsWith("Văn phòng Ủy ban nhân dân tỉnh", "Thanh tra tỉnh", "Sở Y tế");
	}

	@Test
	void countsWhatEachFacetLeaves() {
		Document page = page("/agencies?mark=BORDER");
		String total = page.select(".facet:contains(Tất cả) b").text();
		assertThat(page.select(".facet:contains(UBND xã) b").text()).isEqualTo(total);
		assertThat(page.select(".facet:contains(UBND phường)")).isEmpty();
		assertThat(page.select(".facet[aria-current]").eachText()).anyMatch((text) -> text.startsWith("Xã biên giới"));
		assertThat(page.select("tbody tr").eachText()).isNotEmpty().allMatch((text) -> text.contains("Xã biên giới"));
	}

	@Test
	void marksWhatNobodyHasVerified() {
		assertThat(row(page("/agencies?q=so y te"), "Sở Y tế")).contains("Chưa đối chiếu");
		assertThat(row(page("/agencies?q=so tu phap"), "Sở Tư pháp")).doesNotContain("Chưa đối chiếu");
	}

	@Test
	void narrowsToTheMembersOfAGroupOnTheDay() {
		this.database
			.sql("""
					update agency_group_member set valid_to = current_date - 2
					 where agency_id = :agency and group_id = (select id from agency_group where code = 'so-ban-nganh-dia-phuong')""")
			.param("agency", this.commune)
			.update();
		Document page = page("/agencies?group=so-ban-nganh-dia-phuong&size=100");
		assertThat(names(page)).hasSize(91).doesNotContain("Ủy ban nhân dân xã Sơn Kim 1");
		Document groups = page("/agencies?tab=groups");
		assertThat(groups.select("#so-ban-nganh-dia-phuong .cnt").text()).isEqualTo("91");
		assertThat(groups.select("#so-ban-nganh-dia-phuong .members li:contains(Sơn Kim 1)").text())
			.contains("đến hết ngày");
	}

	@Test
	void showsAnAgencyWithItsGroupsAndSaysWhatIsUnknown() {
		Document page = page("/agencies/" + this.commune);
		assertThat(page.select("h1").text()).isEqualTo("Ủy ban nhân dân xã Sơn Kim 1");
		assertThat(page.select(".facts").text()).contains("Chưa ghi").contains("Mã đơn vị hành chính");
		assertThat(page.select("a[href='/agencies?group=cac-xa']")).hasSize(1);
		assertThat(page.select(".marks").text()).contains("Xã biên giới");
	}

	@Test
	void offersEditingToOfficersAndAdministratorsAlone() {
		String edit = "a[href='/agencies/" + this.commune + "/edit']";
		assertThat(page("/agencies/" + this.commune).select(edit)).hasSize(1);
		for (SignedInAccount reader : List.of(this.accounts.staff("so-cong-thuong"), this.accounts.leader())) {
			assertThat(Jsoup.parse(body(get("/agencies/" + this.commune, reader))).select(edit)).isEmpty();
			assertThat(get("/agencies/" + this.commune + "/edit", reader)).hasStatus(403);
		}
		assertThat(get("/agencies/" + this.commune + "/edit", this.accounts.admin())).hasStatusOk();
	}

	@Test
	void answers404ForAnAgencyThatDoesNotExist() {
		assertThat(get("/agencies/" + UUID.randomUUID(), this.officer)).hasStatus(404);
		assertThat(get("/agencies/" + UUID.randomUUID() + "/edit", this.officer)).hasStatus(404);
		assertThat(get("/agencies/so-cong-thuong", this.officer)).hasStatus(404);
	}

	@Test
	void savesWhatAnOfficerEntered() {
		assertThat(save(this.commune, "0", "Ủy ban nhân dân xã Sơn Kim 1", "H27.36.69")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/agencies/" + this.commune);
		Document page = page("/agencies/" + this.commune);
		assertThat(page.select(".facts").text()).contains("H27.36.69").contains("UBND xã Sơn Kim Một; Xã Sơn Kim I");
		assertThat(version()).isEqualTo(1);
	}

	@Test
	void keepsWhoReportsWhoStandsInAndWhoApproves() {
		Map<String, String> form = SentForm.of(page("/agencies/" + this.commune + "/edit"));
		Map<String, String> people = Map.of("focalOfficer", "Công chức Văn phòng HĐND và UBND", "phone",
				"0239 3855 111", "email", "vanphong@sonkim1.example.vn", "alternateOfficer",
				"Công chức Phòng Văn hóa - Xã hội", "alternateContact", "0239 3855 112", "approver", "Chủ tịch UBND xã",
				"approverContact", "0239 3855 113");
		form.putAll(people);
		var request = this.mvc.post().uri("/agencies/" + this.commune + "/edit").with(user(this.officer)).with(csrf());
		form.forEach(request::param);
		assertThat(request.exchange()).hasStatus3xxRedirection();
		assertThat(page("/agencies/" + this.commune).select(".facts").text()).contains(people.values());
	}

	@Test
	void keepsWhatWasTypedBesideItsErrors() {
		MvcTestResult result = save(this.commune, "0", "", "h27/36");
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#officialCode").val()).isEqualTo("h27/36");
		assertThat(page.select("#officialCode-error").text()).contains("ví dụ H27.01");
		assertThat(page.select("#name-error").text()).isEqualTo("Không được để trống.");
		assertThat(page.select("#aliases").text()).contains("Xã Sơn Kim I");
		assertThat(version()).isZero();
	}

	@Test
	void refusesACodeThatAnotherAgencyHas() {
		MvcTestResult result = save(this.commune, "0", "Ủy ban nhân dân xã Sơn Kim 1", "H27.01");
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(body(result)).select("#officialCode-error").text())
			.isEqualTo("Mã định danh này đã ghi cho một cơ quan khác.");
	}

	@Test
	void refusesABorderMarkOnAnythingButACommune() {
		MvcTestResult result = save(this.accounts.agency("so-tu-phap"), "0", "Sở Tư pháp", null, "border=true");
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(body(result)).select("#border-error").text()).contains("Chỉ UBND xã");
	}

	@Test
	void showsTheSecondToSaveWhatTheFirstChangedAndKeepsTheTyping() {
		save(this.commune, "0", "Tên người thứ nhất lưu", "H27.36.69");
		MvcTestResult second = save(this.commune, "0", "Tên người thứ hai nhập", "H27.36.69");
		assertThat(second).hasStatus(409);
		Document page = Jsoup.parse(body(second));
		assertThat(page.select("[role=alert] tbody tr").eachText()).singleElement()
			.asString()
			.contains("Tên cơ quan", "Tên người thứ nhất lưu", "Tên người thứ hai nhập");
		assertThat(page.select("#name").val()).isEqualTo("Tên người thứ hai nhập");
		assertThat(page.select("input[name=version]").val()).isEqualTo("1");
		assertThat(save(this.commune, "1", "Tên người thứ hai nhập", "H27.36.69")).hasStatus3xxRedirection();
	}

	@Test
	void sendsAsManyStatementsForManyRowsAsForFew() {
		long few = this.statements.during(() -> page("/agencies?q=son kim 1"));
		long many = this.statements.during(() -> page("/agencies?size=100"));
		assertThat(many).isEqualTo(few).isPositive();
		assertThat(this.statements.during(() -> page("/agencies?tab=groups"))).isLessThan(few);
	}

	private MvcTestResult save(UUID agency, String version, String name, String officialCode) {
		return save(agency, version, name, officialCode, "border=true&kind=COMMUNE");
	}

	private MvcTestResult save(UUID agency, String version, String name, @Nullable String officialCode, String more) {
		var request = this.mvc.post()
			.uri("/agencies/" + agency + "/edit?" + (more.contains("kind=") ? more : more + "&kind=DEPARTMENT"))
			.param("version", version)
			.param("name", name)
			.param("shortName", "Viết tắt")
			.param("sortOrder", "340")
			.param("verified", "true")
			.param("aliases", "UBND xã Sơn Kim Một\r\nXã Sơn Kim I\r\n\r\n")
			.with(user(this.officer))
			.with(csrf());
		if (officialCode != null) {
			request.param("officialCode", officialCode);
		}
		return request.exchange();
	}

	private long version() {
		return this.database.sql("select version from agency where id = :id")
			.param("id", this.commune)
			.query(Long.class)
			.single();
	}

	private Document page(String address) {
		MvcTestResult result = get(address, this.officer);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address, SignedInAccount visitor) {
		return this.mvc.get().uri(URI.create(address.replace(" ", "%20"))).with(user(visitor)).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> names(Document page) {
		return page.select("tbody a.row-link").eachText();
	}

	private static String row(Document page, String name) {
		return page.select("tbody tr:has(a:containsOwn(" + name + "))").text();
	}

}
