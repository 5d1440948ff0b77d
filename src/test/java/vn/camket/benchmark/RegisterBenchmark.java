package vn.camket.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.HttpVisitor;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A register of 100,000 agreements and 20,000 commitments, and how long its pages take of
 * the packaged application over HTTP. Its name keeps it out of the test runs; it prints
 * figures, and asserts that a page takes as many statements as with few rows, counted in
 * an application within the test, on the same database:
 * {@code ./mvnw -Pbench verify -Dit.test=RegisterBenchmark}.
 */
@IntegrationTest
class RegisterBenchmark {

	private static final int AGREEMENTS = 100_000;

	private static final int COMMITMENTS = 20_000;

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

	@TempDir
	private static Path folder;

	private static BenchmarkInstallation installation;

	private final MockMvcTester mvc;

	private final Statements statements;

	private final SignedInAccount account;

	private HttpVisitor officer;

	RegisterBenchmark(MockMvcTester mvc, Statements statements, Accounts accounts) {
		this.mvc = mvc;
		this.statements = statements;
		this.account = accounts.officer();
	}

	@DynamicPropertySource
	static void install(DynamicPropertyRegistry settings) throws Exception {
		installation = new BenchmarkInstallation(folder);
		settings.add("spring.datasource.url", installation::url);
	}

	@AfterAll
	static void stop() throws IOException {
		installation.close();
	}

	@Test
	void pagesOfALargeRegister() throws Exception {
		Map<String, Long> before = new HashMap<>();
		PAGES.forEach((name, address) -> before.put(name, statements(address)));
		long begin = System.nanoTime();
		BenchmarkData data = new BenchmarkData(installation.database());
		data.agreements(AGREEMENTS);
		data.commitments(COMMITMENTS);
		System.out.printf("generated %,d agreements and %,d commitments in %d s%n", AGREEMENTS, COMMITMENTS,
				(System.nanoTime() - begin) / 1_000_000_000);
		installation.people(0);
		this.officer = installation.signIn("do.officer");
		for (int i = 0; i < WARM_UP; i++) {
			call("/search?q=hiep+hoi+" + (70_000 + i));
		}
		for (String typed : List.of("hop tac", "hợp tác", "nuoi trong thuy san", "logistics", "doi tac do 77",
				"\"bản ghi nhớ hợp tác\"", "hiep hoi 77776", "xyzzyplugh", "khammuon")) {
			compareSearch(typed);
		}
		for (Map.Entry<String, String> page : PAGES.entrySet()) {
			measure(page.getKey(), page.getValue(), before.get(page.getKey()));
		}
	}

	/**
	 * A page of the search beside the statements that somebody would write for it by
	 * hand: two, and where they find nothing those for the words that are suggested
	 * instead.
	 */
	private void compareSearch(String typed) throws Exception {
		String address = "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
		List<String> words = typed.startsWith("\"") ? List.of(typed.replace("\"", "")) : List.of(typed.split(" "));
		String[] folded = words.stream().map(this::folded).toArray(String[]::new);
		List<String> sql = new ArrayList<>(RawSql.search(folded));
		if (installation.database().sql(sql.get(0)).query().listOfRows().isEmpty()) {
			sql.addAll(RawSql.nearest(folded));
		}
		Timing raw = Timing.of(() -> {
			sql.forEach((statement) -> installation.database().sql(statement).query().listOfRows());
			return null;
		});
		Timing.of(() -> call(address)).print("search: " + typed, raw);
	}

	private String folded(String word) {
		return installation.database().sql("select search_key(?)").param(word).query(String.class).single();
	}

	private void measure(String name, String address, long before) throws Exception {
		double first = Timing.micros(() -> call(address)) / 1000.0;
		long count = statements(address);
		System.out.printf("%-45s %8.1f ms, the first time %8.1f ms; %d statements, %d with few rows%n", name,
				Timing.of(() -> call(address)).steady(), first, count, before);
		assertThat(count).as("statements of " + name).isEqualTo(before);
	}

	private Void call(String address) throws IOException {
		assertThat(this.officer.get(address).statusCode()).isEqualTo(200);
		return null;
	}

	private long statements(String address) {
		return this.statements
			.during(() -> assertThat(this.mvc.get().uri(URI.create(address)).with(user(this.account)).exchange())
				.hasStatusOk());
	}

}
