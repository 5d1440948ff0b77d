package vn.camket.audit;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.audit.AuditChain.Fault;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The trail, and what happens to it when somebody reaches into the table by SQL. */
@IntegrationTest
@Transactional
class AuditTests {

	private final MockMvcTester mvc;

	private final AuditChain chain;

	private final AuditTrail trail;

	private final JdbcClient database;

	private final Statements statements;

	private final TestClock clock;

	private final SignedInAccount administrator;

	private final SignedInAccount staff;

	AuditTests(MockMvcTester mvc, AuditChain chain, AuditTrail trail, JdbcClient database, Statements statements,
			TestClock clock, Accounts accounts) {
		this.mvc = mvc;
		this.chain = chain;
		this.trail = trail;
		this.database = database;
		this.statements = statements;
		this.clock = clock;
		this.administrator = accounts.admin();
		this.staff = accounts.staff("so-cong-thuong");
	}

	@BeforeEach
	void write() {
		this.clock.set("2099-03-01T09:00:00+07:00");
		for (int i = 1; i <= 5; i++) {
			this.trail.downloaded("/tep-" + i + ".xlsx");
		}
		this.chain.seal();
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void whatNobodyTouchedIsIntact() {
		AuditChain.Check check = this.chain.check();
		assertThat(check.faults()).isEmpty();
		assertThat(check.entries()).isGreaterThanOrEqualTo(5);
		assertThat(check.seal()).hasSize(64);
		assertThat(this.chain.last()).contains(check);
	}

	@Test
	void aChangedRowIsNamed() {
		long row = entry("/tep-3.xlsx");
		tamper("audit_entry", "update audit_entry set subject = '/tep-khac.xlsx' where id = " + row);
		assertThat(this.chain.check().faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.kind()).isEqualTo("CHANGED");
			assertThat(fault.source()).isEqualTo("ENTRY");
			assertThat(fault.id()).isEqualTo(row);
		});
	}

	@Test
	void aChangedChangeOfARecordIsNamed() {
		UUID agency = this.database.sql("select id from agency where code = 'so-cong-thuong'")
			.query(UUID.class)
			.single();
		this.database.sql("update agency set phone = '0239 000 111' where id = ?").param(agency).update();
		this.chain.seal();
		long row = this.database.sql("select max(id) from record_change where record_id = ?")
			.param(agency)
			.query(Long.class)
			.single();
		tamper("record_change", "update record_change set after = '{\"phone\": \"khác\"}' where id = " + row);
		assertThat(this.chain.check().faults()).extracting(Fault::kind, Fault::source, Fault::id)
			.containsExactly(tuple("CHANGED", "CHANGE", row));
	}

	@Test
	void aRemovedRowIsNamed() {
		long row = entry("/tep-2.xlsx");
		tamper("audit_entry", "delete from audit_entry where id = " + row);
		assertThat(this.chain.check().faults()).singleElement()
			.extracting(Fault::kind, Fault::id)
			.containsExactly("MISSING", row);
	}

	@Test
	void aRowRemovedWithItsSealLeavesAGap() {
		long row = entry("/tep-2.xlsx");
		tamper("audit_entry", "delete from audit_entry where id = " + row);
		tamper("audit_seal", "delete from audit_seal where source = 'ENTRY' and source_id = " + row);
		assertThat(this.chain.check().faults()).singleElement()
			.extracting(Fault::kind, Fault::id)
			.containsExactly("GAP", entry("/tep-3.xlsx"));
	}

	@Test
	void rowsThatChangedPlacesAreNamed() {
		long second = entry("/tep-2.xlsx");
		long fourth = entry("/tep-4.xlsx");
		tamper("audit_seal", "update audit_seal set source_id = -1 where source = 'ENTRY' and source_id = " + second);
		tamper("audit_seal",
				"update audit_seal set source_id = " + second + " where source = 'ENTRY' and source_id = " + fourth);
		tamper("audit_seal", "update audit_seal set source_id = " + fourth + " where source_id = -1");
		assertThat(this.chain.check().faults()).hasSize(2).allSatisfy((fault) -> {
			assertThat(fault.kind()).isEqualTo("CHANGED");
			assertThat(fault.id()).isIn(second, fourth);
		});
	}

	@Test
	void aRowSlippedInIsNamed() {
		tamper("audit_entry", "alter table audit_entry disable trigger audit_entry_queued",
				"insert into audit_entry (at, kind, subject) values (now(), 'DOWNLOAD', '/tep-gia.xlsx')",
				"alter table audit_entry enable trigger audit_entry_queued");
		assertThat(this.chain.check().faults()).singleElement()
			.extracting(Fault::kind, Fault::id)
			.containsExactly("UNSEALED", entry("/tep-gia.xlsx"));
	}

	@Test
	void anEndThatWasCutOffIsNoticed() {
		this.chain.check();
		long last = this.database.sql("select max(id) from audit_seal").query(Long.class).single();
		long row = this.database.sql("select source_id from audit_seal where id = ?")
			.param(last)
			.query(Long.class)
			.single();
		tamper("audit_entry", "delete from audit_entry where id = " + row);
		tamper("audit_seal", "delete from audit_seal where id = " + last);
		assertThat(this.chain.check().faults()).singleElement().extracting(Fault::kind).isEqualTo("CUT");
	}

	@Test
	void theApplicationItselfCannotRewriteIt() {
		this.chain.check();
		for (String act : List.of("update audit_entry set actor = 'khác'", "delete from audit_entry",
				"truncate audit_entry", "update audit_seal set hash = ''", "truncate audit_seal cascade",
				"delete from audit_check")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> inSavepoint(act))
				.withMessageContaining("append-only");
		}
	}

	@Test
	void theAdministratorSeesWhoDidWhatFromWhereAndTakesItAway() {
		this.mvc.get().uri("/agreements.xlsx?q=lào").with(user(this.staff)).with((request) -> {
			request.setRemoteAddr("10.20.30.40");
			return request;
		}).exchange();
		this.mvc.get().uri("/admin/users").with(user(this.staff)).exchange();
		Document page = page("/admin/audit?q=" + this.staff.displayName());
		assertThat(page.select("tbody tr").eachText())
			.anySatisfy((line) -> assertThat(line).contains(this.staff.displayName(), "Tải tệp", "/agreements.xlsx"))
			.anySatisfy((line) -> assertThat(line).contains("Không được phép", "GET /admin/users"));
		assertThat(page("/admin/audit?kind=REFUSED&from=1/3/2099&to=1/3/2099").select("tbody tr")).isNotEmpty();
		assertThat(page("/admin/audit?from=2/3/2099").select("tbody tr")).isEmpty();
		MvcTestResult file = this.mvc.get()
			.uri("/admin/audit.csv?kind=REFUSED")
			.with(user(this.administrator))
			.exchange();
		assertThat(file).hasStatusOk();
		assertThat(file).bodyText().contains("GET /admin/users");
	}

	@Test
	void aChangeIsShownInWords() {
		this.database.sql("select set_config('app.now', '2099-03-01T10:00:00Z', true)").query().listOfRows();
		this.database.sql("update agency set phone = '0239 000 222' where code = 'so-cong-thuong'").update();
		String line = page("/admin/audit?kind=CHANGE").select("tbody tr").first().text();
		assertThat(line).contains("Sửa cơ quan: Sở Công Thương", "0239 000 222");
	}

	@Test
	void signInsAreOnTheTrailWhetherTheySucceedOrNot() {
		this.mvc.post()
			.uri("/login")
			.param("username", "khong.co\0<b>")
			.param("password", "sai")
			.with(csrf())
			.exchange();
		assertThat(page("/admin/audit?kind=SIGN_IN_FAILED").select("tbody tr").first().text()).contains("khong.co<b>",
				"127.0.0.1");
	}

	@Test
	void thePageTakesTheSameStatementsForFewAndManyRows() {
		long few = this.statements.during(() -> page("/admin/audit?size=5"));
		for (int i = 0; i < 40; i++) {
			this.trail.downloaded("/nhieu-" + i);
		}
		assertThat(this.statements.during(() -> page("/admin/audit?size=100"))).isEqualTo(few);
	}

	@Test
	void theCheckIsAskedForAndTold() {
		tamper("audit_entry", "delete from audit_entry where id = " + entry("/tep-2.xlsx"));
		assertThat(this.mvc.post().uri("/admin/audit/check").with(user(this.administrator)).with(csrf()))
			.hasRedirectedUrl("/admin/audit");
		assertThat(page("/admin/audit").select("section[aria-labelledby=h-check]").text())
			.contains("Phát hiện 1 chỗ sai", "Ngày 01/03/2099", "đã bị xóa", this.administrator.displayName());
	}

	private long entry(String subject) {
		return this.database.sql("select max(id) from audit_entry where subject = ?")
			.param(subject)
			.query(Long.class)
			.single();
	}

	/** As somebody with all rights of the database. */
	private void tamper(String table, String... acts) {
		this.database.sql("alter table " + table + " disable trigger " + table + "_append_only").update();
		for (String act : acts) {
			this.database.sql(act).update();
		}
		this.database.sql("alter table " + table + " enable trigger " + table + "_append_only").update();
	}

	private void inSavepoint(String act) {
		this.database.sql("savepoint before_act").update();
		try {
			this.database.sql(act).update();
		}
		finally {
			this.database.sql("rollback to savepoint before_act").update();
		}
	}

	private Document page(String address) {
		try {
			MvcTestResult page = this.mvc.get().uri(address).with(user(this.administrator)).exchange();
			assertThat(page).hasStatusOk();
			return Jsoup.parse(page.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
