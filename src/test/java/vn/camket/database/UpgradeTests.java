package vn.camket.database;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import vn.camket.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An installation of the first released schema, with people's work in it, is brought up
 * to date: nothing is lost, and it ends as a new installation begins.
 */
class UpgradeTests {

	private static final String FIRST_RELEASED = "0035";

	/** What later versions write, beside what they keep. */
	private static final List<String> WORK = List.of("account", "agency", "agency_report", "agreement",
			"agreement_partner", "agreement_state_span", "partner", "plan", "record_change", "report_answer",
			"report_entry", "report_event", "report_output", "report_revision", "report_text", "reporting_period",
			"task");

	private SingleConnectionDataSource old;

	private JdbcClient database;

	@BeforeEach
	void install() {
		this.old = new SingleConnectionDataSource(TestDatabase.newDatabase(), true);
		this.database = JdbcClient.create(this.old);
		flyway(this.old).target(FIRST_RELEASED).load().migrate();
		work();
	}

	@AfterEach
	void close() {
		this.old.destroy();
	}

	@Test
	void nothingIsLost() {
		Map<String, Long> before = counts();
		assertThat(before).doesNotContainValue(0L);
		List<Map<String, Object>> said = said();
		flyway(this.old).load().migrate();
		Map<String, Long> after = counts();
		before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
		assertThat(after.get("report_answer")).isEqualTo(before.get("report_answer"));
		assertThat(said()).as("what was sent").isEqualTo(said);
	}

	@Test
	void whatIsDerivedIsThereForOldRowsToo() {
		flyway(this.old).load().migrate();
		assertThat(number(
				"select count(*) from search_entry where kind = 'AGREEMENT' and title_key like '%thoa thuan cu%'"))
			.isOne();
		assertThat(
				number("select count(*) from search_entry where kind = 'REPORT' and title like 'Sở Công Thương – %'"))
			.isOne();
		assertThat(number("select count(*) from record_change where table_name = 'agreement'")).isPositive();
		this.database.sql("update agreement set title = 'Thỏa thuận mới' where register_number = 'CU-01'").update();
		assertThat(number("select count(*) from search_entry where title = 'Thỏa thuận mới'")).isOne();
	}

	@Test
	void itEndsAsANewInstallationBegins() {
		flyway(this.old).load().migrate();
		SingleConnectionDataSource fresh = new SingleConnectionDataSource(TestDatabase.newDatabase(), true);
		try {
			flyway(fresh).load().migrate();
			assertThat(schema(this.database)).isEqualTo(schema(JdbcClient.create(fresh)));
		}
		finally {
			fresh.destroy();
		}
	}

	/** An agreement, and a report that was sent, returned and is being written again. */
	private void work() {
		this.database
			.sql("""
					insert into account (username, display_name, role, agency_id, password_hash)
					select 'canbo.cu', 'Cán bộ Sở Công Thương', 'AGENCY_STAFF', id, '{noop}x' from agency where code = 'so-cong-thuong'""")
			.update();
		this.database.sql("insert into partner (name, country_code) values ('Tỉnh Khăm Muộn (cũ)', 'LA')").update();
		this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, signed_on, lead_agency_id)
					select 'CU-01', 'AGREEMENT', 'Thỏa thuận cũ', 'SIGNED', '2024-05', id from agency where code = 'so-cong-thuong'""")
			.update();
		this.database.sql("""
				insert into agreement_partner (agreement_id, position, partner_id)
				select a.id, 0, p.id from agreement a, partner p where p.name = 'Tỉnh Khăm Muộn (cũ)'""").update();
		this.database.sql("""
				insert into agreement_state_span (agreement_id, starts_on, until, state)
				select id, '-infinity', 'infinity', 'IN_FORCE' from agreement""").update();
		UUID report = this.database.sql("""
				insert into agency_report (period_id, agency_id)
				select p.id, y.id from reporting_period p join reporting_scheme s on s.id = p.scheme_id, agency y
				 where s.code = 'nq-152-nam' and y.code = 'so-cong-thuong' order by p.year limit 1 returning id""")
			.query(UUID.class)
			.single();
		this.database.sql("""
				insert into report_entry (report_id, kind, task_id, added_at)
				select r.id, 'LED_TASK', t.id, now() from agency_report r join reporting_period p on p.id = r.period_id
				  join reporting_scheme s on s.id = p.scheme_id join task t on t.plan_id = s.plan_id""").update();
		for (int number = 1; number <= 2; number++) {
			UUID revision = this.database
				.sql("insert into report_revision (report_id, number, created_at) values (?, ?, now()) returning id")
				.params(report, number)
				.query(UUID.class)
				.single();
			this.database
				.sql("""
						insert into report_answer (revision_id, entry_id, status, result, updated_at)
						select ?, id, 'IN_PROGRESS', 'Đã ký 1 bản ghi nhớ.', now() from report_entry where report_id = ? order by id limit 3""")
				.params(revision, report)
				.update();
			this.database.sql("""
					insert into report_output (answer_id, position, label, delivered, document_number, document_on)
					select id, 0, 'Báo cáo', true, '1/BC-SCT', '2026-10-01' from report_answer where revision_id = ?""")
				.param(revision)
				.update();
			this.database.sql(
					"insert into report_text (revision_id, section, content, updated_at) values (?, 'GENERAL_ASSESSMENT', 'Đánh giá.', now())")
				.param(revision)
				.update();
			if (number == 1) {
				this.database
					.sql("update report_revision set sent_at = now(), agency_name = 'Sở Công Thương' where id = ?")
					.param(revision)
					.update();
				this.database
					.sql("""
							update agency_report set state = 'RETURNED', first_sent_at = now(), last_sent_at = now(), sent_revision_id = ?,
							       return_count = 1 where id = ?""")
					.params(revision, report)
					.update();
			}
		}
		this.database.sql(
				"insert into report_event (report_id, kind, at, actor) values (?, 'SENT', now(), 'Lãnh đạo Sở Công Thương')")
			.param(report)
			.update();
	}

	private Map<String, Long> counts() {
		return WORK.stream()
			.collect(Collectors.toMap((table) -> table, (table) -> number("select count(*) from " + table)));
	}

	private List<Map<String, Object>> said() {
		return this.database
			.sql("""
					select a.id, a.status, a.result, o.label, o.document_number, v.sent_at, v.agency_name, r.state, r.first_sent_at
					  from report_answer a join report_revision v on v.id = a.revision_id join agency_report r on r.id = v.report_id
					  join report_output o on o.answer_id = a.id order by a.id""")
			.query()
			.listOfRows();
	}

	private long number(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

	/** Columns, constraints, indexes and triggers in words. */
	private static List<String> schema(JdbcClient database) {
		return database
			.sql("""
					select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default)
					  from information_schema.columns where table_schema = 'public'
					union all select format('constraint %s %s', conname, pg_get_constraintdef(oid))
					  from pg_constraint where connamespace = 'public'::regnamespace
					union all select indexdef from pg_indexes where schemaname = 'public'
					union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
					union all select format('function %s %s', oid::regprocedure, md5(prosrc)) from pg_proc where pronamespace = 'public'::regnamespace
					order by 1""")
			.query(String.class)
			.list();
	}

	private static FluentConfiguration flyway(SingleConnectionDataSource source) {
		return Flyway.configure().dataSource(source).placeholders(Map.of("demo", "false"));
	}

}
