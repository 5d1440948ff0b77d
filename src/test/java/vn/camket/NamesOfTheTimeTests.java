package vn.camket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
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
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Any table calls agencies by the names of the time, or by the present ones (domain rule
 * 11): Sở Công Thương goes into Sở Tài chính, which is renamed later.
 */
@IntegrationTest
@Transactional
class NamesOfTheTimeTests {

	private static final String FORMER = "Sở Công Thương";

	private static final String BETWEEN = "Sở Tài chính";

	private static final String PRESENT = "Sở Tài chính và Công nghiệp thử";

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final TestClock clock;

	private final EntityManager entities;

	private final SignedInAccount officer;

	private final UUID industry;

	private final UUID finance;

	NamesOfTheTimeTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, TestClock clock,
			EntityManager entities) {
		this.mvc = mvc;
		this.database = database;
		this.clock = clock;
		this.entities = entities;
		this.officer = accounts.officer();
		this.industry = accounts.agency("so-cong-thuong");
		this.finance = accounts.agency("so-tai-chinh");
	}

	@BeforeEach
	void rearrange() {
		this.clock.set("2027-04-21T09:00:00+07:00");
		enter("đầu", this.industry, "2027-03-15");
		reorganise(this.industry, "kind", "MERGE", "on", "01/04/2027", "successorId", this.finance.toString());
		enter("giữa", this.finance, "2027-04-05");
		reorganise(this.finance, "kind", "RENAME", "on", "15/04/2027", "newName", PRESENT, "newShortName", "STCCN");
		enter("cuối", this.finance, "2027-04-16");
	}

	@AfterEach
	void leave() {
		this.clock.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/agreements", "/commitments", "/promises", "/activities", "/obstacles" })
	void aListNamesEachAgencyAsOfTheRecordsDay(String address) {
		String list = address + "?q=" + "bản thử tên";
		Document now = page(list);
		for (String part : new String[] { "đầu", "giữa", "cuối" }) {
			assertThat(row(now, part)).contains(PRESENT);
		}
		Document then = page(now.select(".ck-actions a:contains(Theo tên lúc đó)").attr("href"), address);
		assertThat(row(then, "đầu")).contains(FORMER).doesNotContain(BETWEEN);
		assertThat(row(then, "giữa")).contains(BETWEEN).doesNotContain(PRESENT);
		assertThat(row(then, "cuối")).contains(PRESENT);
		assertThat(then.select(".ck-actions a:contains(Theo tên hiện nay)")).hasSize(1);
		assertThat(then.select("form.filters input[name=names]").val()).as("kept by the filter").isEqualTo("THEN");

		String file = body(get(then.select(".ck-actions a[href*='.csv']").attr("href")));
		assertThat(file).contains(FORMER, BETWEEN, PRESENT);
	}

	@Test
	void theCommitmentsOfAnAgreementAreNamedAlike() {
		UUID agreement = this.database.sql("select id from agreement where title = 'Bản thử tên đầu'")
			.query(UUID.class)
			.single();
		String tab = "/agreements/" + agreement + "/commitments";
		assertThat(row(page(tab), "đầu")).contains(PRESENT);
		Document then = page(page(tab).select(".ck-actions a:contains(Theo tên lúc đó)").attr("href"), tab);
		assertThat(row(then, "đầu")).contains(FORMER).doesNotContain(PRESENT);
		assertThat(body(get(then.select(".ck-actions a[href*='.csv']").attr("href")))).contains(FORMER)
			.doesNotContain(PRESENT);
	}

	@Test
	void aListIsSortedByTheNamesItShows() {
		assertThat(page("/activities?q=bản thử tên&names=THEN&sort=agency,desc").select("tbody tr").eachText())
			.extracting((row) -> row.contains("đầu") ? "đầu" : row.contains("giữa") ? "giữa" : "cuối")
			.containsExactly("cuối", "giữa", "đầu");
	}

	@Test
	void agreementsAsOfADayNameTheirLeadsOnThatDay() {
		Document then = page("/agreements?q=bản thử tên&names=THEN&asOf=10/04/2027");
		assertThat(row(then, "đầu")).contains(BETWEEN).doesNotContain(PRESENT);
	}

	@Test
	void anUnreadableNamingIsRefused() {
		assertThat(get("/activities?names=LATER")).hasStatus(400);
	}

	private void enter(String part, UUID agency, String day) {
		UUID agreement = this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, signed_on, lead_agency_id)
				values (:number, 'AGREEMENT', :text, 'SIGNED', :day, :agency) returning id""")
			.param("number", "THU-" + day)
			.param("text", "Bản thử tên " + part)
			.param("day", day)
			.param("agency", agency)
			.query(UUID.class)
			.single();
		for (String record : new String[] { """
				insert into commitment (agreement_id, creation_key, creation_print, text, lead_agency_id)
				values (:agreement, uuidv7(), '', :text, :agency)""",
				"""
						insert into promise (creation_key, creation_print, text, promised_by, promised_to, made_on, lead_agency_id)
						values (uuidv7(), '', :text, 'Ta', 'Bạn', :day, :agency)""",
				"""
						insert into activity (creation_key, creation_print, title, took_place_on, agency_id)
						values (uuidv7(), '', :text, :day, :agency)""",
				"""
						insert into obstacle (creation_key, creation_print, content, asked, raised_at, agency_id)
						values (uuidv7(), '', :text, 'Đề nghị', cast(:day as date) + time '00:30' at time zone '+07', :agency)""" }) {
			this.database.sql(record)
				.param("agreement", agreement)
				.param("text", "Bản thử tên " + part)
				.param("day", day)
				.param("agency", agency)
				.update();
		}
	}

	private void reorganise(UUID agency, String... typed) {
		String address = "/agencies/" + agency + "/reorganise";
		Map<String, String> form = SentForm.of(page(address));
		for (int i = 0; i < typed.length; i += 2) {
			form.put(typed[i], typed[i + 1]);
		}
		form.put("confirm", "true");
		var request = this.mvc.post().uri(address).with(user(this.officer)).with(csrf());
		form.forEach(request::param);
		assertThat(request.exchange()).hasStatus(302);
		this.entities.clear();
	}

	private static String row(Document page, String part) {
		return page.select("tbody tr:contains(Bản thử tên " + part + ")").text();
	}

	private Document page(String query, String address) {
		return page(query.startsWith("?") ? address + query : query);
	}

	private Document page(String address) {
		MvcTestResult result = get(address);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address.replace(" ", "%20"))).with(user(this.officer)).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
