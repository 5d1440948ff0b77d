package vn.camket.agreement.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementContent;
import vn.camket.agreement.AgreementRegister;
import vn.camket.shared.web.CreationKey;
import vn.camket.test.Accounts;
import vn.camket.test.BulkPage;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.camket.agreement.AgreementFixture.agreement;

@IntegrationTest
@Transactional
class AgreementBulkTests {

	private final MockMvcTester mvc;

	private final AgreementRegister register;

	private final JdbcClient database;

	private final Statements statements;

	private final EntityManager entities;

	private final SignedInAccount officer;

	private final UUID trade;

	private final UUID finance;

	private final BulkPage bulk;

	private final List<UUID> chosen = new ArrayList<>();

	AgreementBulkTests(MockMvcTester mvc, Accounts accounts, AgreementRegister register, JdbcClient database,
			Statements statements, EntityManager entities) {
		this.mvc = mvc;
		this.register = register;
		this.database = database;
		this.statements = statements;
		this.entities = entities;
		this.officer = accounts.officer();
		this.bulk = new BulkPage(mvc, this.officer, "/agreements");
		this.trade = accounts.agency("so-cong-thuong");
		this.finance = accounts.agency("so-tai-chinh");
	}

	@BeforeEach
	void twoAgreements() {
		signIn();
		add("Hàng loạt một", this.trade);
		add("Hàng loạt hai", this.finance);
	}

	private void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void theListOffersItToOfficersAndSaysWhenNothingIsTicked() {
		Document list = BulkPage.page(get("/agreements?q=hang%20loat"));
		assertThat(list.select("tbody input[name=ids][form=bulk]")).hasSize(2);
		assertThat(list.select("form#bulk input[name=query]").val()).isEqualTo("?q=hang%20loat");
		assertThat(get("/agreements/bulk?query=?unclear=true")).hasRedirectedUrl("/agreements?unclear=true");
	}

	@Test
	void oldAndNewAreShownAndNothingIsSavedYet() {
		Document preview = preview("LEAD", "values[agency]", this.trade);
		assertThat(preview.select("#bulk-rows").text()).isEqualTo("Sẽ sửa 1 trong 2 thỏa thuận");
		Element changed = preview.select("tbody tr:contains(Hàng loạt hai)").first();
		assertThat(changed.text()).contains("Sở Tài chính Sở Công Thương");
		assertThat(preview.select("tbody tr:contains(Hàng loạt một)").text()).contains("Không thay đổi");
		assertThat(lead(1)).isEqualTo(this.finance);
	}

	@Test
	void confirmedItIsMadeAndInTheHistoryOfEach() {
		MvcTestResult done = confirm(preview("LEAD", "values[agency]", this.trade));
		assertThat(done).hasRedirectedUrl("/agreements?q=a");
		assertThat(lead(1)).isEqualTo(this.trade);
		assertThat(BulkPage.page(get("/agreements/" + this.chosen.get(1) + "/history")).text()).contains("Sở Tài chính",
				"Sở Công Thương");
	}

	@Test
	void anAgencyThatTakesTheLeadCoordinatesNoLonger() {
		confirm(preview("ADD_COORDINATOR", "values[agency]", this.trade));
		assertThat(coordinators(0)).isEmpty();
		assertThat(coordinators(1)).containsExactly(this.trade);
		confirm(preview("LEAD", "values[agency]", this.trade));
		assertThat(coordinators(1)).isEmpty();
		confirm(preview("ADD_COORDINATOR", "values[agency]", this.finance));
		confirm(preview("REMOVE_COORDINATOR", "values[agency]", this.finance));
		assertThat(coordinators(0)).isEmpty();
	}

	@Test
	void fieldsAreAddedAndTakenOut() {
		String field = this.database.sql("select code from cooperation_field order by sort_order limit 1")
			.query(String.class)
			.single();
		confirm(preview("ADD_FIELD", "values[field]", field));
		assertThat(fields(0)).containsExactly(field);
		assertThat(fields(1)).containsExactly(field);
		assertThat(preview("ADD_FIELD", "values[field]", field).select("#bulk-rows").text()).startsWith("Sẽ sửa 0");
		confirm(preview("REMOVE_FIELD", "values[field]", field));
		assertThat(fields(0)).isEmpty();
	}

	@Test
	void whatSomebodyElseChangedMeanwhileStopsTheWhole() {
		Document preview = preview("ADD_COORDINATOR", "values[agency]", accounts("so-y-te"));
		change(1);
		MvcTestResult refused = confirm(preview);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		Document again = BulkPage.page(refused);
		assertThat(again.select(".note").text()).contains("Chưa sửa thỏa thuận nào");
		assertThat(again.select("tbody tr:contains(Vừa được người khác sửa)").text()).contains("Hàng loạt hai");
	}

	@Test
	void whatWasArchivedMeanwhileStopsTheWhole() {
		Document preview = preview("LEAD", "values[agency]", accounts("so-y-te"));
		signIn();
		this.register.archive(this.chosen.get(1), "Nhập trùng");
		this.entities.flush();
		Document again = BulkPage.page(confirm(preview));
		assertThat(again.select("tbody tr")).hasSize(1);
		assertThat(again.select(".note").text()).contains("lưu trữ");
	}

	@Test
	void aChangeIsAskedForCompletely() {
		assertThat(BulkPage.page(preview(Map.of("operation", "LEAD"))).select("#valuesagency-error").text())
			.isEqualTo("Chọn một giá trị trong danh sách");
		assertThat(BulkPage.page(preview(Map.of("operation", "ADD_FIELD", "values[field]", "no-such")))
			.select("#valuesfield-error")).isNotEmpty();
		assertThat(preview(Map.of("operation", "NONE"))).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(preview(Map.of("query", "//evil.example"))).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void manyRowsTakeNoMoreStatements() {
		long two = this.statements.during(() -> preview("LEAD", "values[agency]", this.trade));
		for (int i = 0; i < 40; i++) {
			add("Hàng loạt thêm " + i, this.finance);
		}
		assertThat(this.statements
			.during(() -> assertThat(preview("LEAD", "values[agency]", this.trade).select("tbody tr")).hasSize(42)))
			.isEqualTo(two);
	}

	private UUID accounts(String code) {
		return this.database.sql("select id from agency where code = :code")
			.param("code", code)
			.query(UUID.class)
			.single();
	}

	private void add(String title, UUID lead) {
		signIn();
		this.chosen.add(this.register.create(CreationKey.of(null, ""),
				agreement(title).lead(lead).with("Đối tác", "LA").content()));
	}

	private void change(int index) {
		signIn();
		var stored = this.register.find(this.chosen.get(index));
		this.register.amend(stored.id(), stored.version(), agreement("Hàng loạt hai, sửa").content());
	}

	private Document preview(String operation, String field, Object value) {
		return this.bulk.preview(this.chosen, Map.of("operation", operation, field, value.toString(), "query", "?q=a"));
	}

	private MvcTestResult preview(Map<String, String> change) {
		return this.bulk.ask(this.chosen, change);
	}

	private MvcTestResult confirm(Document preview) {
		MvcTestResult result = this.bulk.confirm(preview);
		this.entities.clear();
		return result;
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).with(user(this.officer)).exchange();
	}

	private UUID lead(int index) {
		return stored(index).leadAgencyId();
	}

	private Iterable<UUID> coordinators(int index) {
		return stored(index).coordinators();
	}

	private Iterable<String> fields(int index) {
		return stored(index).fields();
	}

	private AgreementContent stored(int index) {
		signIn();
		return this.register.find(this.chosen.get(index)).content();
	}

}
