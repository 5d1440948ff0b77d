package vn.camket.history;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.function.Supplier;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What was changed, by whom and when. Each act is a transaction of its own, as in life.
 */
@IntegrationTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class RecordHistoryTests {

	/** Tables whose changes nobody reads as a record's history, and why. */
	private static final Map<String, String> NOT_LOGGED = Map.ofEntries(
			Map.entry("flyway_schema_history", "Flyway's own"), Map.entry("installation", "marks the database"),
			Map.entry("reorganisation", "append-only"), Map.entry("search_entry", "derived"),
			Map.entry("search_word", "derived"), Map.entry("hand_over_item", "never changed, with its record"),
			Map.entry("commitment_standing", "derived"), Map.entry("annex_import", "not a record yet"),
			Map.entry("sheet_import", "not records yet"), Map.entry("sheet_import_row", "not records yet"),
			Map.entry("document_version", "never changes"), Map.entry("document_piece", "bytes of a version"),
			Map.entry("stock_word", "changed by migrations alone"), Map.entry("country", "changed by migrations alone"),
			Map.entry("country_alias", "changed by migrations alone"),
			Map.entry("cooperation_field", "changed by migrations alone"), Map.entry("agreement_state_span", "derived"),
			Map.entry("record_change", "the log itself"), Map.entry("logged_table", "what is logged"),
			Map.entry("report_entry", "follows from groups and registers"), Map.entry("report_event", "append-only"),
			Map.entry("report_remark", "append-only"), Map.entry("saved_filter", "a convenience of its owner"),
			Map.entry("consolidated_source", "part of a paragraph"), Map.entry("shedlock", "the scheduler's"),
			Map.entry("second_factor", "secrets"), Map.entry("recovery_code", "secrets"),
			Map.entry("sign_in_guard", "counts failures"), Map.entry("spring_session", "Spring Session's own"),
			Map.entry("spring_session_attributes", "Spring Session's own"),
			Map.entry("reminder_preference", "of its owner alone"), Map.entry("reminder_message", "mails"),
			Map.entry("reminder_item", "what was said in mails"), Map.entry("urging_letter", "says itself who made it"),
			Map.entry("urging_letter_report", "part of a letter"), Map.entry("obstacle_event", "append-only"),
			Map.entry("obstacle_escalation", "says itself who made it"),
			Map.entry("consolidated_issue", "never changes"), Map.entry("figure_stamp", "never changes"),
			Map.entry("word_template", "says itself who put it in"),
			Map.entry("report_workbook", "says itself who laid it and who settled it"),
			Map.entry("audit_entry", "part of the log"), Map.entry("audit_seal", "the log's chain"),
			Map.entry("audit_unsealed", "the log's chain"), Map.entry("audit_check", "append-only"),
			Map.entry("report_presence", "forgotten after a minute"),
			Map.entry("report_activity", "part of a revision"));

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final TestClock clock;

	private final Statements statements;

	private final TransactionTemplate transaction;

	private final SignedInAccount officer;

	private final SignedInAccount administrator;

	private UUID agreement;

	@SuppressWarnings("NullAway.Init")
	RecordHistoryTests(MockMvcTester mvc, JdbcClient database, Accounts accounts, TestClock clock,
			Statements statements, PlatformTransactionManager transactions) {
		this.mvc = mvc;
		this.database = database;
		this.clock = clock;
		this.statements = statements;
		this.transaction = new TransactionTemplate(transactions);
		this.officer = accounts.officer();
		this.administrator = accounts.admin();
	}

	@BeforeEach
	void registerAnAgreement() {
		this.clock.set("2027-05-14T23:59:59.999+07:00");
		this.agreement = work(() -> this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, signed_on)
				values ('TT-LS-' || gen_random_uuid(), 'AGREEMENT', 'Tên đầu', 'SIGNED', '2018-12') returning id""")
			.query(UUID.class)
			.single());
	}

	@AfterEach
	void forget() {
		work(() -> this.database.sql("delete from agreement where id = ?").param(this.agreement).update());
		this.clock.reset();
	}

	@Test
	void whoArchivedAndWhyIsKnownAfterItWasRestored() {
		assertThat(post("/agreements/" + this.agreement + "/archive", "reason", "Nhập trùng")).hasStatus(302);
		assertThat(post("/agreements/" + this.agreement + "/restore")).hasStatus(302);

		Document history = page("/agreements/" + this.agreement + "/history");
		assertThat(history.text()).contains("23:59 14/05/2027 · " + this.officer.displayName());
		assertThat(row(history, "Lý do lưu trữ")).isEqualTo("Lý do lưu trữ Nhập trùng –");
		assertThat(history.select("tr:contains(Lý do lưu trữ)")).hasSize(2);
		assertThat(row(history, "Tên tiếng Việt")).isEqualTo("Tên tiếng Việt – Tên đầu");
		assertThat(history.text()).contains("Hệ thống");
	}

	@Test
	void whatNobodyTouchedIsNoChange() {
		String partner = "Đối tác " + UUID.randomUUID();
		work(() -> this.database.sql("insert into partner (name, kind) values (?, 'OTHER')").param(partner).update());
		change("insert into agreement_partner (agreement_id, position, partner_id) select ?, 1, id from partner where name = '"
				+ partner + "'");
		Map<String, String> form = SentForm.of(page("/agreements/" + this.agreement + "/edit"));
		form.put("title", "Tên sau");
		assertThat(post("/agreements/" + this.agreement + "/edit",
				form.entrySet()
					.stream()
					.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
					.toArray(String[]::new)))
			.hasStatus(302);

		Document history = page("/agreements/" + this.agreement + "/history");
		assertThat(row(history, "Tên tiếng Việt")).isEqualTo("Tên tiếng Việt Tên đầu Tên sau");
		assertThat(history.select("tr:contains(" + partner + ")")).as("when it was entered").hasSize(1);
		assertThat(history.select("tbody tr").eachText()).noneMatch((row) -> row.endsWith("– –"));
	}

	@Test
	void theRecordAsItWasChangesAtMidnightInTheProvince() {
		this.clock.set("2027-05-15T00:00:00+07:00");
		change("update agreement set title = 'Tên sau', signed_on = '2019-01-02' where id = ?");
		String partner = "Đối tác " + UUID.randomUUID();
		work(() -> this.database.sql("insert into partner (name, kind) values (?, 'OTHER')").param(partner).update());
		change("insert into agreement_partner (agreement_id, position, partner_id) select ?, 0, id from partner where name = '"
				+ partner + "'");
		this.clock.set("2027-05-16T08:00:00+07:00");
		change("delete from agreement_partner where agreement_id = ?");
		change("update agreement set title = 'Tên cuối' where id = ?");

		String address = "/agreements/" + this.agreement + "/history?asOf=";
		assertThat(page(address + "13/05/2027").select("main").text()).contains("chưa có bản ghi này");
		assertThat(facts(address + "14/05/2027")).contains("Tên đầu", "12/2018").doesNotContain("Tên sau", partner);
		assertThat(facts(address + "15/05/2027")).contains("Tên sau", "02/01/2019", partner);
		assertThat(facts(address + "16/05/2027")).contains("Tên cuối").doesNotContain(partner);
	}

	@Test
	void aMovedDeadlineLeavesARecord() {
		String period = this.database.sql("select id from reporting_period order by due_on desc limit 1")
			.query(String.class)
			.single();
		String due = this.database
			.sql("select to_char(due_on, 'DD/MM/YYYY') from reporting_period where id = cast(? as uuid)")
			.param(period)
			.query(String.class)
			.single();
		move(period, 3);
		move(period, -3);

		assertThat(row(page("/periods/" + period + "/history"), "Thời hạn của cơ quan")).endsWith(due);
	}

	@Test
	void nobodyRewritesIt() {
		for (String act : List.of("update record_change set actor = 'khác'", "delete from record_change",
				"truncate record_change")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change(act + " "))
				.withMessageContaining("append-only");
		}
	}

	@Test
	void passwordsAreInNoLog() {
		assertThat(this.database
			.sql("""
					select count(*) from record_change where before ? 'password_hash' or after ? 'password_hash'"""
				.replace(" ? ", " ?? "))
			.query(Long.class)
			.single()).isZero();
		assertThat(page("/admin/users/" + this.officer.id() + "/history", this.administrator).text())
			.contains(this.officer.displayName());
	}

	@Test
	void everyTableIsLoggedOrSaysWhyNot() {
		List<String> tables = this.database.sql("""
				select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				 where n.nspname = 'public' and c.relkind = 'r' and not exists (
				       select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_logged')""")
			.query(String.class)
			.list();
		assertThat(NOT_LOGGED.keySet()).containsAll(tables);
	}

	@Test
	void everyLoggedColumnHasWords(@Autowired ChangeWords words) {
		List<String> wordless = this.database.sql("""
				select l.table_name, a.attname from logged_table l
				  join pg_attribute a on a.attrelid = l.table_name::regclass and a.attnum > 0 and not a.attisdropped
				 where a.attname <> all (unlogged_columns())""").query((row, number) -> {
			String table = row.getString(1);
			String column = row.getString(2);
			boolean named = !words.isShown(table, column) || !words.label(table, column).equals(column);
			return named ? "" : table + "." + column;
		}).list().stream().filter((name) -> !name.isEmpty()).toList();
		assertThat(wordless).isEmpty();
	}

	@Test
	void aLongHistoryTakesNoMoreStatements() {
		String address = "/agreements/" + this.agreement + "/history";
		long few = this.statements.during(() -> page(address));
		for (int i = 0; i < 30; i++) {
			change("update agreement set note = 'lần " + i + "' where id = ?");
		}
		assertThat(this.statements.during(() -> page(address))).isEqualTo(few).isLessThanOrEqualTo(5);
		assertThat(page(address).select(".border-top")).hasSize(20);
	}

	private void move(String period, int days) {
		work(() -> this.database
			.sql("update reporting_period set due_on = due_on + " + days + ", late_from = late_from + interval '" + days
					+ " days' where id = cast(? as uuid)")
			.param(period)
			.update());
	}

	private void change(String sql) {
		work(() -> {
			var statement = this.database.sql(sql);
			return (sql.contains("?") ? statement.param(this.agreement) : statement).update();
		});
	}

	private <T> T work(Supplier<T> act) {
		return Objects.requireNonNull(this.transaction.execute((status) -> act.get()));
	}

	private String facts(String address) {
		return page(address).select("dl.facts").text();
	}

	private static String row(Document history, String field) {
		return history.select("tr:has(th:containsOwn(" + field + "))").first().text();
	}

	private Document page(String address) {
		return page(address, this.officer);
	}

	private Document page(String address, SignedInAccount visitor) {
		MvcTestResult result = this.mvc.get().uri(address).with(user(visitor)).exchange();
		assertThat(result).hasStatusOk();
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(String address, String... parameter) {
		var request = this.mvc.post().uri(address).with(user(this.officer)).with(csrf());
		for (int i = 0; i < parameter.length; i += 2) {
			request = request.param(parameter[i], parameter[i + 1]);
		}
		return request.exchange();
	}

}
