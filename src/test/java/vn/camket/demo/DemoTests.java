package vn.camket.demo;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.account.SignedInAccount;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who tries the application finds in it.
 */
@IntegrationTest
@ActiveProfiles("demo")
class DemoTests {

	private static final String REPORTS = """
			agency_report r join reporting_period p on p.id = r.period_id
			  join reporting_scheme s on s.id = p.scheme_id and s.code like 'nq-152-%'
			""";

	private final JdbcClient database;

	private final UserDetailsService accounts;

	private final PasswordEncoder passwords;

	private final DemoLoader loader;

	private final MockMvcTester mvc;

	DemoTests(JdbcClient database, UserDetailsService accounts, PasswordEncoder passwords, DemoLoader loader,
			MockMvcTester mvc) {
		this.mvc = mvc;
		this.database = database;
		this.accounts = accounts;
		this.passwords = passwords;
		this.loader = loader;
	}

	@Test
	void hasAnAccountForEachOfficeThatTheJourneyNeeds() {
		assertThat(texts("""
				select a.username || ' ' || a.role || ' ' || coalesce(y.code, '-')
				  from account a left join agency y on y.id = a.agency_id order by a.created_at, a.id"""))
			.containsExactlyInAnyOrder("canbo.sct AGENCY_STAFF so-cong-thuong",
					"lanhdao.sct AGENCY_HEAD so-cong-thuong", "canbo.sonkim1 AGENCY_STAFF xa-son-kim-1",
					"lanhdao.sonkim1 AGENCY_HEAD xa-son-kim-1", "canbo.stc AGENCY_STAFF so-tai-chinh",
					"lanhdao.stc AGENCY_HEAD so-tai-chinh", "canbo.bqlkkt AGENCY_STAFF bql-kkt",
					"lanhdao.bqlkkt AGENCY_HEAD bql-kkt", "canbo.sngv AGENCY_STAFF so-ngoai-vu",
					"lanhdao.sngv AGENCY_HEAD so-ngoai-vu", "chuyenvien.sngv OFFICER so-ngoai-vu",
					"lanhdao.ubnd LEADER ubnd-tinh", "quantri ADMIN -");
		var officer = (SignedInAccount) this.accounts.loadUserByUsername("chuyenvien.sngv");
		assertThat(this.passwords.matches("camket-demo-2026", officer.getPassword())).isTrue();
		assertThat(officer.mustChangePassword()).isFalse();
	}

	@Test
	void registersTheRealAgreementsEachWithItsSource() {
		assertThat(number("select count(*) from agreement where source is not null")).isEqualTo(38);
		assertThat(number("select count(*) from agreement a where not exists "
				+ "(select from agreement_partner p where p.agreement_id = a.id)"))
			.isZero();
		assertThat(texts("""
				select signed_on from agreement where signed_on is not null and length(signed_on) < 10
				 order by signed_on""")).containsExactly("2009-11", "2018", "2018-12", "2019-09", "2023", "2024");
		assertThat(texts("""
				select distinct p.name from partner p join partner_alias a on a.partner_id = p.id
				 where a.alias in ('Khăm Muộn', 'Khăm Muồn')""")).containsExactly("Tỉnh Khăm Muồn");
		assertThat(texts("""
				select y.code from agreement a join agency y on y.id = a.lead_agency_id
				 group by y.code order by y.code""")).containsExactly("bch-bdbp", "dh-ha-tinh", "so-ngoai-vu",
				"xa-son-hong", "xa-son-kim-1", "xa-son-kim-2");
		assertThat(number("select count(*) from agreement where inherited and signing_level = 'FORMER_DISTRICT'"))
			.isEqualTo(5);
		assertThat(number("select count(*) from agreement where instrument_kind = 'OUTSIDE_LAW'")).isEqualTo(3);
	}

	@Test
	void givesRegisterNumbersThatTheApplicationNeverGives() {
		assertThat(texts("select register_number from agreement"))
			.allSatisfy((number) -> assertThat(number).matches("TT-(\\d{4}|KN)-\\d{3}"));
	}

	@Test
	void fillsThePastPeriodWithReportsInEveryState() {
		assertThat(texts("select r.state || ' ' || count(*) from " + REPORTS + " where p.year = 2026 group by r.state"))
			.containsExactlyInAnyOrder("ACCEPTED 16", "SENT 7", "RETURNED 3", "AWAITING_HEAD 3", "DRAFT 4",
					"NOT_STARTED 59");
		assertThat(number("select count(*) from " + REPORTS + " where r.first_sent_at < p.late_from")).isEqualTo(18);
		assertThat(number("select count(*) from " + REPORTS + " where r.first_sent_at >= p.late_from")).isEqualTo(8);
		assertThat(texts("""
				select y.code from agency_report r join agency y on y.id = r.agency_id
				 where r.return_count > 0 order by y.code""")).containsExactly("bql-kkt", "so-gddt", "so-noi-vu",
				"so-xay-dung", "xa-cam-xuyen", "xa-duc-tho", "xa-huong-son");
	}

	@Test
	void letsBothPlansBeReportedSideBySide() {
		assertThat(texts("""
				select r.state || ' ' || count(*) from agency_report r join reporting_period p on p.id = r.period_id
				  join reporting_scheme s on s.id = p.scheme_id
				 where s.code = 'nq-153-nam' and p.year = 2026 group by r.state""")).containsExactlyInAnyOrder(
				"ACCEPTED 8", "SENT 2", "RETURNED 1", "AWAITING_HEAD 1", "DRAFT 2", "NOT_STARTED 78");
	}

	@Test
	void sendsOnlyReportsThatSayAllThatIsOwed() {
		assertThat(
				texts("""
						select concat_ws(' ', y.code, t.ordinal, g.register_number, e.commitment_id)
						  from agency_report r join agency y on y.id = r.agency_id
						  join report_entry e on e.report_id = r.id and e.kind <> 'COORDINATED_TASK' and e.released_at is null
						  left join task t on t.id = e.task_id left join agreement g on g.id = e.agreement_id
						 where r.sent_revision_id is not null
						   and not exists (select from report_answer a where a.entry_id = e.id and a.revision_id = r.sent_revision_id
						                      and a.status is not null and coalesce(a.result, a.reason) is not null)"""))
			.isEmpty();
		assertThat(
				texts("""
						select y.code || ' ' || s.section
						  from agency_report r join agency y on y.id = r.agency_id
						  join reporting_period p on p.id = r.period_id
						  join reporting_scheme_section s on s.scheme_id = p.scheme_id and s.required
						 where r.sent_revision_id is not null
						   and not exists (select from report_text x where x.revision_id = r.sent_revision_id and x.section = s.section)"""))
			.isEmpty();
	}

	@Test
	void marksEveryIllustrationAsOne() {
		assertThat(texts("""
				select content from report_text
				union all select result from report_answer where result is not null
				union all select reason from report_answer where reason is not null
				union all select document_number from report_output where document_number is not null
				union all select not_needed_reason from report_output where not_needed_reason is not null
				union all select comment from report_event where comment is not null
				union all select comment from report_remark
				union all select title from activity
				union all select content from obstacle
				union all select comment from obstacle_event where comment is not null""")).hasSizeGreaterThan(300)
			.allSatisfy((text) -> assertThat(text).endsWith("(dữ liệu minh họa)"));
	}

	@Test
	void restsSentReportsOnActivitiesAndHasObstaclesOfEveryAge() {
		assertThat(
				texts("""
						select y.code || ' ' || count(*) from report_activity a join report_revision v on v.id = a.revision_id
						  join agency_report r on r.id = v.report_id and r.sent_revision_id = v.id join agency y on y.id = r.agency_id
						 group by y.code order by y.code"""))
			.containsExactly("bql-kkt 1", "so-cong-thuong 1", "so-ngoai-vu 2", "xa-son-kim-1 1");
		assertThat(texts("select state || ' ' || (current_date - raised_at::date) from obstacle order by raised_at"))
			.containsExactly("OPEN 41", "OPEN 33", "ANSWERED 25", "OPEN 18");
		assertThat(number("select count(*) from obstacle_event")).isEqualTo(5);
	}

	@Test
	void opensTheNextPeriodEmpty() {
		assertThat(number("select count(*) from " + REPORTS
				+ " where p.year = 2027 and s.code = 'nq-152-6-thang' and r.state = 'NOT_STARTED'"))
			.isEqualTo(92);
		assertThat(number("select count(*) from " + REPORTS
				+ " join report_revision v on v.report_id = r.id where p.year = 2027"))
			.isZero();
	}

	@Test
	void listsItsAccountsOnTheSignInPage() {
		var page = assertThat(this.mvc.get().uri("/login")).hasStatusOk().bodyText();
		page.contains(DemoAccounts.PASSWORD);
		texts("select username from account").forEach(page::contains);
	}

	@Test
	void isLoadedOnce() {
		this.database.sql("update account set display_name = 'Khác' where username = 'quantri'").update();
		this.loader.run(new DefaultApplicationArguments());
		assertThat(texts("select display_name from account where username = 'quantri'")).containsExactly("Khác");
		this.database.sql("update account set display_name = 'Quản trị hệ thống' where username = 'quantri'").update();
		assertThat(number("select count(*) from agreement")).isEqualTo(38);
	}

	private List<String> texts(String sql) {
		return this.database.sql(sql).query(String.class).list();
	}

	private int number(String sql) {
		return this.database.sql(sql).query(Integer.class).single();
	}

}
