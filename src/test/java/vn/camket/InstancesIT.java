package vn.camket;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import vn.camket.test.HttpVisitor;
import vn.camket.test.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances, each a process of its own, on one database: one is killed, the database
 * restarts, and nothing that was acknowledged is lost.
 */
class InstancesIT {

	private static final String PASSWORD = "một câu để thử hai tiến trình";

	private static final int WORKERS = 4;

	private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

	private final Queue<String> answers = new ConcurrentLinkedQueue<>();

	private final AtomicInteger made = new AtomicInteger();

	private final List<Instance> instances = new ArrayList<>();

	private final AtomicInteger living = new AtomicInteger();

	@TempDir
	private Path folder;

	private int databasePort;

	private EmbeddedPostgres server;

	@BeforeEach
	void startBoth() throws Exception {
		this.databasePort = Instance.freePort();
		this.server = startServer();
		for (int i = 0; i < 2; i++) {
			Path own = Files.createDirectory(this.folder.resolve("instance" + i));
			this.instances
				.add(new Instance(own, "--spring.datasource.url=" + this.server.getJdbcUrl("postgres", "postgres")));
		}
		for (Instance instance : this.instances) {
			instance.waitUntilReady();
		}
		JdbcClient.create(this.server.getPostgresDatabase())
			.sql("""
					insert into account (username, display_name, role, agency_id, password_hash)
					select 'canbo.thu', 'Cán bộ Sở Công Thương', 'AGENCY_STAFF', id, ? from agency where code = 'so-cong-thuong'""")
			.param("{argon2@SpringSecurity_v5_8}"
					+ Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD))
			.update();
	}

	@AfterEach
	void stop() throws Exception {
		for (Instance instance : this.instances) {
			instance.kill();
		}
		this.server.close();
	}

	@Test
	void loseNothingWhenOneIsKilledAndWhenTheDatabaseRestarts() throws Exception {
		HttpVisitor visitor = HttpVisitor.signIn(this.instances.get(0).port(), "canbo.thu", PASSWORD);
		assertThat(page(visitor.at(this.instances.get(1).port()), "/account").select("h1").text())
			.as("the other instance knows the session")
			.isEqualTo("Tài khoản");

		AtomicBoolean over = new AtomicBoolean();
		List<Thread> workers = new ArrayList<>();
		for (int i = 0; i < WORKERS; i++) {
			workers.add(new Thread(() -> {
				while (!over.get()) {
					save(visitor);
				}
			}));
		}
		workers.forEach(Thread::start);
		Instance.waitUntil(() -> this.acknowledged.size() > 40);

		this.instances.get(0).kill();
		this.living.set(1);
		int whenKilled = this.acknowledged.size();
		Instance.waitUntil(() -> this.acknowledged.size() > whenKilled + 40);

		this.answers.clear();
		this.server.close();
		Thread.sleep(3000);
		this.server = startServer();
		int whenBack = this.acknowledged.size();
		Instance.waitUntil(() -> this.acknowledged.size() > whenBack + 20);
		over.set(true);
		for (Thread worker : workers) {
			worker.join();
		}

		assertThat(this.answers).as("what people were told meanwhile").contains("503");
		assertThat(this.answers).as(() -> "an outage is no fault: " + faults()).doesNotContain("500");
		List<String> kept = JdbcClient.create(this.server.getPostgresDatabase())
			.sql("select title from activity")
			.query(String.class)
			.list();
		assertThat(kept).containsAll(this.acknowledged).doesNotHaveDuplicates();
		assertThat(this.instances.get(1).log()).doesNotContain("OutOfMemory");
	}

	private String faults() {
		return this.instances.get(1)
			.log()
			.lines()
			.filter((line) -> line.contains("ERROR") || line.startsWith("Caused by"))
			.collect(Collectors.joining("\n"));
	}

	/** Fills in a form and sends it until it is taken, as somebody does who insists. */
	private void save(HttpVisitor visitor) {
		String title = "Hội nghị số " + this.made.incrementAndGet();
		Map<String, String> form = null;
		while (form == null) {
			form = form(visitor, title);
		}
		for (int attempt = 0; attempt < 200; attempt++) {
			try {
				HttpResponse<String> answer = visitor.at(this.instances.get(this.living.get()).port())
					.post("/activities/new", form);
				this.answers.add(String.valueOf(answer.statusCode()));
				if (answer.statusCode() == 302) {
					this.acknowledged.add(title);
					return;
				}
				if (answer.statusCode() == 503) {
					assertThat(answer.body()).contains("tạm dừng");
				}
				pause();
			}
			catch (IOException ex) {
				pause();
			}
		}
	}

	private @Nullable Map<String, String> form(HttpVisitor visitor, String title) {
		try {
			Document page = page(visitor.at(this.instances.get(this.living.get()).port()), "/activities/new");
			Element element = page.selectFirst("form[data-warn-unsaved]");
			if (element == null) {
				pause();
				return null;
			}
			Map<String, String> form = element.select("input[type=hidden]")
				.stream()
				.collect(Collectors.toMap((input) -> input.attr("name"), Element::val, (first, second) -> first,
						HashMap::new));
			form.put("title", title);
			form.put("tookPlaceOn", "01/06/2026");
			form.put("subjects", element.select("input[name=subjects], select[name=subjects] option").first().val());
			return form;
		}
		catch (IOException ex) {
			pause();
			return null;
		}
	}

	private Document page(HttpVisitor visitor, String path) throws IOException {
		HttpResponse<String> answer = visitor.get(path);
		this.answers.add(String.valueOf(answer.statusCode()));
		return Jsoup.parse(answer.body());
	}

	private EmbeddedPostgres startServer() throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("postgres"))
			.setCleanDataDirectory(false)
			.setPort(this.databasePort)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "icu")
			.setLocaleConfig("icu-locale", "vi-VN")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "60")
			.start();
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
