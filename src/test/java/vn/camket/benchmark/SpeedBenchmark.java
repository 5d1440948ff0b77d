package vn.camket.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.HttpVisitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * The packaged application with 512 MB of heap over real HTTP, beside the SQL of the same
 * work on the same server: {@code ./mvnw -Pbench verify}. It prints figures, and asserts
 * only that every answer was right.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedBenchmark {

	private static final int AGENCIES = 400;

	private static final int AGREEMENTS = 10_000;

	private static final int COMMITMENTS = 20_000;

	/** With fifty commitments of each agency: 100,000 entries. */
	private static final int PERIODS = 5;

	private static final int MOST_USERS = 64;

	private static final Duration LOAD = Duration.ofSeconds(20);

	private static final Duration WARM_UP_LOAD = Duration.ofSeconds(60);

	/** People read what they asked for. */
	private static final int PAUSE_MILLIS = 1000;

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Map<String, Double> timesBefore = new HashMap<>();

	private BenchmarkInstallation installation;

	private JdbcClient database;

	private BenchmarkData data;

	private HttpVisitor officer;

	private HttpVisitor staff;

	private UUID agreement;

	private UUID report;

	private UUID filled;

	@BeforeAll
	void fill(@TempDir Path folder) throws Exception {
		this.installation = new BenchmarkInstallation(folder);
		this.database = this.installation.database();
		this.data = new BenchmarkData(this.database);
		this.data.agencies(AGENCIES);
		this.data.agreements(AGREEMENTS);
		this.data.commitments(COMMITMENTS);
		long entries = this.data.statusEntries(PERIODS);
		System.out.printf("%,d agencies, %,d agreements, %,d commitments, %,d status entries%n", AGENCIES, AGREEMENTS,
				COMMITMENTS, entries);
		this.installation.people(MOST_USERS);
		this.agreement = id("select id from agreement where register_number = 'DO-77'");
		this.filled = id("select id from reporting_period where year = 2025 and name = 'Năm 2025'");
		this.report = openReport();
	}

	@AfterAll
	void stop() throws IOException {
		this.installation.close();
	}

	@Test
	@Order(1)
	void startUp() throws Exception {
		System.out.printf("%-45s %9.1f s%n", "start-up, warm database, without AOT cache", this.installation.restart());
		if (Runtime.version().feature() >= 25) {
			System.out.printf("%-45s %9.1f s%n", "start-up, warm database, with AOT cache",
					this.installation.restartWithCache());
		}
		this.officer = this.installation.signIn("do.officer");
		this.staff = this.installation.signIn("do.1");
	}

	@Test
	@Order(2)
	void pagesOfOnePersonBesideTheirSql() throws Exception {
		pages(false);
	}

	@Test
	@Order(3)
	void savingAnEntryBesideItsSql() throws Exception {
		AtomicInteger said = new AtomicInteger();
		Timing saving = Timing.of(() -> filledIn(reportForm(), "Đã tổ chức " + said.incrementAndGet() + " hội nghị."),
				(fields) -> this.staff.post("/reports/" + this.report, fields).statusCode() == 302 ? null
						: fail("not saved"));
		UUID answer = id(
				"select a.id from report_answer a join report_revision v on v.id = a.revision_id where v.report_id = '"
						+ this.report + "' limit 1");
		Timing sql = Timing.of(() -> this.database
			.sql("update report_answer set result = ?, version = version + 1, updated_at = now() where id = ?")
			.params("Đã tổ chức " + System.nanoTime() + " hội nghị.", answer)
			.update());
		saving.print("save of an entry", sql);
	}

	@Test
	@Order(4)
	void workbooksBesideTheirSqlAndPlainPoi() throws Exception {
		String consolidated = "/periods/" + this.filled + "/consolidated";
		Element collect = Jsoup.parse(this.officer.get(consolidated).body()).selectFirst("form[action$=/collect]");
		if (collect != null) {
			this.officer.post(consolidated + "/collect", Map.of("_csrf", collect.select("input[name=_csrf]").val()));
		}
		double workbook = Timing.medianOfFew(() -> download(consolidated + ".xlsx"));
		double sql = Timing.medianOfFew(() -> this.database.sql("""
				select r.id, e.id, a.status, a.result, c.text from agency_report r
				  join report_entry e on e.report_id = r.id
				  join report_answer a on a.entry_id = e.id and a.revision_id = r.accepted_revision_id
				  left join commitment c on c.id = e.commitment_id
				 where r.period_id = ?""").param(this.filled).query().listOfRows());
		System.out.printf("%-45s %9.1f ms; its SQL alone %8.1f ms; %6.1f times%n",
				"consolidated workbook of 400 agencies", workbook, sql, workbook / sql);
		byte[] file = download("/agreements.xlsx");
		double export = Timing.medianOfFew(() -> download("/agreements.xlsx"));
		PlainWorkbook plain = PlainWorkbook.of(file);
		double poi = Timing.medianOfFew(plain::write);
		System.out.printf("%-45s %9.1f ms; the same %,d rows and %,d cells by plain POI %9.1f ms; speed %.2f of it%n",
				"export of 10,000 agreements", export, plain.rows(), plain.cells(), poi, poi / export);
	}

	@Test
	@Order(5)
	void manyPeopleAtOnce() throws Exception {
		List<HttpVisitor> people = new ArrayList<>();
		for (int i = 1; i <= MOST_USERS; i++) {
			people.add(this.installation.signIn("do." + i));
		}
		System.out.println("a first minute with all of them, in which the server is still compiling:");
		load(people, WARM_UP_LOAD);
		for (int users : new int[] { 1, 16, MOST_USERS }) {
			load(people.subList(0, users), LOAD);
		}
	}

	@Test
	@Order(6)
	void memory() throws Exception {
		System.out.println("memory after all of it, with 512 MB of heap: " + this.installation.heap());
		assertThat(this.installation.log()).doesNotContain("OutOfMemoryError");
	}

	@Test
	@Order(7)
	void pagesWithTenTimesTheData() throws Exception {
		this.data.agreements(10 * AGREEMENTS);
		this.data.commitments(10 * COMMITMENTS);
		pages(true);
	}

	private void pages(boolean grown) throws Exception {
		Map<String, Page> pages = new LinkedHashMap<>();
		pages.put("list with filter", new Page(this.officer, "/agreements?country=LA&state=IN_FORCE", RawSql.LIST));
		LocalDate day = LocalDate.now();
		AtomicInteger asked = new AtomicInteger();
		pages.put("list with filter, not asked before",
				new Page(this.officer, () -> "/agreements?country=LA&state=IN_FORCE&asOf="
						+ TYPED.format(day.plusDays(asked.getAndIncrement())), RawSql.LIST));
		pages.put("list", new Page(this.officer, "/agreements", RawSql.LIST_ALL));
		pages.put("record", new Page(this.officer, "/agreements/" + this.agreement,
				RawSql.RECORD.stream().map((sql) -> sql.replace(":id", "'" + this.agreement + "'")).toList()));
		pages.put("search, one record",
				new Page(this.officer, "/search?q=hiep+hoi+7777", RawSql.search("hiep", "hoi", "7777")));
		pages.put("search, common word", new Page(this.officer, "/search?q=logistics", RawSql.search("logistics")));
		pages.put("home of an officer", new Page(this.officer, "/", RawSql.OFFICER_HOME));
		pages.put("home of an agency", new Page(this.staff, "/", RawSql.AGENCY_HOME));
		for (Map.Entry<String, Page> entry : pages.entrySet()) {
			Page page = entry.getValue();
			Timing time = Timing.of(() -> {
				assertThat(page.visitor().get(page.address().get()).statusCode()).isEqualTo(200);
				return null;
			});
			Timing sql = Timing.of(() -> {
				page.sql().forEach((statement) -> this.database.sql(statement).query().listOfRows());
				return null;
			});
			time.print(entry.getKey(), sql);
			Double before = this.timesBefore.put(entry.getKey(), time.steady());
			if (grown && before != null) {
				System.out.printf("%-45s %9.2f times as long with ten times the data%n", "", time.steady() / before);
			}
		}
	}

	private void load(List<HttpVisitor> people, Duration duration) throws Exception {
		Histogram times = new ConcurrentHistogram(3);
		AtomicLong wrong = new AtomicLong();
		long end = System.nanoTime() + duration.toNanos();
		List<Thread> threads = people.stream().map((visitor) -> new Thread(() -> {
			List<String> round = List.of("/", "/agreements?country=LA&state=IN_FORCE", "/agreements/" + this.agreement,
					"/search?q=logistics", "/reports", "/commitments");
			int next = ThreadLocalRandom.current().nextInt(round.size());
			while (System.nanoTime() < end) {
				pause();
				long start = System.nanoTime();
				try {
					if (visitor.get(round.get(next++ % round.size())).statusCode() != 200) {
						wrong.incrementAndGet();
					}
				}
				catch (IOException ex) {
					wrong.incrementAndGet();
				}
				times.recordValue((System.nanoTime() - start) / 1000);
			}
		})).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		System.out.printf("%2d people, a page every second: %,6d pages, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
				people.size(), times.getTotalCount(), times.getValueAtPercentile(50) / 1000.0,
				times.getValueAtPercentile(95) / 1000.0, times.getValueAtPercentile(99) / 1000.0);
		assertThat(wrong).hasValue(0);
	}

	/** The report that the first agency has in hand. */
	private UUID openReport() {
		UUID period = id("select id from reporting_period where opened_at is not null order by due_on desc limit 1");
		UUID made = id("insert into agency_report (period_id, agency_id) select '" + period
				+ "', id from agency where code = 'do-1' returning id");
		this.database
			.sql("""
					insert into report_entry (report_id, kind, commitment_id, added_at)
					select r.id, 'COMMITMENT', c.id, now() from agency_report r join commitment c on c.lead_agency_id = r.agency_id
					 where r.id = ?""")
			.param(made)
			.update();
		return made;
	}

	private Map<String, String> reportForm() throws IOException {
		Map<String, String> fields = new HashMap<>();
		Jsoup.parse(this.staff.get("/reports/" + this.report).body())
			.select("#report input, #report textarea, #report select")
			.forEach((field) -> fields.putIfAbsent(field.attr("name"), field.val()));
		return fields;
	}

	/** The fields of the first commitment alone, as a page sends what was changed. */
	private static Map<String, String> filledIn(Map<String, String> form, String result) {
		String part = form.keySet()
			.stream()
			.filter((name) -> name.endsWith(".result"))
			.sorted()
			.findFirst()
			.orElseThrow()
			.replace(".result", "");
		return Map.of("_csrf", form.get("_csrf"), "revision", form.get("revision"), part + ".version",
				form.get(part + ".version"), part + ".base", form.get(part + ".base"), part + ".status", "IN_PROGRESS",
				part + ".result", result);
	}

	private byte[] download(String address) throws IOException {
		var answer = this.officer.download(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private UUID id(String sql) {
		return this.database.sql(sql).query(UUID.class).single();
	}

	private static void pause() {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS / 2, PAUSE_MILLIS * 3 / 2));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Page(HttpVisitor visitor, Supplier<String> address, List<String> sql) {

		Page(HttpVisitor visitor, String address, List<String> sql) {
			this(visitor, () -> address, sql);
		}

	}

}
