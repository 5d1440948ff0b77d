package vn.camket.account.web;

import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The pages under {@code /admin/users}, by accounts that each test makes for itself.
 */
@IntegrationTest
class AccountPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	AccountPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
	}

	@Test
	void findsAccountsWithoutAccents() {
		SignedInAccount found = this.accounts.staff("so-tu-phap");
		Document page = get("/admin/users?size=100&q=SO TU phap");
		assertThat(page.select("tbody tr").eachText()).isNotEmpty()
			.anyMatch((row) -> row.contains(found.getUsername()))
			.allMatch((row) -> row.contains("Sở Tư pháp"));
	}

	@Test
	void filtersByRoleStateAndAgency() {
		SignedInAccount found = this.accounts.head("so-tai-chinh");
		SignedInAccount staff = this.accounts.staff("so-tai-chinh");
		SignedInAccount disabled = this.accounts.head("so-tai-chinh");
		this.database.sql("update account set disabled_at = now() where id = ?").param(disabled.id()).update();
		Document page = get("/admin/users?size=100&role=AGENCY_HEAD&state=ACTIVE&agency=" + found.agencyId());
		assertThat(page.select("tbody").text()).contains(found.getUsername())
			.doesNotContain(staff.getUsername() + " ", disabled.getUsername() + " ");
		assertThat(page.select(".facet[aria-current]").eachText())
			.anyMatch((text) -> text.startsWith("Lãnh đạo cơ quan"))
			.anyMatch((text) -> text.startsWith("Đang sử dụng"));
	}

	@Test
	void sortsAndPages() {
		for (int i = 0; i < 21; i++) {
			this.accounts.leader();
		}
		Document page = get("/admin/users?role=LEADER&sort=username,desc");
		assertThat(page.select("tbody tr")).hasSize(20);
		assertThat(page.select("tbody td[data-l^=Tên]").eachText()).isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(get("/admin/users?role=LEADER&page=1").select("tbody tr")).isNotEmpty();
		assertThat(page.select("th[aria-sort=descending]").text()).isEqualTo("Tên đăng nhập");
	}

	@Test
	void saysSoWhenNothingIsFound() {
		assertThat(get("/admin/users?q=khong-co-ai-nhu-vay").select(".empty").text()).contains("Không có tài khoản");
	}

	@Test
	void makesAnAccountWhoseOwnerMustChooseAPassword() {
		String username = "Moi." + UUID.randomUUID().toString().substring(0, 8);
		Guest session = administrator();
		MvcTestResult created = post("/admin/users/new", session, "username", username, "displayName",
				"Cán bộ Sở Công Thương", "role", "AGENCY_STAFF", "agencyId",
				this.accounts.agency("so-cong-thuong").toString());
		assertThat(created).hasStatus3xxRedirection();
		String address = created.getResponse().getRedirectedUrl();
		String password = newPassword(address, session);
		assertThat(password).matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}");
		assertThat(get(address, session).select("#new-password")).as("shown once").isEmpty();

		Guest owner = signIn(username, password);
		assertThat(owner.get("/account")).hasRedirectedUrl("/account/password");
		assertThat(this.accounts.load(username).agencyCode()).isEqualTo("so-cong-thuong");
	}

	@Test
	void keepsWhatWasTypedBesideWhatIsWrong() {
		MvcTestResult result = post("/admin/users/new", administrator(), "username", "có dấu", "displayName",
				"Cán bộ <b>", "role", "AGENCY_STAFF");
		assertThat(result).hasStatus(422);
		Document page = Guest.page(result);
		assertThat(page.select("#username-error").text()).contains("chữ không dấu");
		assertThat(page.selectFirst("#username").val()).isEqualTo("có dấu");
		assertThat(page.selectFirst("#displayName").val()).isEqualTo("Cán bộ <b>");
		assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("AGENCY_STAFF");
	}

	@Test
	void asksForTheAgencyOfWhoWorksForOne() {
		MvcTestResult result = post("/admin/users/new", administrator(), "username", "khong.co.quan", "displayName",
				"Lãnh đạo", "role", "AGENCY_HEAD");
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("#agencyId-error").text()).contains("Chọn cơ quan");
	}

	@Test
	void refusesAnAgencyThatDoesNotExist() {
		MvcTestResult result = post("/admin/users/new", administrator(), "username", "la.co.quan", "displayName",
				"Lãnh đạo", "role", "AGENCY_HEAD", "agencyId", UUID.randomUUID().toString());
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("#agencyId-error").text()).contains("không còn trong danh mục");
	}

	@Test
	void refusesAUserNameThatIsTaken() {
		String taken = this.accounts.leader().getUsername();
		MvcTestResult result = post("/admin/users/new", administrator(), "username", taken, "displayName", "Lãnh đạo",
				"role", "LEADER");
		assertThat(result).hasStatus(422);
		assertThat(Guest.page(result).select("#username-error").text()).contains("đã có người dùng");
	}

	@Test
	void givesAnotherRoleAndEndsTheSessions() {
		SignedInAccount account = this.accounts.staff("so-cong-thuong");
		Guest session = signIn(account.getUsername(), Accounts.PASSWORD);
		assertThat(edit(account, version(account), "Lãnh đạo Sở", "LEADER", "")).hasRedirectedUrl("/admin/users");
		assertThat(this.accounts.load(account.getUsername()).role()).isEqualTo(Role.LEADER);
		assertThat(this.accounts.load(account.getUsername()).agencyId()).isNull();
		assertThat(session.get("/account")).hasRedirectedUrl("/login?changed");
	}

	@Test
	void keepsTheSessionsOfAnAccountThatWasSavedUnchanged() {
		SignedInAccount account = this.accounts.leader();
		Guest session = signIn(account.getUsername(), Accounts.PASSWORD);
		assertThat(edit(account, version(account), account.displayName(), "LEADER", ""))
			.hasRedirectedUrl("/admin/users");
		assertThat(session.get("/account")).hasStatusOk();
	}

	@Test
	void showsTheSecondToSaveWhatTheFirstChanged() {
		SignedInAccount account = this.accounts.staff("so-cong-thuong");
		long before = version(account);
		edit(account, before, "Người thứ nhất", "LEADER", "");
		MvcTestResult conflict = edit(account, before, "Người thứ hai", "OFFICER", "");
		assertThat(conflict).hasStatus(409);
		Document page = Guest.page(conflict);
		assertThat(page.select(".note-warn").text()).contains("Người thứ nhất", "Lãnh đạo tỉnh");
		assertThat(page.selectFirst("#displayName").val()).isEqualTo("Người thứ hai");
		assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("OFFICER");
		assertThat(this.accounts.load(account.getUsername()).displayName()).isEqualTo("Người thứ nhất");

		long shown = Long.parseLong(page.selectFirst("input[name=version]").val());
		assertThat(edit(account, shown, "Người thứ hai", "OFFICER", "")).hasRedirectedUrl("/admin/users");
	}

	@Test
	void doesNotCollideWithItsOwnersSignIn() {
		SignedInAccount account = this.accounts.officer();
		long before = version(account);
		signIn(account.getUsername(), Accounts.PASSWORD);
		assertThat(edit(account, before, "Chuyên viên", "OFFICER", "")).hasRedirectedUrl("/admin/users");
	}

	@Test
	void resetsAPasswordThatWasForgotten() {
		SignedInAccount account = this.accounts.officer();
		Guest open = signIn(account.getUsername(), Accounts.PASSWORD);
		Guest session = administrator();
		assertThat(post("/admin/users/" + account.id() + "/reset", session)).hasStatus3xxRedirection();
		String password = newPassword("/admin/users/" + account.id() + "/edit", session);
		assertThat(open.get("/account")).hasRedirectedUrl("/login?changed");
		Guest owner = signIn(account.getUsername(), password);
		assertThat(owner.get("/")).hasRedirectedUrl("/account/password");
	}

	@Test
	void disablesAndEnables() {
		SignedInAccount account = this.accounts.head("so-cong-thuong");
		Guest open = signIn(account.getUsername(), Accounts.PASSWORD);
		post("/admin/users/" + account.id() + "/disable", administrator());
		assertThat(open.get("/account")).hasRedirectedUrl("/login?changed");
		assertThat(open.get("/assets/css/frame.css")).hasStatusOk();
		assertThat(get("/admin/users/" + account.id() + "/edit").select(".st").text()).isEqualTo("Ngừng sử dụng");
		post("/admin/users/" + account.id() + "/enable", administrator());
		signIn(account.getUsername(), Accounts.PASSWORD);
	}

	@Test
	void letsNobodyLockHimselfOut() {
		SignedInAccount admin = this.accounts.admin();
		String address = "/admin/users/" + admin.id();
		for (String act : new String[] { "/disable", "/reset" }) {
			MvcTestResult result = this.mvc.post().uri(address + act).with(user(admin)).with(csrf()).exchange();
			assertThat(result).hasRedirectedUrl(address + "/edit");
			assertThat(result.getMvcResult().getFlashMap().get("flash")).hasFieldOrPropertyWithValue("kind", "warn");
		}
		assertThat(this.mvc.post()
			.uri(address + "/edit")
			.with(user(admin))
			.with(csrf())
			.param("version", "0")
			.param("displayName", "Lãnh đạo")
			.param("role", "LEADER")).hasStatus(422);
		assertThat(this.accounts.load(admin.getUsername())).satisfies((account) -> {
			assertThat(account.isEnabled()).isTrue();
			assertThat(account.role()).isEqualTo(Role.ADMIN);
		});
	}

	private Document get(String address) {
		return get(address, administrator());
	}

	private static Document get(String address, Guest session) {
		MvcTestResult result = session.get(address);
		assertThat(result).hasStatusOk();
		return Guest.page(result);
	}

	private static MvcTestResult post(String address, Guest session, String... fields) {
		return session.post(address, fields);
	}

	private Guest administrator() {
		return new Guest(this.mvc, this.accounts.admin());
	}

	private MvcTestResult edit(SignedInAccount account, long version, String displayName, String role,
			String agencyId) {
		return post("/admin/users/" + account.id() + "/edit", administrator(), "version", String.valueOf(version),
				"displayName", displayName, "role", role, "agencyId", agencyId);
	}

	/** The one-time password that the page after a redirect shows. */
	private static String newPassword(String address, Guest session) {
		return get(address, session).select("section[aria-labelledby=new-password] code").text();
	}

	private long version(SignedInAccount account) {
		Document page = get("/admin/users/" + account.id() + "/edit");
		return Long.parseLong(page.selectFirst("input[name=version]").val());
	}

	private Guest signIn(String username, String password) {
		Guest session = new Guest(this.mvc);
		assertThat(session.signIn(username, password)).hasRedirectedUrl("/");
		return session;
	}

}
