package vn.camket.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A register of 100,000 agreements and 20,000 commitments, and how long its pages take.
 * Its name keeps it out of the test runs; it prints figures, and asserts that a page
 * takes as many statements as with few rows:
 * {@code ./mvnw -Pbench verify -Dit.test=RegisterBenchmark}.
 */
@IntegrationTest
class RegisterBenchmark {

	private static final int AGREEMENTS = 100_000;

	private static final int COMMITMENTS = 20_000;

	/** Half of them before anything counts. */
	private static final int ROUNDS = 100;

	/** So many pages until the JVM knows its way. */
	private static final int WARM_UP = 6000;

	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	static {
		PAGES.put("agreements, first page with facets", "/agreements");
		PAGES.put("agreements, page 4000", "/agreements?page=4000");
		PAGES.put("agreements, by title", "/agreements?sort=title");
		PAGES.put("agreements, one word", "/agreements?q=logistics");
		PAGES.put("agreements, two words without accents", "/agreements?q=nuoi%20trong%2077");
		PAGES.put("agreements, one country and state", "/agreements?country=LA&state=IN_FORCE");
		PAGES.put("agreements, expiring within 90 days", "/agreements?within=90");
		PAGES.put("agreements, as of another day", "/agreements?asOf=2024-05-14");
		PAGES.put("commitments", "/commitments");
		PAGES.put("commitments, one word", "/commitments?q=trao%20doi");
		PAGES.put("partners", "/partners");
	}

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final Statements statements;

	private final SignedInAccount officer;

	/** Of the officer: people stay signed in from page to page. */
	private Cookie session;

	RegisterBenchmark(MockMvcTester mvc, JdbcClient database, Statements statements, Accounts accounts) {
		this.mvc = mvc;
		this.database = database;
		this.statements = statements;
		this.officer = accounts.officer();
	}

	@Test
	void pagesOfALargeRegister() {
		this.session = this.mvc.get()
			.uri("/search")
			.with(user(this.officer))
			.exchange()
			.getResponse()
			.getCookie("SESSION");
		Map<String, Long> before = new HashMap<>();
		PAGES.forEach((name, address) -> before.put(name, this.statements.during(() -> call(address))));
		long begin = System.nanoTime();
		BenchmarkData data = new BenchmarkData(this.database);
		data.agreements(AGREEMENTS);
		data.commitments(COMMITMENTS);
		System.out.printf("generated %,d agreements and %,d commitments in %d s%n", AGREEMENTS, COMMITMENTS,
				(System.nanoTime() - begin) / 1_000_000_000);
		for (int i = 0; i < WARM_UP; i++) {
			call("/search?q=hiep+hoi+" + (70_000 + i));
		}
		for (String typed : List.of("hop tac", "hợp tác", "nuoi trong thuy san", "logistics", "doi tac do 77",
				"\"bản ghi nhớ hợp tác\"", "hiep hoi 77776")) {
			compareSearch(typed);
		}
		System.out.printf("%-45s %8.1f ms%n", "search that finds nothing", median(() -> call("/search?q=xyzzyplugh")));
		PAGES.forEach((name, address) -> measure(name, address, before.get(name)));
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
		double raw = median(() -> {
			this.database
				.sql("select kind, href, title, body from search_entry where " + condition
						+ " order by length(title), title limit 20")
				.query()
				.listOfRows();
			this.database.sql("select kind, count(*) from search_entry where " + condition + " group by kind")
				.query()
				.listOfRows();
		});
		double page = median(() -> call(address));
		System.out.printf("%-45s %8.1f ms, its SQL alone %8.1f ms, ratio %.1f%n", "search: " + typed, page, raw,
				page / raw);
	}

	private void measure(String name, String address, long before) {
		long begin = System.nanoTime();
		long count = this.statements.during(() -> call(address));
		double first = (System.nanoTime() - begin) / 1e6;
		System.out.printf("%-45s %8.1f ms, the first time %8.1f ms with %d statements, %d of a small one%n", name,
				median(() -> call(address)), first, count, before);
		assertThat(count).as("statements of " + name).isEqualTo(before);
	}

	private void call(String address) {
		assertThat(this.mvc.get().uri(URI.create(address)).cookie(this.session).with(user(this.officer)).exchange())
			.hasStatusOk();
	}

	private static double median(Runnable work) {
		long[] times = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.run();
			times[round] = System.nanoTime() - start;
		}
		Arrays.sort(times, ROUNDS / 2, ROUNDS);
		return times[ROUNDS * 3 / 4] / 1e6;
	}

}
