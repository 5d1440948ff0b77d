package vn.camket.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementStates;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A register of 100,000 agreements and 20,000 commitments, and how long its pages take.
 * Its name keeps it out of the test runs; it prints figures and asserts none:
 * {@code ./mvnw test -Dtest=RegisterBenchmark}.
 */
@IntegrationTest
class RegisterBenchmark {

	private static final int AGREEMENTS = 100_000;

	private static final int COMMITMENTS = 20_000;

	private static final int ROUNDS = 7;

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final AgreementStates states;

	private final Statements statements;

	private final SignedInAccount officer;

	RegisterBenchmark(MockMvcTester mvc, JdbcClient database, AgreementStates states, Statements statements,
			Accounts accounts) {
		this.mvc = mvc;
		this.database = database;
		this.states = states;
		this.statements = statements;
		this.officer = accounts.officer();
	}

	@Test
	void pagesOfALargeRegister() {
		long begin = System.nanoTime();
		generate();
		System.out.printf("generated %,d agreements and %,d commitments in %d s%n", AGREEMENTS, COMMITMENTS,
				(System.nanoTime() - begin) / 1_000_000_000);
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("agreements, first page with facets", "/agreements");
		pages.put("agreements, page 4000", "/agreements?page=4000");
		pages.put("agreements, by title", "/agreements?sort=title");
		pages.put("agreements, one word", "/agreements?q=logistics");
		pages.put("agreements, two words without accents", "/agreements?q=nuoi%20trong%2077");
		pages.put("agreements, one country and state", "/agreements?country=LA&state=IN_FORCE");
		pages.put("agreements, expiring within 90 days", "/agreements?within=90");
		pages.put("agreements, as of another day", "/agreements?asOf=2024-05-14");
		pages.put("commitments", "/commitments");
		pages.put("commitments, one word", "/commitments?q=trao%20doi");
		pages.put("partners", "/partners");
		pages.forEach(this::measure);
		for (String typed : List.of("hiep hoi 77777", "hop tac", "hợp tác", "nuoi trong thuy san", "logistics",
				"doi tac do 77", "\"bản ghi nhớ hợp tác\"", "xyzzyplugh")) {
			compareSearch(typed);
		}
	}

	/**
	 * A page of the search beside the two statements that somebody would write for it by
	 * hand.
	 */
	private void compareSearch(String typed) {
		String address = "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
		List<String> words = typed.startsWith("\"") ? List.of(typed.replace("\"", "")) : List.of(typed.split(" "));
		String condition = words.stream()
			.map((word) -> "key like '%' || search_key('" + word + "') || '%'")
			.collect(Collectors.joining(" and "));
		long raw = median(() -> {
			this.database
				.sql("select kind, href, title, body from search_entry where " + condition
						+ " order by length(title), title limit 20")
				.query()
				.listOfRows();
			this.database.sql("select kind, count(*) from search_entry where " + condition + " group by kind")
				.query()
				.listOfRows();
		});
		long page = median(() -> call(address));
		System.out.printf("%-45s %6d ms, its SQL alone %6d ms, ratio %.1f%n", "search: " + typed, page, raw,
				(double) page / Math.max(raw, 1));
	}

	private void measure(String name, String address) {
		long count = this.statements.during(() -> call(address));
		System.out.printf("%-45s %6d ms %4d statements%n", name, median(() -> call(address)), count);
	}

	private void call(String address) {
		assertThat(this.mvc.get().uri(URI.create(address)).with(user(this.officer)).exchange()).hasStatusOk();
	}

	private static long median(Runnable work) {
		long[] times = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.run();
			times[round] = (System.nanoTime() - start) / 1_000_000;
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}

	private void generate() {
		this.database
			.sql("""
					insert into partner (name, country_code)
					select 'Đối tác đo ' || n, (array['LA', 'TH', 'JP', 'KR', 'CN', 'DE', 'FR', 'IN'])[1 + n % 8] from generate_series(1, 2000) n""")
			.update();
		this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, signed_on, effective_on, expires_on, tacit_renewal_years, lead_agency_id, summary)
					select 'DO-' || n, 'AGREEMENT',
					       (array['Bản ghi nhớ hợp tác', 'Thỏa thuận', 'Chương trình hợp tác', 'Biên bản hội đàm'])[1 + n % 4] || ' ' ||
					       (array['nuôi trồng thủy sản', 'logistics cửa khẩu', 'giáo dục', 'y tế biên giới', 'du lịch', 'xúc tiến đầu tư', 'hiệp hội doanh nghiệp'])[1 + n % 7] || ' số ' || n,
					       'SIGNED', to_char(date '2010-01-01' + n % 6000, 'YYYY-MM-DD'), to_char(date '2010-02-01' + n % 6000, 'YYYY-MM-DD'),
					       to_char(date '2013-02-01' + n % 6500, 'YYYY-MM-DD'), case when n % 5 = 0 then 3 end,
					       (select id from agency order by id offset n % 90 limit 1), 'Nội dung đo số ' || n
					  from generate_series(1, :count) n""")
			.param("count", AGREEMENTS)
			.update();
		this.database
			.sql("""
					insert into agreement_partner (agreement_id, position, partner_id)
					select a.id, 0, p.id from agreement a join partner p on p.name = 'Đối tác đo ' || (1 + substr(a.register_number, 4)::int % 2000)
					 where a.register_number like 'DO-%'""")
			.update();
		this.states.rebuildMissing();
		this.database.sql("""
				insert into commitment (agreement_id, creation_key, creation_print, text, lead_agency_id)
				select a.id, gen_random_uuid(), '', 'Trao đổi đoàn và thông tin ' || a.register_number, a.lead_agency_id
				  from agreement a where a.register_number like 'DO-%' order by a.id limit :count""")
			.param("count", COMMITMENTS)
			.update();
		this.database
			.sql("""
					insert into commitment_milestone (commitment_id, position, label, due_on)
					select id, 0, 'Mốc đo', to_char(date '2026-01-01' + (row_number() over ())::int % 700, 'YYYY-MM-DD') from commitment""")
			.update();
		this.database.sql("analyze").update();
	}

}
