package vn.camket.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A period of 1,000 agencies consolidated, and its last ten minutes with 400 people. Its
 * name keeps it out of the test runs; it prints figures, and asserts one thing: that
 * every saving that was acknowledged is there.
 * {@code ./mvnw -Pbench verify -Dit.test=CycleBenchmark}.
 */
@IntegrationTest
class CycleBenchmark {

	private static final int AGENCIES = 1000;

	private static final int PEOPLE = 400;

	private static final int AT_ONCE = 64;

	private static final int SAVINGS = 5;

	private final MockMvcTester mvc;

	private final JdbcClient database;

	private final Accounts accounts;

	private final TestClock clock;

	private final SignedInAccount officer;

	private final UUID period;

	CycleBenchmark(MockMvcTester mvc, JdbcClient database, Accounts accounts, TestClock clock) {
		this.mvc = mvc;
		this.database = database;
		this.accounts = accounts;
		this.clock = clock;
		this.officer = accounts.officer();
		this.period = ReportedPeriod.id(database, "nq-152-nam", 2027);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void consolidatingAndTheLastTenMinutes() throws Exception {
		this.clock.set("2027-11-04T23:50:00+07:00");
		generate();
		storm();
		sendEverything();
		Map<String, String> pages = Map.of("consolidated page", "/periods/%s/consolidated", "consolidated workbook",
				"/periods/%s/consolidated.xlsx", "consolidated document", "/periods/%s/consolidated.docx", "board",
				"/periods/%s?size=50", "what is missing", "/periods/%s/missing");
		print("collecting the draft",
				time(() -> assertThat(this.mvc.post()
					.uri("/periods/%s/consolidated/collect".formatted(this.period))
					.with(user(this.officer))
					.with(csrf())).hasStatus(302)));
		pages.forEach((name, address) -> {
			long[] times = new long[3];
			for (int i = 0; i < times.length; i++) {
				times[i] = time(
						() -> assertThat(this.mvc.get().uri(address.formatted(this.period)).with(user(this.officer)))
							.hasStatusOk());
			}
			Arrays.sort(times);
			print(name, times[1]);
		});
	}

	private void storm() throws InterruptedException {
		List<Sender> senders = new ArrayList<>();
		this.database.sql("""
				select y.id as agency, r.id as report,
				       (select e.id from report_entry e where e.report_id = r.id order by e.id limit 1) as entry
				  from agency_report r join agency y on y.id = r.agency_id
				 where r.period_id = ? and y.code like 'do-%' order by y.code limit ?""")
			.params(this.period, PEOPLE)
			.query((row) -> {
				UUID agency = row.getObject("agency", UUID.class);
				senders.add(new Sender(this.accounts.create(Role.AGENCY_STAFF, agency),
						this.accounts.create(Role.AGENCY_HEAD, agency), row.getObject("report", UUID.class),
						row.getObject("entry", UUID.class)));
			});
		Queue<Long> times = new ConcurrentLinkedQueue<>();
		Queue<Long> sendingTimes = new ConcurrentLinkedQueue<>();
		Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
		Set<UUID> sent = ConcurrentHashMap.newKeySet();
		long begin = System.nanoTime();
		ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
		senders.forEach((sender) -> people.submit(() -> {
			for (int i = 0; i < SAVINGS; i++) {
				String text = "Lần lưu " + i + " của " + sender.report();
				long start = System.nanoTime();
				if (save(sender, text)) {
					acknowledged.put(sender.entry(), text);
				}
				times.add((System.nanoTime() - start) / 1_000_000);
			}
			long start = System.nanoTime();
			if (send(sender)) {
				sent.add(sender.report());
			}
			sendingTimes.add((System.nanoTime() - start) / 1_000_000);
		}));
		people.shutdown();
		assertThat(people.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
		System.out.printf("storm of %d people, %d at once, in %d s%n", senders.size(), AT_ONCE,
				(System.nanoTime() - begin) / 1_000_000_000);
		print("form opened and saved", times);
		print("report opened, filled in and sent", sendingTimes);
		assertThat(acknowledged).hasSize(senders.size());
		acknowledged.forEach((entry, text) -> assertThat(this.database
			.sql("""
					select a.result from report_answer a join report_revision v on v.id = a.revision_id where a.entry_id = ?""")
			.param(entry)
			.query(String.class)
			.single()).as("what was acknowledged last").isEqualTo(text));
		assertThat(sent).hasSize(senders.size());
		assertThat(this.database.sql("select count(*) from agency_report where id in (:ids) and state = 'SENT'")
			.param("ids", sent)
			.query(Integer.class)
			.single()).as("what was acknowledged as sent").isEqualTo(sent.size());
	}

	private static void print(String what, Queue<Long> times) {
		List<Long> sorted = times.stream().sorted().toList();
		System.out.printf("%-35s %,6d times; p50 %d ms, p95 %d ms, p99 %d ms%n", what, sorted.size(),
				sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100),
				sorted.get(sorted.size() * 99 / 100));
	}

	/** The head keeps what was saved and says of all the rest that nothing arose. */
	private boolean send(Sender sender) {
		Map<String, String> form = SentForm.of(Jsoup
			.parse(body(this.mvc.get().uri("/reports/" + sender.report()).with(user(sender.head())).exchange())));
		List.copyOf(form.keySet())
			.stream()
			.filter((field) -> !field.contains(sender.entry().toString()))
			.forEach((field) -> {
				if (field.endsWith(".content")) {
					form.put(field, "Không có");
				}
				else if (field.endsWith(".result")) {
					String part = field.substring(0, field.length() - ".result".length());
					form.put(part + ".status", "NOT_APPLICABLE");
					form.put(part + ".reason", "Không phát sinh");
				}
			});
		var post = this.mvc.post().uri("/reports/" + sender.report() + "/send").with(user(sender.head())).with(csrf());
		form.forEach(post::param);
		return post.exchange().getResponse().getStatus() == 302;
	}

	private boolean save(Sender sender, String text) {
		String key = "parts[m-" + sender.entry() + "]";
		String page = body(this.mvc.get().uri("/reports/" + sender.report()).with(user(sender.staff())).exchange());
		var form = Jsoup.parse(page);
		return this.mvc.post()
			.uri("/reports/" + sender.report())
			.with(user(sender.staff()))
			.with(csrf())
			.param("revision", form.select("input[name=revision]").val())
			.param(key + ".version", form.select("input[name='" + key + ".version']").val())
			.param(key + ".base", form.select("input[name='" + key + ".base']").val())
			.param(key + ".status", "IN_PROGRESS")
			.param(key + ".result", text)
			.exchange()
			.getResponse()
			.getStatus() == 302;
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void generate() {
		this.database.sql("""
				insert into agency (code, name, short_name, kind, sort_order)
				select 'do-' || n, 'Cơ quan đo ' || n, 'CQ ' || n, 'COMMUNE', 5000 + n from generate_series(1, ?) n""")
			.param(AGENCIES)
			.update();
		this.database.sql("update reporting_period set opened_at = coalesce(opened_at, now()) where id = ?")
			.param(this.period)
			.update();
		this.database.sql("""
				insert into agency_report (period_id, agency_id) select ?, id from agency where code like 'do-%'
				on conflict do nothing""").param(this.period).update();
		this.database
			.sql("""
					insert into report_entry (report_id, kind, task_id, added_at)
					select r.id, 'LED_TASK', t.id, now() from agency_report r join agency y on y.id = r.agency_id and y.code like 'do-%'
					  join reporting_period p on p.id = r.period_id join reporting_scheme s on s.id = p.scheme_id
					  join task t on t.plan_id = s.plan_id and t.ordinal in ('3', '9', '12', '13', '15') where r.period_id = ?""")
			.param(this.period)
			.update();
		this.database.sql("analyze").update();
	}

	/** The reports of all others, straight in the database. */
	private void sendEverything() {
		this.database.sql("""
				insert into report_revision (report_id, number, created_at)
				select r.id, 1, now() from agency_report r join agency y on y.id = r.agency_id and y.code like 'do-%'
				 where r.period_id = ? and not exists (select from report_revision v where v.report_id = r.id)""")
			.param(this.period)
			.update();
		this.database
			.sql("""
					insert into report_answer (revision_id, entry_id, status, result)
					select v.id, e.id, (array['COMPLETED', 'IN_PROGRESS', 'NOT_STARTED'])[1 + abs(hashtext(e.id::text)) % 3], 'Kết quả đo của ' || y.name || '.'
					  from report_revision v join agency_report r on r.id = v.report_id join agency y on y.id = r.agency_id and y.code like 'do-%'
					  join report_entry e on e.report_id = r.id where r.period_id = ? and v.sent_at is null
					on conflict do nothing""")
			.param(this.period)
			.update();
		this.database
			.sql("""
					update report_revision v set sent_at = '2027-11-04T23:55:00+07', agency_name = y.name
					  from agency_report r join agency y on y.id = r.agency_id where r.id = v.report_id and y.code like 'do-%' and v.sent_at is null""")
			.update();
		this.database
			.sql("""
					update agency_report r set state = 'ACCEPTED', first_sent_at = v.sent_at, last_sent_at = v.sent_at, sent_revision_id = v.id,
					       accepted_at = now(), accepted_revision_id = v.id
					  from report_revision v, agency y where v.report_id = r.id and y.id = r.agency_id and y.code like 'do-%' and r.period_id = ?""")
			.param(this.period)
			.update();
		this.database.sql("analyze").update();
	}

	private static long time(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1_000_000;
	}

	private static void print(String name, long milliseconds) {
		System.out.printf("%-30s %6d ms%n", name, milliseconds);
	}

	private record Sender(SignedInAccount staff, SignedInAccount head, UUID report, UUID entry) {
	}

}
