package vn.camket;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What every installation starts with: agencies, groups, two plans, schemes and periods.
 */
@IntegrationTest
@Transactional
class ReferenceDataTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

	private final JdbcClient database;

	ReferenceDataTests(JdbcClient database) {
		this.database = database;
	}

	@Test
	void knowsTheAgenciesOfTheProvince() {
		assertThat(number("select count(*) from agency")).isEqualTo(112);
		assertThat(texts("select kind || ' ' || count(*) from agency group by kind")).containsExactlyInAnyOrder(
				"DEPARTMENT 13", "BOARD 1", "SECTOR 9", "WARD 9", "COMMUNE 60", "MASS_ORGANISATION 7", "OTHER 13");
		assertThat(texts("select short_name from agency where border order by sort_order")).containsExactly(
				"UBND xã Sơn Hồng", "UBND xã Sơn Kim 1", "UBND xã Sơn Kim 2", "UBND xã Vũ Quang", "UBND xã Hương Khê",
				"UBND xã Hương Bình", "UBND xã Hương Xuân");
		assertThat(texts("select official_code from agency where official_code is not null")).containsExactly("H27",
				"H27.01");
		assertThat(number("select count(*) from agency where (gso_code is null) = (kind in ('WARD', 'COMMUNE'))"))
			.isZero();
		assertThat(number("select count(*) from agency where not verified and source like '%chưa đối chiếu%'"))
			.isEqualTo(number("select count(*) from agency where not verified"))
			.isEqualTo(15);
	}

	@Test
	void knowsAgenciesByTheNamesThatDocumentsUse() {
		assertThat(texts("""
				select y.code from agency y join agency_alias a on a.agency_id = y.id
				 where a.alias in ('Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'Ban QL KKT tỉnh', 'Ủy ban MTTQ tỉnh')
				 order by y.code""")).containsExactly("bch-bdbp", "bql-kkt", "ubmttq-tinh");
	}

	@Test
	void holdsInAGroupTheAgenciesOfItsKinds() {
		assertThat(texts("""
				select g.code || ' ' || count(*) from agency_group g join agency_group_member m on m.group_id = g.id
				 group by g.code, g.sort_order order by g.sort_order""")).containsExactly("so-ban-nganh-dia-phuong 92",
				"so-nganh-dia-phuong 91", "to-chuc-chinh-tri-xa-hoi 5", "cac-so 13", "cac-ban 1", "cac-nganh 9",
				"cac-phuong 9", "cac-xa 60", "cac-doan-the 7", "cac-co-quan-khac 13");
	}

	@Test
	void leavesBlankWhatTheSourceOfAPlanLeavesBlank() {
		assertThat(texts("select code from plan where number is null and issued_on is null order by sort_order"))
			.containsExactly("nq-152", "nq-153");
		assertThat(tasks("nq-152", "not exists (select from task_output o where o.task_id = t.id)"))
			.containsExactly("15");
		assertThat(tasks("nq-152", "t.note is not null")).containsExactly("15");
	}

	@Test
	void givesEachTaskOfTheAnnexItsLead() {
		assertThat(tasks("nq-152", leadIs("a.agency_id = (select id from agency where code = 'so-ngoai-vu')")))
			.containsExactly("1", "2", "5", "6", "7", "8", "11");
		assertThat(tasks("nq-152",
				leadIs("a.group_id = (select id from agency_group where code = 'so-ban-nganh-dia-phuong')")))
			.containsExactly("3", "9", "12", "13", "15");
		assertThat(tasks("nq-152", leadIs("a.lead_rule = 'AGREEMENT_LEADS'"))).containsExactly("4");
		assertThat(tasks("nq-152", leadIs("num_nonnulls(a.agency_id, a.group_id, a.lead_rule) = 0"))).isEmpty();
	}

	@Test
	void keepsAsWordsOnlyTheCoordinatorsThatNameNobody() {
		assertThat(texts("""
				select distinct lower(wording) from task_assignment
				 where num_nonnulls(agency_id, group_id, lead_rule) = 0 and wording !~* '(liên quan|ở nước ngoài)$'"""))
			.containsExactlyInAnyOrder("các ban quản lý dự án chuyên ngành", "tổ chức xã hội, nghề nghiệp");
	}

	@Test
	void resolvesGroupsAndRulesToAgenciesOnADay() {
		assertThat(number("select count(*) from " + led("nq-152"))).isEqualTo(5 * 92 + 7 + 2);
		assertThat(number("select count(*) from " + led("nq-153"))).isEqualTo(3 * 92 + 17 + 3 + 2 + 5);
		this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, lead_agency_id)
				select 'TEST-1', 'AGREEMENT', 'Test', 'SIGNED', id from agency where code = 'xa-son-kim-1'""").update();
		assertThat(texts("select y.code from " + led("nq-152") + " join agency y on y.id = a.agency_id "
				+ "where t.position = 4"))
			.containsExactly("xa-son-kim-1");
	}

	@Test
	void putsTheDutiesOfTheOtherPlanUnderTheAgenciesTheyAddress() {
		assertThat(texts("""
				select s.numeral || ' ' || count(*) from plan p join plan_section s on s.plan_id = p.id
				  join task t on t.section_id = s.id
				 where p.code = 'nq-153' group by s.numeral order by s.numeral""")).containsExactly("III.1 5",
				"III.2 2", "III.3 3", "III.4 3", "III.5 4", "III.6 1", "III.7 3", "III.8 1");
		assertThat(tasks("nq-153", "t.time_frame <> 'UNSTATED'")).containsExactly("1.5", "3.2", "7.3");
	}

	@Test
	void opensTheFirstPeriodsOnTheDatesOfTheCalendar() {
		assertThat(this.database.sql("""
				select name, opens_on, late_from, own_due_on, cut_off_on from reporting_period
				 where year <= 2027 order by late_from, name""").query().listOfRows())
			.extracting((row) -> row.get("name"), (row) -> ((Date) row.get("opens_on")).toLocalDate(),
					(row) -> ((java.sql.Timestamp) row.get("late_from")).toInstant(),
					(row) -> (row.get("own_due_on") instanceof Date day) ? day.toLocalDate() : null,
					(row) -> row.get("cut_off_on"))
			.containsExactly(
					tuple("Năm 2026 – NQ 152", LocalDate.of(2026, 9, 6), Instant.parse("2026-11-04T17:00:00Z"),
							LocalDate.of(2026, 11, 15), null),
					tuple("Năm 2026 – NQ 153", LocalDate.of(2026, 9, 6), Instant.parse("2026-11-04T17:00:00Z"),
							LocalDate.of(2026, 11, 15), null),
					tuple("6 tháng đầu năm 2027 – NQ 152", LocalDate.of(2027, 3, 16),
							Instant.parse("2027-05-14T17:00:00Z"), null, null),
					tuple("Năm 2027 – NQ 152", LocalDate.of(2027, 9, 6), Instant.parse("2027-11-04T17:00:00Z"),
							LocalDate.of(2027, 11, 15), null),
					tuple("Năm 2027 – NQ 153", LocalDate.of(2027, 9, 6), Instant.parse("2027-11-04T17:00:00Z"),
							LocalDate.of(2027, 11, 15), null));
	}

	@Test
	void reportsAgreementsInTheYearlySchemeAlone() {
		assertThat(texts("select code from reporting_scheme where reports_agreements")).containsExactly("nq-152-nam");
		assertThat(texts("select code from reporting_scheme order by sort_order")).containsExactly("nq-152-6-thang",
				"nq-152-nam", "nq-153-nam", "tong-hop-nam", "dot-xuat", "viec-co-han");
	}

	private List<String> tasks(String plan, String condition) {
		return texts("select t.ordinal from task t join plan p on p.id = t.plan_id where p.code = '" + plan + "' and "
				+ condition + " order by t.position");
	}

	private static String leadIs(String condition) {
		return "exists (select from task_assignment a where a.task_id = t.id and a.role = 'LEAD' and " + condition
				+ ")";
	}

	private static String led(String plan) {
		return "assigned_agency(date '" + DAY + "') a join task t on t.id = a.task_id and a.role = 'LEAD' "
				+ "join plan p on p.id = t.plan_id and p.code = '" + plan + "'";
	}

	private List<String> texts(String sql) {
		return this.database.sql(sql).query(String.class).list();
	}

	private int number(String sql) {
		return this.database.sql(sql).query(Integer.class).single();
	}

}
