package vn.camket.bulk.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.BulkPage;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Many rows of each register at once; those of agreements have tests of their own. */
@IntegrationTest
@Transactional
class BulkPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final EntityManager entities;

	private final TestClock clock;

	private final SignedInAccount officer;

	private final SignedInAccount admin;

	private final UUID trade;

	private final UUID finance;

	BulkPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements,
			EntityManager entities, TestClock clock) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.entities = entities;
		this.clock = clock;
		this.officer = accounts.officer();
		this.admin = accounts.admin();
		this.trade = accounts.agency("so-cong-thuong");
		this.finance = accounts.agency("so-tai-chinh");
	}

	@BeforeEach
	void setClock() {
		this.clock.set("2027-03-01T10:00:00+07:00");
	}

	@AfterEach
	void leave() {
		this.clock.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/agreements", "/commitments", "/promises", "/partners", "/agencies", "/admin/users" })
	void everyRegisterOffersItToThoseWhoMayAlone(String register) {
		commitment("Cam kết chọn được", this.trade);
		promise("Lời hứa chọn được");
		partner("Đối tác chọn được", "LA");
		agreement();
		SignedInAccount may = register.equals("/admin/users") ? this.admin : this.officer;
		Document list = page(register, may);
		assertThat(list.select("form#bulk").attr("action")).isEqualTo(register + "/bulk");
		assertThat(list.select("tbody input[name=ids][form=bulk]")).hasSameSizeAs(list.select("tbody tr"));
		assertThat(BulkPage
			.page(this.mvc.get()
				.uri(register + "/bulk?ids=" + list.select("tbody input[name=ids]").first().val())
				.with(user(may))
				.exchange())
			.select("input[name=operation]")).isNotEmpty();
		if (!register.equals("/admin/users")) {
			assertThat(page(register, this.accounts.staff("so-cong-thuong")).select("form#bulk, .sel")).isEmpty();
			assertThat(page(register, this.accounts.leader()).select("form#bulk, .sel")).isEmpty();
		}
	}

	@Test
	void commitmentsGetAnotherLeadAndATask() {
		UUID one = commitment("Cam kết một", this.trade);
		UUID two = commitment("Cam kết hai", this.finance);
		List<UUID> both = List.of(one, two);
		BulkPage bulk = bulk("/commitments");
		Document preview = bulk.preview(both, Map.of("operation", "LEAD", "values[agency]", this.trade.toString()));
		assertThat(preview.select("#bulk-rows").text()).isEqualTo("Sẽ sửa 1 trong 2 cam kết");
		assertThat(preview.select("tbody tr:contains(Cam kết hai)").text()).contains("Sở Tài chính", "Sở Công Thương");
		assertThat(column("commitment", "lead_agency_id", two)).isEqualTo(this.finance);
		assertThat(confirm(bulk, preview)).hasStatus(302);
		assertThat(column("commitment", "lead_agency_id", two)).isEqualTo(this.trade);

		confirm(bulk,
				bulk.preview(both, Map.of("operation", "ADD_COORDINATOR", "values[agency]", this.finance.toString())));
		assertThat(coordinators(one)).containsExactly(this.finance);
		confirm(bulk, bulk.preview(both,
				Map.of("operation", "REMOVE_COORDINATOR", "values[agency]", this.finance.toString())));
		assertThat(coordinators(one)).isEmpty();

		UUID task = this.database.sql("select id from task where archived_at is null order by position limit 1")
			.query(UUID.class)
			.single();
		Document built = bulk.preview(both, Map.of("operation", "TASK", "values[task]", task.toString()));
		assertThat(built.select("tbody tr").first().select("td").first().text()).isEqualTo("(để trống)");
		confirm(bulk, built);
		assertThat(column("commitment", "task_id", one)).isEqualTo(task);
		assertThat(column("commitment", "lead_agency_id", one)).as("untouched").isEqualTo(this.trade);
		assertThat(bulk.preview(both, Map.of("operation", "TASK", "values[task]", task.toString()))
			.select("main form[method=post]")).as("nothing to save").isEmpty();
	}

	@Test
	void promisesGetALeadAndAPartner() {
		UUID promise = promise("Lời hứa một");
		UUID partner = partner("Đối tác của lời hứa", "LA");
		BulkPage bulk = bulk("/promises");
		confirm(bulk,
				bulk.preview(List.of(promise), Map.of("operation", "LEAD", "values[agency]", this.trade.toString())));
		confirm(bulk,
				bulk.preview(List.of(promise), Map.of("operation", "PARTNER", "values[partner]", partner.toString())));
		assertThat(column("promise", "lead_agency_id", promise)).isEqualTo(this.trade);
		assertThat(column("promise", "partner_id", promise)).isEqualTo(partner);
		assertThat(page("/promises/" + promise + "/history", this.officer).text()).contains("Sở Công Thương",
				"Đối tác của lời hứa");
	}

	@Test
	void partnersGetACountryAndAKindAndKeepTheirNames() {
		UUID partner = partner("Đối tác một", "LA");
		this.database.sql("insert into partner_alias (partner_id, alias) values (?, 'Cách viết khác')")
			.param(partner)
			.update();
		BulkPage bulk = bulk("/partners");
		Document preview = bulk.preview(List.of(partner), Map.of("operation", "COUNTRY", "values[country]", "TH"));
		assertThat(preview.select("tbody tr").text()).contains("Đối tác một", "Lào", "Thái Lan");
		confirm(bulk, preview);
		confirm(bulk, bulk.preview(List.of(partner), Map.of("operation", "KIND", "values[kind]", "LOCAL_GOVERNMENT")));
		assertThat(page("/partners/" + partner, this.officer).text()).contains("Thái Lan", "Chính quyền địa phương",
				"Cách viết khác");
	}

	@Test
	void agenciesJoinAGroupAndLeaveIt() {
		String group = this.database.sql("select code from agency_group order by sort_order, name limit 1")
			.query(String.class)
			.single();
		List<UUID> both = List.of(agency("Cơ quan thử một", "thu-mot"), agency("Cơ quan thử hai", "thu-hai"));
		BulkPage bulk = bulk("/agencies");
		assertThat(bulk.preview(both, Map.of("operation", "JOIN", "values[group]", group)).select("#day-error").text())
			.isNotEmpty();
		Map<String, String> join = Map.of("operation", "JOIN", "values[group]", group, "day", "01/04/2027");
		Document joining = bulk.preview(both, join);
		assertThat(joining.select("#day").val()).isEqualTo("01/04/2027");
		assertThat(confirm(bulk, joining)).hasStatus(302);
		assertThat(bulk.preview(both, join).select("#bulk-rows").text()).isEqualTo("Sẽ sửa 0 trong 2 cơ quan");

		Document early = bulk.preview(both, Map.of("operation", "LEAVE", "values[group]", group, "day", "31/03/2027"));
		assertThat(early.select("tbody").text()).contains("Ngày cuối không được trước ngày vào nhóm");
		assertThat(early.select("main form[method=post]")).isEmpty();
		confirm(bulk, bulk.preview(both, Map.of("operation", "LEAVE", "values[group]", group, "day", "01/04/2027")));
		assertThat(this.database.sql("select valid_to from agency_group_member where agency_id in (:ids)")
			.param("ids", both)
			.query(String.class)
			.list()).containsExactly("2027-04-01", "2027-04-01");
	}

	@Test
	void whatHasEndedJoinsNoGroupAndABorderCommuneStaysACommune() {
		UUID ended = agency("Cơ quan đã hết", "thu-het");
		this.database.sql("update agency set valid_to = '2026-12-31' where id = ?").param(ended).update();
		UUID border = agency("Xã biên giới thử", "thu-bien-gioi");
		this.database.sql("update agency set kind = 'COMMUNE', border = true where id = ?").param(border).update();
		String group = this.database.sql("select code from agency_group limit 1").query(String.class).single();
		List<UUID> both = List.of(ended, border);
		BulkPage bulk = bulk("/agencies");
		Document joining = bulk.preview(both, Map.of("operation", "JOIN", "values[group]", group, "day", "01/04/2027"));
		assertThat(joining.select("tbody tr:contains(Cơ quan đã hết)").text()).contains("đã kết thúc");
		confirm(bulk, joining);
		assertThat(this.database.sql("select agency_id from agency_group_member where agency_id in (:ids)")
			.param("ids", both)
			.query(UUID.class)
			.list()).containsExactly(border);
		Document kind = bulk.preview(both, Map.of("operation", "KIND", "values[kind]", "WARD"));
		assertThat(kind.select("tbody tr:contains(biên giới)").text()).contains("biên giới");
		confirm(bulk, kind);
		assertThat(text("agency", "kind", ended)).isEqualTo("WARD");
		assertThat(text("agency", "kind", border)).isEqualTo("COMMUNE");
		confirm(bulk, bulk.preview(both, Map.of("operation", "VERIFIED")));
		assertThat(text("agency", "verified", border)).isIn("t", "true");
	}

	@Test
	void accountsMoveAndEndButNeverTheOwn() {
		SignedInAccount staff = this.accounts.staff("so-cong-thuong");
		SignedInAccount leader = this.accounts.leader();
		List<UUID> all = List.of(staff.id(), leader.id(), this.admin.id());
		BulkPage bulk = new BulkPage(this.mvc, this.admin, "/admin/users");
		confirm(bulk, bulk.preview(all, Map.of("operation", "AGENCY", "values[agency]", this.finance.toString())));
		assertThat(column("account", "agency_id", staff.id())).isEqualTo(this.finance);
		this.database.sql("update account set agency_id = null where id = ?").param(leader.id()).update();

		Document head = bulk.preview(all, Map.of("operation", "ROLE", "values[role]", "AGENCY_HEAD"));
		assertThat(head.select("tbody tr:contains(" + leader.getUsername() + ")").text()).contains("Chọn cơ quan");
		confirm(bulk, head);
		assertThat(text("account", "role", staff.id())).isEqualTo("AGENCY_HEAD");
		assertThat(text("account", "role", leader.id())).isEqualTo("LEADER");

		Document ending = bulk.preview(all, Map.of("operation", "DISABLE"));
		assertThat(ending.select("#bulk-rows").text()).isEqualTo("Sẽ sửa 2 trong 3 tài khoản");
		assertThat(ending.select("tbody tr:contains(" + this.admin.getUsername() + ")").text())
			.contains("tài khoản của chính mình");
		confirm(bulk, ending);
		assertThat(disabled(all)).containsExactlyInAnyOrder(staff.id(), leader.id());
		confirm(bulk, bulk.preview(all, Map.of("operation", "ENABLE")));
		assertThat(disabled(all)).isEmpty();
	}

	@Test
	void whatSomebodyElseChangedMeanwhileStopsTheWhole() {
		List<UUID> both = List.of(partner("Đối tác một", "LA"), partner("Đối tác hai", "LA"));
		BulkPage bulk = bulk("/partners");
		Document preview = bulk.preview(both, Map.of("operation", "COUNTRY", "values[country]", "TH"));
		this.database.sql("update partner set version = version + 1 where id = ?").param(both.get(1)).update();
		MvcTestResult refused = confirm(bulk, preview);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		Document again = BulkPage.page(refused);
		assertThat(again.select(".note").text()).contains("Chưa sửa đối tác nào");
		assertThat(again.select("tbody tr:contains(Vừa được người khác sửa)").text()).contains("Đối tác hai");
		assertThat(text("partner", "country_code", both.get(0))).isEqualTo("LA");
		assertThat(confirm(bulk, again)).as("seen and confirmed once more").hasStatus(302);
		assertThat(text("partner", "country_code", both.get(0))).isEqualTo("TH");
	}

	@Test
	void whatIsNotOfferedIsRefused() {
		List<UUID> one = List.of(partner("Đối tác một", "LA"));
		BulkPage bulk = bulk("/partners");
		assertThat(bulk.preview(one, Map.of("operation", "COUNTRY", "values[country]", "XX"))
			.select("#valuescountry-error")
			.text()).isEqualTo("Chọn một giá trị trong danh sách");
		assertThat(bulk.ask(one, Map.of("operation", "DISABLE"))).as("another register's").hasStatus(400);
		assertThat(bulk.ask(one, Map.of())).hasStatus(422);
		MvcTestResult noDay = bulk("/agencies").ask(List.of(this.trade),
				Map.of("operation", "JOIN", "values[group]", "so-ban-nganh-dia-phuong", "day", "31/02/2027"));
		assertThat(noDay).hasStatus(422);
		assertThat(BulkPage.page(noDay).select("#day").val()).isEqualTo("31/02/2027");
		assertThat(BulkPage.page(noDay).select("option[value=so-ban-nganh-dia-phuong]").hasAttr("selected")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/commitments", "/promises", "/partners", "/agencies", "/admin/users" })
	void manyRowsTakeNoMoreStatements(String register) {
		BulkPage bulk = register.equals("/admin/users") ? new BulkPage(this.mvc, this.admin, register) : bulk(register);
		Map<String, String> change = switch (register) {
			case "/partners" -> Map.of("operation", "COUNTRY", "values[country]", "TH");
			case "/agencies" -> Map.of("operation", "KIND", "values[kind]", "WARD");
			case "/admin/users" -> Map.of("operation", "DISABLE");
			default -> Map.of("operation", "LEAD", "values[agency]", this.trade.toString());
		};
		List<UUID> many = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			many.add(switch (register) {
				case "/commitments" -> commitment("Cam kết " + i, this.finance);
				case "/promises" -> promise("Lời hứa " + i);
				case "/partners" -> partner("Đối tác thử " + i, "LA");
				case "/agencies" -> agency("Cơ quan thử " + i, "thu-nhieu-" + i);
				default -> this.accounts.leader().id();
			});
		}
		long one = this.statements.during(() -> assertRows(bulk.preview(many.subList(0, 1), change), 1));
		assertThat(this.statements.during(() -> assertRows(bulk.preview(many, change), 20))).isEqualTo(one);
	}

	private static void assertRows(Document preview, int rows) {
		assertThat(preview.select("tbody tr")).hasSize(rows);
	}

	private BulkPage bulk(String register) {
		return new BulkPage(this.mvc, this.officer, register);
	}

	private MvcTestResult confirm(BulkPage bulk, Document preview) {
		MvcTestResult result = bulk.confirm(preview);
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private Document page(String address, SignedInAccount visitor) {
		return BulkPage.page(this.mvc.get().uri(URI.create(address)).with(user(visitor)).exchange());
	}

	private UUID agreement() {
		return this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature)
				values ('TT-THU-' || gen_random_uuid(), 'AGREEMENT', 'Bản ghi nhớ thử hàng loạt', 'UNCONFIRMED')
				returning id""").query(UUID.class).single();
	}

	private UUID commitment(String text, UUID lead) {
		return this.database.sql("""
				insert into commitment (agreement_id, creation_key, creation_print, text, lead_agency_id)
				values (?, gen_random_uuid(), '', ?, ?) returning id""")
			.params(agreement(), text, lead)
			.query(UUID.class)
			.single();
	}

	private UUID promise(String text) {
		return this.database.sql("""
				insert into promise (creation_key, creation_print, text, promised_by, promised_to, made_on)
				values (gen_random_uuid(), '', ?, 'A', 'B', '2026-02') returning id""")
			.param(text)
			.query(UUID.class)
			.single();
	}

	private UUID partner(String name, String country) {
		return this.database.sql("insert into partner (name, country_code) values (?, ?) returning id")
			.params(name, country)
			.query(UUID.class)
			.single();
	}

	private UUID agency(String name, String code) {
		return this.database
			.sql("insert into agency (code, name, short_name, kind) values (?, ?, ?, 'OTHER') returning id")
			.params(code, name, name)
			.query(UUID.class)
			.single();
	}

	private List<UUID> coordinators(UUID commitment) {
		return this.database.sql("select agency_id from commitment_coordinator where commitment_id = ?")
			.param(commitment)
			.query(UUID.class)
			.list();
	}

	private List<UUID> disabled(List<UUID> accounts) {
		return this.database.sql("select id from account where id in (:ids) and disabled_at is not null")
			.param("ids", accounts)
			.query(UUID.class)
			.list();
	}

	private UUID column(String table, String column, UUID id) {
		return this.database.sql("select " + column + " from " + table + " where id = ?")
			.param(id)
			.query(UUID.class)
			.single();
	}

	private String text(String table, String column, UUID id) {
		return this.database.sql("select " + column + " from " + table + " where id = ?")
			.param(id)
			.query(String.class)
			.single();
	}

}
