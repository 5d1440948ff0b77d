package vn.camket.search;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class SearchTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final SignedInAccount officer;

	SearchTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.officer = accounts.officer();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hoà nhập rong biển", "hoa nhap RONG BIEN", "hòa nhập", "Ho\u0061\u0300 nh\u00e2\u0323p",
			"biển nhập hoà", "\"rong biển\"", "thu-1084/SNgV", "1084/SNgV-NVĐN", "1084/sngv-nvdn", "Đối tác Zolotaya",
			"doi tac zolotaya", "Залив" })
	void findsAnAgreementByAnyOfItsWords(String typed) {
		UUID id = agreement("Hòa nhập nuôi trồng rong biển", "THU-1084/SNgV-NVĐN");
		UUID partner = this.database
			.sql("insert into partner (name, name_foreign) values ('Đối tác Zolotaya', 'Залив') returning id")
			.query(UUID.class)
			.single();
		this.database.sql("insert into agreement_partner (agreement_id, position, partner_id) values (?, 0, ?)")
			.params(id, partner)
			.update();
		assertThat(find(typed).select(".wl a.t").eachAttr("href")).contains("/agreements/" + id);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\"biển rong\"", "rong biển xyzzy", "100%", "_", "\\", "\"\"", "'; drop table agency; --" })
	void findsNothingWhereNothingIs(String typed) {
		agreement("Hòa nhập nuôi trồng rong biển", "THU-1");
		assertThat(find(typed).select(".wl a.t").eachText()).noneMatch((title) -> title.contains("rong biển"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			khammuan > khammouane
			Khămmuan > khammouane
			hợp tác khammuan > hợp tác khammouane
			"hợp tác" khammuon > "hợp tác" khammouane""")
	void aWordThatNothingHasLeadsToTheOneMostLikeIt(String typed, String meant) {
		UUID id = agreement("Biên bản hợp tác với tỉnh Khammouane", "THU-1");
		Document page = find(typed);
		assertThat(page.select("main a:contains(kết quả)").text()).isEqualTo("“" + meant + "” (1 kết quả)");
		assertThat(find(meant).select(".wl a.t").eachAttr("href")).containsExactly("/agreements/" + id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xyzzyplugh", "khammuan xyzzyplugh", "khammouane zolo", "12", "%", "\"\"" })
	void nothingIsSuggestedWhereNothingWouldBeFound(String typed) {
		agreement("Biên bản hợp tác với tỉnh Khammouane", "THU-1");
		assertThat(find(typed).select("main a:contains(kết quả)")).isEmpty();
	}

	/** What search folds by itself, and does not ask for. */
	@Test
	void plainLettersFoldToTheirSmallOnes() {
		String plain = IntStream.range(32, 127).mapToObj(Character::toString).collect(Collectors.joining());
		assertThat(this.database.sql("select search_key(:plain) || accent_key(:plain)")
			.param("plain", plain)
			.query(String.class)
			.single()).isEqualTo(plain.toLowerCase(Locale.ROOT).repeat(2));
	}

	@Test
	void noWordOfAReportIsSuggestedToOthers() {
		this.database.sql("call put_search_entry('REPORT', ?, ?, '/reports/x', 'Báo cáo thử', 'Khammouane')")
			.params(UUID.randomUUID(), this.database.sql("select id from agency limit 1").query(UUID.class).single())
			.update();
		assertThat(find("khammuan").select("main a:contains(kết quả)")).isEmpty();
	}

	@Test
	void noSearchReadsMuchThatItsIndexHasNotTakenInYet() {
		assertThat(this.database.sql("""
				select c.relname from pg_class c join pg_am m on m.oid = c.relam
				 where m.amname = 'gin' and 'gin_pending_list_limit=64' <> all (coalesce(c.reloptions, '{}'))""")
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void whatWasTypedWithItsAccentsComesFirst() {
		agreement("Một bàn thử nghiệm xyzzy", "THU-A");
		agreement("Một bản thử nghiệm xyzzy", "THU-B");
		assertThat(find("bản xyzzy").select(".wl a.t").eachText()).containsExactly("Một bản thử nghiệm xyzzy",
				"Một bàn thử nghiệm xyzzy");
		assertThat(find("bàn xyzzy").select(".wl a.t").eachText()).containsExactly("Một bàn thử nghiệm xyzzy",
				"Một bản thử nghiệm xyzzy");
	}

	@Test
	void whatHasItInTheTitleComesBeforeWhatIsWrittenWithoutAccents() {
		UUID aside = agreement("Đoàn xyzzy", "THU-C");
		this.database.sql("update agreement set summary = 'Plugham ghi khong dau.' where id = ?").param(aside).update();
		agreement("Tỉnh Plughăm, một tên dài hơn, xyzzy", "THU-D");
		assertThat(find("plugham xyzzy").select(".wl a.t").eachText())
			.containsExactly("Tỉnh Plughăm, một tên dài hơn, xyzzy", "Đoàn xyzzy");
	}

	@Test
	void marksWhatWasFoundAndShowsWhereElse() {
		UUID id = agreement("Đường dài xyzzy", "THU-C");
		this.database.sql("update agreement set summary = ? where id = ?")
			.params("Nội dung nói nhiều điều khác. ".repeat(20) + "Ở cuối có chữ Quảng bá.", id)
			.update();
		Document page = find("duong quang ba");
		assertThat(page.select(".wl a.t mark").eachText()).contains("Đường");
		assertThat(page.select(".wl mark").eachText()).contains("Quảng", "bá");
		assertThat(find("<script>alert(1)</script>").select("main script")).isEmpty();
	}

	@Test
	void saysPartnersOfAnAgreementAsOneReadsThem() {
		UUID id = agreement("Hai bên xyzzy", "THU-E");
		int position = 0;
		for (String name : List.of("Tỉnh Plugham", "Huyện Plugh")) {
			UUID partner = this.database.sql("insert into partner (name, country_code) values (?, 'LA') returning id")
				.param(name)
				.query(UUID.class)
				.single();
			this.database.sql("insert into partner_alias (partner_id, alias) values (?, ?)")
				.params(partner, name.replace("Plugh", "Plug"))
				.update();
			this.database.sql("insert into agreement_partner (agreement_id, position, partner_id) values (?, ?, ?)")
				.params(id, position++, partner)
				.update();
		}
		assertThat(find("xyzzy plugham").select(".wl").text())
			.contains("THU-E · Tỉnh Plugham, Lào (Tỉnh Plugam); Huyện Plugh, Lào (Huyện Plug)");
	}

	@Test
	void whatIsArchivedOrRenamedIsFoundSoNoMore() {
		UUID id = agreement("Sắp cất xyzzy", "THU-D");
		this.database.sql("update agreement set title = 'Tên khác plugh' where id = ?").param(id).update();
		assertThat(find("cất xyzzy").select(".wl")).isEmpty();
		assertThat(find("plugh").select(".wl a.t")).hasSize(1);
		this.database.sql("update agreement set archived_at = now(), archive_reason = 'x' where id = ?")
			.param(id)
			.update();
		assertThat(find("plugh").select(".wl")).isEmpty();
	}

	@Test
	void aReportIsFoundByItsOwnAgencyAndThoseWhoOverseeAll() {
		UUID report = report("so-cong-thuong");
		this.database.sql(
				"insert into report_revision (report_id, number, created_at, letter_number) values (?, 1, now(), '77/XYZZY')")
			.param(report)
			.update();
		assertThat(find("77/xyzzy").select(".wl a.t").eachAttr("href")).containsExactly("/reports/" + report);
		assertThat(find("77/xyzzy", this.accounts.staff("so-cong-thuong")).select(".wl a.t")).hasSize(1);
		assertThat(find("77/xyzzy", this.accounts.staff("so-tai-chinh")).select(".wl a.t")).isEmpty();
		assertThat(find("77/xyzzy", this.accounts.staff("so-tai-chinh")).select(".facet b").text())
			.as("not even counted")
			.isEqualTo("0");
	}

	@Test
	void aReportIsFoundByTheNamesOfItsAgencyAndPeriodAsTheyAre() {
		UUID report = report("so-cong-thuong");
		UUID sent = report("so-tai-chinh");
		this.database.sql(
				"insert into report_revision (report_id, number, created_at, sent_at, agency_name) values (?, 1, now(), now(), 'Sở Tài chính')")
			.param(sent)
			.update();
		this.database.sql("""
				update agency_report set first_sent_at = now(), last_sent_at = now(),
				       sent_revision_id = (select id from report_revision where report_id = ?) where id = ?""")
			.params(sent, sent)
			.update();
		this.database
			.sql("update agency set name = 'Sở Xyzzy ' || code where code in ('so-cong-thuong', 'so-tai-chinh')")
			.update();
		assertThat(find("sở xyzzy").select(".wl a.t").eachAttr("href")).contains("/reports/" + report)
			.doesNotContain("/reports/" + sent);
		this.database.sql(
				"update reporting_period set name = 'Kỳ plugh' where id = (select period_id from agency_report where id = ?)")
			.param(report)
			.update();
		assertThat(find("kỳ plugh").select(".wl a.t").eachAttr("href")).contains("/reports/" + report,
				"/reports/" + sent);
	}

	@Test
	void narrowsByKindWithCounts() {
		agreement("Xyzzy một", "THU-E");
		this.database.sql("insert into partner (name) values ('Xyzzy hai')").update();
		Document page = find("xyzzy");
		assertThat(page.select(".facet").text()).contains("Tất cả 2", "Thỏa thuận 1", "Đối tác 1");
		assertThat(page("/search?q=xyzzy&kind=PARTNER", this.officer).select(".wl a.t").text()).isEqualTo("Xyzzy hai");
	}

	@Test
	void exportsAllPagesOfWhatItFindsAndNothingElse() throws Exception {
		for (int i = 10; i < 35; i++) {
			agreement("Thỏa thuận xyzzy " + i, "TQT-XYZZY-" + i);
		}
		UUID shortest = agreement("Xyzzy", "TQT-XYZZY-1");
		UUID report = report("so-cong-thuong");
		this.database.sql(
				"insert into report_revision (report_id, number, created_at, letter_number) values (?, 1, now(), '77/XYZZY')")
			.param(report)
			.update();
		SignedInAccount stranger = this.accounts.staff("so-tai-chinh");
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(file("/search.xlsx?q=xyzzy", stranger)))) {
			List<Row> rows = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
				.filter((row) -> row.getCell(1) != null && "Thỏa thuận".equals(row.getCell(1).toString()))
				.toList();
			assertThat(rows).hasSize(26);
			assertThat(rows.get(0).getCell(2).toString()).as("the order of the page").isEqualTo("Xyzzy");
			assertThat(rows.get(0).getCell(4).getHyperlink().getAddress())
				.isEqualTo("http://localhost/agreements/" + shortest);
		}
		assertThat(lines("/search.csv?q=xyzzy", stranger)).as("with its heading, without the other's report")
			.hasSize(27);
		assertThat(lines("/search.csv?q=xyzzy", this.officer)).hasSize(28);
		assertThat(lines("/search.csv?q=xyzzy&kind=REPORT", this.officer)).hasSize(2);
		assertThat(lines("/search.csv", this.officer)).hasSize(1);
	}

	@Test
	void takesTheSameStatementsForFewAndManyRows() {
		agreement("Xyzzy đếm 0", "THU-F0");
		long few = this.statements.during(() -> find("xyzzy đếm"));
		for (int i = 1; i < 8; i++) {
			agreement("Xyzzy đếm " + i, "THU-F" + i);
		}
		assertThat(this.statements.during(() -> find("xyzzy đếm"))).isEqualTo(few);
	}

	@Test
	void isLookedUpInTheIndex() {
		this.database.sql("set local enable_seqscan = off").update();
		String plan = String.join("\n",
				this.database
					.sql("explain select * from search_entry where key like '%' || search_key('rong biển') || '%'")
					.query(String.class)
					.list());
		assertThat(plan).contains("search_entry_key_ix");
	}

	private UUID report(String agency) {
		return this.database.sql("""
				insert into agency_report (period_id, agency_id)
				select (select id from reporting_period order by due_on desc limit 1), ? returning id""")
			.param(this.accounts.agency(agency))
			.query(UUID.class)
			.single();
	}

	private UUID agreement(String title, String number) {
		return this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature)
				values (?, 'AGREEMENT', ?, 'SIGNED') returning id""").params(number, title).query(UUID.class).single();
	}

	private Document find(String typed) {
		return find(typed, this.officer);
	}

	private Document find(String typed, SignedInAccount account) {
		return page("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"), account);
	}

	private List<String> lines(String address, SignedInAccount account) {
		return new String(file(address, account), StandardCharsets.UTF_8).lines().toList();
	}

	private byte[] file(String address, SignedInAccount account) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).with(user(account)).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

	private Document page(String address, SignedInAccount account) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).with(user(account)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
