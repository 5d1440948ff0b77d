package vn.camket.partner.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementStates;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class PartnerPagesTests {

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final AgreementStates states;

	private final Statements statements;

	private final SignedInAccount officer;

	private UUID khammouane = UUID.randomUUID();

	private UUID misspelt = UUID.randomUUID();

	PartnerPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, AgreementStates states,
			Statements statements) {
		this.mvc = mvc;
		this.database = database;
		this.states = states;
		this.statements = statements;
		this.officer = accounts.officer();
	}

	@BeforeEach
	void makePartners() {
		this.khammouane = partner("Thử Khăm Muồn", "LA");
		this.misspelt = partner("Thử Khăm Muộn", "LA");
		agreement("Đang chạy với Khăm Muồn", "2099-12-31", this.khammouane);
		agreement("Đã hết với Khăm Muộn", "2020-12-31", this.misspelt);
		agreement("Ký với cả hai cách viết", "2099-12-31", this.khammouane, this.misspelt);
		this.states.rebuildMissing();
	}

	@Test
	void listsPartnersByAnySpellingWithTheirAgreements() {
		this.database.sql("insert into partner_alias (partner_id, alias) values (?, 'Khammouane thử')")
			.param(this.khammouane)
			.update();
		Document page = page("/partners?q=khammouane");
		assertThat(page.select("tbody tr").text()).contains("Thử Khăm Muồn", "Lào", "2");
		assertThat(page("/partners?q=thu%20kham%20muo").select("tbody tr")).hasSize(2);
		assertThat(page("/partners?q=100%25").select("tbody tr")).isEmpty();
	}

	@Test
	void showsWhatStandsBetweenThem() {
		UUID source = agreement("Có việc phải làm", "2099-12-31", this.khammouane);
		this.states.rebuildMissing();
		this.database.sql("""
				insert into commitment (agreement_id, creation_key, creation_print, text, our_part, partner_part)
				values (?, gen_random_uuid(), '', 'Trao đổi đoàn thử', 'Đón đoàn', 'Cử đoàn')""")
			.param(source)
			.update();
		this.database.sql("""
				insert into promise (creation_key, creation_print, text, promised_by, promised_to, partner_id, made_on)
				values (gen_random_uuid(), '', 'Tặng sách thử', 'A', 'B', ?, '2026-02')""")
			.param(this.khammouane)
			.update();

		for (String address : new String[] { "/partners/" + this.khammouane,
				"/partners/" + this.khammouane + "/briefing", "/countries/LA/briefing" }) {
			assertThat(page(address).text()).as(address)
				.contains("Đang chạy với Khăm Muồn", "Trao đổi đoàn thử", "Đón đoàn", "Cử đoàn", "Tặng sách thử",
						"02/2026");
		}
		assertThat(page("/partners/" + this.misspelt).select("section:has(#others-h)").text())
			.contains("Đã hết với Khăm Muộn", "Hết hiệu lực");
	}

	@Test
	void twoThatAreOneBecomeOne() {
		Document page = page("/partners/" + this.misspelt + "/merge?q=kham%20muon");
		assertThat(page.select(".form-check").text()).contains("Thử Khăm Muồn").doesNotContain("Thử Khăm Muộn");
		assertThat(post("/partners/" + this.misspelt + "/merge", Map.of())).hasStatus(422);
		assertThat(post("/partners/" + this.misspelt + "/merge", Map.of("into", this.misspelt.toString())))
			.hasStatus(422);
		assertThat(post("/partners/" + this.misspelt + "/merge", Map.of("into", this.khammouane.toString())))
			.hasRedirectedUrl("/partners/" + this.khammouane);

		assertThat(page("/partners/" + this.khammouane).text()).contains("Còn viết: Thử Khăm Muộn",
				"Đang chạy với Khăm Muồn", "Đã hết với Khăm Muộn");
		assertThat(page("/partners?q=thu%20kham%20muo").select("tbody tr")).hasSize(1);
		assertThat(this.mvc.get().uri("/partners/" + this.misspelt).with(user(this.officer)).exchange())
			.hasRedirectedUrl("/partners/" + this.khammouane);
		assertThat(this.database.sql(
				"select count(*) from agreement_partner o join agreement a on a.id = o.agreement_id where a.title = 'Ký với cả hai cách viết'")
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(post("/partners/" + this.misspelt + "/merge", Map.of("into", this.khammouane.toString())))
			.as("merged already")
			.hasStatus(404);
	}

	@Test
	void isChangedUnderTheEyesOfASecondEditor() {
		String edit = "/partners/" + this.khammouane + "/edit";
		Map<String, String> second = SentForm.of(page(edit));
		Map<String, String> first = SentForm.of(page(edit));
		first.put("nameForeign", "Khammouane Province");
		first.put("aliases", "Khammuane\nKhăm Muộn thử");
		assertThat(post(edit, first)).hasStatus(302);
		second.put("name", "Thử tỉnh Khăm Muồn");
		MvcTestResult conflict = post(edit, second);
		assertThat(conflict).hasStatus(409);
		Document page = Jsoup.parse(body(conflict));
		assertThat(page.select(".note table").text()).contains("Khammouane Province", "Thử tỉnh Khăm Muồn");
		assertThat(post(edit, SentForm.of(page))).hasStatus(302);

		Map<String, String> taken = SentForm.of(page(edit));
		taken.put("name", "thử khăm muộn");
		MvcTestResult refused = post(edit, taken);
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(body(refused)).select("#name-error").text()).contains("Gộp");
	}

	@Test
	void listsTakeTheSameStatementsForFewAndManyRows() {
		long few = this.statements.during(() -> page("/partners?q=thu%20kham%20muon"));
		for (int i = 0; i < 6; i++) {
			partner("Thử Khăm Muồn " + i, "LA");
		}
		assertThat(this.statements.during(() -> page("/partners?q=thu%20kham%20muon"))).isEqualTo(few);
		long one = this.statements.during(() -> page("/partners/" + this.khammouane));
		for (int i = 0; i < 6; i++) {
			agreement("Thêm " + i, "2099-12-31", this.khammouane);
		}
		this.states.rebuildMissing();
		assertThat(this.statements.during(() -> page("/partners/" + this.khammouane))).isEqualTo(one);
	}

	private UUID partner(String name, String country) {
		return this.database.sql("insert into partner (name, country_code) values (?, ?) returning id")
			.params(name, country)
			.query(UUID.class)
			.single();
	}

	private UUID agreement(String title, String expiry, UUID... partners) {
		UUID id = this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, signed_on, effective_on, expires_on)
					values ('THU-DT-' || gen_random_uuid(), 'AGREEMENT', ?, 'SIGNED', '2018-01-01', '2018-01-01', ?) returning id""")
			.params(title, expiry)
			.query(UUID.class)
			.single();
		for (int position = 0; position < partners.length; position++) {
			this.database.sql("insert into agreement_partner (agreement_id, position, partner_id) values (?, ?, ?)")
				.params(id, position, partners[position])
				.update();
		}
		return id;
	}

	private Document page(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).with(user(this.officer)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(user(this.officer)).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
