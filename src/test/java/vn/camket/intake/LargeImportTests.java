package vn.camket.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.intake.SheetImport.Verdict;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.camket.test.Workbooks.xlsx;

/** As many rows as a province has agreements of all its years, in one sheet. */
@IntegrationTest
@Transactional
class LargeImportTests {

	private static final int ROWS = 10_000;

	private final MockMvcTester mvc;

	private final RegisterSheet<?> agreements;

	private final ImportStore store;

	private final ImportWork work;

	private final JdbcClient database;

	private final SignedInAccount officer;

	LargeImportTests(MockMvcTester mvc, List<RegisterSheet<?>> registers, ImportStore store, ImportWork work,
			JdbcClient database, Accounts accounts) {
		this.mvc = mvc;
		this.agreements = registers.stream()
			.filter((sheet) -> sheet.section().equals("agreements"))
			.findFirst()
			.orElseThrow();
		this.store = store;
		this.work = work;
		this.database = database;
		this.officer = accounts.officer();
	}

	@BeforeEach
	void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void takesTenThousandRows() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("Tên tiếng Việt", "Ngày ký", "Bên ký kết nước ngoài", "Nước của bên ký nước ngoài",
				"Cơ quan chủ trì"));
		for (int i = 1; i <= ROWS; i++) {
			rows.add(List.of("Bản ghi nhớ nhập nhiều " + i, "14/05/20" + (10 + i % 15), "Tỉnh nhập nhiều " + i % 500,
					"Lào", "Sở Công Thương"));
		}
		UUID id = this.store.begin("agreements", "so.xlsx", xlsx(rows), this.officer.id());
		this.work.read(id, this.agreements);
		assertThat(find(id).counts()).containsOnly(Map.entry(Verdict.NEW, ROWS));
		assertThat(find(id).isConfirmable()).isTrue();
		assertThat(saved()).isZero();

		planForFewRows();
		long before = readFromEndToEnd();
		this.store.step(id, ImportState.READ, ImportState.SAVING);
		this.work.save(id, this.agreements);
		assertThat(readFromEndToEnd() - before).as("rows read that no index led to").isLessThan(100L * ROWS);
		assertThat(find(id).state()).isEqualTo(ImportState.SAVED);
		assertThat(saved()).isEqualTo(ROWS);
		assertThat(count("partner where name like 'Tỉnh nhập nhiều %'")).isEqualTo(500);
	}

	@Test
	void itsPageSaysHowFarItIsAndAsksAgainByItself() {
		UUID id = this.store.begin("agreements", "so.xlsx", xlsx(List.of(List.of("Tên tiếng Việt"))),
				this.officer.id());
		assertThat(page(id).select("main").outerHtml()).contains("Đã xong 0%");
		this.store.progress(id, 2500, ROWS);
		assertThat(page(id).select("main").outerHtml()).contains("Đã xong 25%");
		assertThat(page(id).select("[hx-trigger*=every]")).isNotEmpty();
		this.work.read(id, this.agreements);
		assertThat(page(id).select("[hx-trigger*=every]")).as("nothing more to wait for").isEmpty();
	}

	private Document page(UUID id) {
		var answer = this.mvc.get().uri("/agreements/import/" + id).with(user(this.officer)).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	/**
	 * The server knows the registers as they are before the import, and has plans for
	 * them.
	 */
	private void planForFewRows() {
		this.database.sql("analyze").update();
		for (int i = 1; i <= 6; i++) {
			this.database.sql("""
					with a as (insert into agreement (register_number, instrument_kind, title, signature)
					           values (?, 'AGREEMENT', 'Bản có từ trước', 'SIGNED') returning id)
					insert into agreement_partner (agreement_id, position, partner_id)
					select a.id, 0, p.id from a, (select id from partner limit 1) p""").param("CU-" + i).update();
		}
	}

	private long readFromEndToEnd() {
		return this.database
			.sql("select sum(seq_tup_read)::bigint from pg_stat_xact_user_tables where relname like 'agreement%'")
			.query(Long.class)
			.single();
	}

	private SheetImport find(UUID id) {
		return this.store.find(id, "agreements", this.officer.id()).orElseThrow();
	}

	private long saved() {
		return count("agreement where title like 'Bản ghi nhớ nhập nhiều %'");
	}

	private long count(String rows) {
		return this.database.sql("select count(*) from " + rows).query(Long.class).single();
	}

}
