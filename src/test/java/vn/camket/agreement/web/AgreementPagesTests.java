package vn.camket.agreement.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementEvents;
import vn.camket.agreement.AgreementFixture;
import vn.camket.agreement.AgreementRegister;
import vn.camket.agreement.EventContent;
import vn.camket.agreement.EventKind;
import vn.camket.agreement.RelationKind;
import vn.camket.agreement.Signature;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.CreationKey;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.camket.agreement.AgreementFixture.agreement;

@IntegrationTest
@Transactional
class AgreementPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final Statements statements;

	private final AgreementRegister register;

	private final AgreementEvents events;

	private final SignedInAccount officer;

	private final EntityManager entities;

	AgreementPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, Statements statements,
			AgreementRegister register, AgreementEvents events, EntityManager entities) {
		this.events = events;
		this.entities = entities;
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.statements = statements;
		this.register = register;
		this.officer = accounts.officer();
	}

	private void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void listsWithStateMarksAndLinks() {
		UUID id = add(agreement("Kết nghĩa thử trang").dates("2014", "2014-06-11", "2027-06-10")
			.leadAsWritten("Đơn vị chưa rõ")
			.with("Bản thử Na Pê", "LA"));

		Document page = page("/agreements?q=thu%20trang&asOf=21/04/2027");
		assertThat(page.select("tbody tr")).hasSize(1);
		String row = page.select("tbody tr").text();
		assertThat(row).contains("Lào", "Đơn vị chưa rõ", "Cần làm rõ", "2014", "10/06/2027", "Sắp hết hiệu lực",
				"Còn 50 ngày");
		assertThat(page.select("a.row-link").attr("href")).isEqualTo("/agreements/" + id);
		assertThat(page.select(".facet:contains(Sắp hết hiệu lực) b").text()).isEqualTo("1");
		assertThat(page.select("#country option").eachText()).contains("Tất cả", "Lào (1)");
		assertThat(page.select("a[href^=/agreements.xlsx]").attr("href")).contains("q=thu", "asOf=21");
	}

	@Test
	void anImpossibleDayIsRefusedBesideItsField() {
		MvcTestResult result = get("/agreements?asOf=31/02/2027", this.officer);
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(body(result));
		assertThat(page.select("#asOf").val()).isEqualTo("31/02/2027");
		assertThat(page.select("#asOf-error").text()).contains("Ngày không hợp lệ");
	}

	@Test
	void anEmptyListSaysWhatToDo() {
		Document page = page("/agreements?q=khong%20co%20gi%20nhu%20the");
		assertThat(page.select(".empty").text()).contains("Không có thỏa thuận nào khớp", "Bỏ lọc");
		assertThat(page.select("a[href^=/agreements.xlsx]")).isEmpty();
	}

	@Test
	void aPageTakesTheSameStatementsForOneRowAndForThirty() {
		add(agreement("Đếm lệnh 0").with("Đối tác đếm 0", "LA"));
		long one = this.statements.during(() -> page("/agreements?q=dem%20lenh&size=50"));
		for (int i = 1; i < 30; i++) {
			add(agreement("Đếm lệnh " + i).with("Đối tác đếm " + i, "LA"));
		}
		long thirty = this.statements
			.during(() -> assertThat(page("/agreements?q=dem%20lenh&size=50").select("tbody tr")).hasSize(30));
		assertThat(thirty).isEqualTo(one).isLessThanOrEqualTo(5);
	}

	@Test
	void everyRoleReadsTheListAndTheRecord() {
		UUID id = add(agreement("Ai cũng đọc"));
		for (SignedInAccount reader : List.of(this.accounts.staff("so-y-te"), this.accounts.head("so-y-te"),
				this.accounts.leader(), this.accounts.admin())) {
			assertThat(get("/agreements", reader)).hasStatusOk();
			MvcTestResult detail = get("/agreements/" + id, reader);
			assertThat(detail).hasStatusOk();
			assertThat(Jsoup.parse(body(detail)).select(".ck-actions a, .ck-actions button")).isEmpty();
		}
		assertThat(Jsoup.parse(body(get("/agreements", this.accounts.leader()))).select("a[href$=/new]")).isEmpty();
	}

	@Test
	void theRecordSaysWhatIsKnownAndWhatIsNot() {
		UUID other = add(agreement("Bản được triển khai"));
		UUID id = add(agreement("Thỏa thuận chi tiết").dates("2018-12", "2019-01-01", "2033")
			.lead(this.accounts.agency("so-cong-thuong"))
			.with("Vùng thử Trnava", "SK"));
		this.database.sql("insert into agreement_relation (agreement_id, related_id, kind) values (?, ?, 'IMPLEMENTS')")
			.param(id)
			.param(other)
			.update();

		this.database.sql("update agreement_partner set position = 1 where agreement_id = ?").param(id).update();
		this.entities.clear();

		Document page = page("/agreements/" + id);
		assertThat(page.select("h1").text()).isEqualTo("Thỏa thuận chi tiết");
		assertThat(page.select(".st").text()).contains("Đang hiệu lực");
		assertThat(page.select(".due-n")).isEmpty();
		assertThat(page.select(".facts").text()).contains("Vùng thử Trnava, Slovakia", "Người ký: chưa ghi", "12/2018",
				"2033", "Sở Công Thương", "Chưa ghi");
		assertThat(page.select("a[href=/agreements/" + other + "]").eachText()).as("a member, and what it implements")
			.containsExactly("Bản được triển khai", "Bản được triển khai");
		assertThat(page("/agreements/" + other).select("section:has(#family-h)").text())
			.contains("Thỏa thuận chi tiết Triển khai: Bản được triển khai");
		assertThat(page.select(".ck-pf").text()).contains("Sửa gần nhất", this.officer.displayName());
	}

	@Test
	void aFamilyIsEverythingThatARowOfRelationsLeadsTo() {
		UUID first = add(agreement("Bản đầu"));
		UUID amending = add(agreement("Bản sửa đổi"));
		UUID carriedOut = add(agreement("Kế hoạch triển khai"));
		UUID following = add(agreement("Bản tiếp theo"));
		UUID stranger = add(agreement("Bản không liên quan"));
		relate(amending, first, RelationKind.AMENDS);
		relate(carriedOut, amending, RelationKind.IMPLEMENTS);
		relate(following, first, RelationKind.FOLLOWS_FROM);
		for (UUID member : List.of(first, amending, carriedOut, following)) {
			assertThat(page("/agreements/" + member).select("section:has(#family-h)").text())
				.contains("Bản đầu", "Bản sửa đổi", "Kế hoạch triển khai", "Bản tiếp theo")
				.doesNotContain("Bản không liên quan");
		}
		assertThat(page("/agreements/" + stranger).select("#family-h")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			AMENDS,       AMENDED,  "chưa ghi diễn biến “Sửa đổi, bổ sung”"
			EXTENDS,      EXTENDED, "ngày hết hiệu lực chưa tính việc gia hạn đó"
			REPLACES,     REPLACED, "tình trạng chưa tính việc thay thế đó"
			""")
	void whatAnotherOneDoesToItIsPointedOutUntilAnEventSaysSo(RelationKind relation, EventKind event, String said) {
		UUID id = add(agreement("Bản cũ").dates("2023-11-30", "2023-11-30", "2028-11-29"));
		UUID newer = add(agreement("Bản mới"));
		UUID draft = add(agreement("Bản dự thảo").signature(Signature.NOT_SIGNED).dates(null, null, null));
		relate(draft, id, relation);
		assertThat(page("/agreements/" + id).text()).as("by a draft").doesNotContain(said);
		relate(newer, id, relation);
		assertThat(page("/agreements/" + id).text()).contains(said);
		assertThat(page("/agreements/" + newer).text()).doesNotContain(said);

		signIn();
		this.events.record(id, CreationKey.of(UUID.randomUUID(), "x"),
				new EventContent(event, PartialDate.parse("2026-01-01"),
						(event == EventKind.EXTENDED) ? PartialDate.parse("2030-11-29") : null, null, null, null, null,
						null, null));
		assertThat(page("/agreements/" + id).text()).doesNotContain(said);
	}

	private void relate(UUID agreement, UUID related, RelationKind kind) {
		this.database.sql("insert into agreement_relation (agreement_id, related_id, kind) values (?, ?, ?)")
			.params(agreement, related, kind.name())
			.update();
		this.entities.clear();
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		assertThat(get("/agreements/" + UUID.randomUUID(), this.officer)).hasStatus(404);
		assertThat(get("/agreements/khong-phai-khoa", this.officer)).hasStatus(404);
	}

	@Test
	void theWorkbookHoldsExactlyTheFilteredRowsInTheirOrder() throws IOException {
		add(agreement("=Tệp B").dates("2023-11-30", "2023-11-30", "2028-11-29").with("Bang tệp", "DE"));
		add(agreement("Tệp A").dates("2018-12", null, null).inherited());
		add(agreement("Ngoài bộ lọc"));

		MvcTestResult result = get("/agreements.xlsx?q=t%E1%BB%87p&sort=title,desc&asOf=21/04/2027", this.officer);
		assertThat(result).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"thoa-thuan-quoc-te-2027-04-21.xlsx\"");
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
			XSSFSheet sheet = workbook.getSheet("Thỏa thuận quốc tế");
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH");
			assertThat(sheet.getRow(6).getCell(0).getStringCellValue())
				.isEqualTo("Tình trạng hiệu lực tính đến ngày 21/04/2027");
			assertThat(sheet.getLastRowNum()).isEqualTo(10);
			assertThat(sheet.getRow(8).getCell(13).getStringCellValue()).isEqualTo("Ngày hết hiệu lực");
			assertThat(sheet.getRow(9).getCell(0).getNumericCellValue()).isEqualTo(1);
			assertThat(sheet.getRow(9).getCell(2).getStringCellValue()).isEqualTo("Tệp A");
			assertThat(sheet.getRow(9).getCell(9).getStringCellValue()).isEqualTo("12/2018");
			assertThat(sheet.getRow(9).getCell(14).getStringCellValue()).isEqualTo("Thiếu dữ kiện; Kế thừa");
			assertThat(sheet.getRow(10).getCell(2).getStringCellValue()).isEqualTo("=Tệp B");
			assertThat(sheet.getRow(10).getCell(7).getStringCellValue()).isEqualTo("Đức");
			assertThat(sheet.getRow(10).getCell(13).getLocalDateTimeCellValue()).isEqualTo("2028-11-29T00:00:00");
		}
	}

	@Test
	void archivingNeedsAReasonAndCanBeUndone() {
		UUID id = add(agreement("Bản nhập trùng").lead(this.accounts.agency("so-cong-thuong")));
		SignedInAccount own = this.accounts.staff("so-cong-thuong");

		MvcTestResult refused = post("/agreements/" + id + "/archive", "reason", " ", own);
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(body(refused)).select("#reason-error").text()).contains("Ghi lý do");

		assertThat(post("/agreements/" + id + "/archive", "reason", "Nhập trùng", own))
			.hasRedirectedUrl("/agreements/" + id);
		assertThat(page("/agreements?q=ban%20nhap%20trung").select("tbody tr")).isEmpty();
		assertThat(page("/agreements?q=ban%20nhap%20trung&archived=true").select("tbody tr")).hasSize(1);
		assertThat(page("/agreements/" + id).select("main .note").text()).contains("Đã lưu trữ", "Nhập trùng");
		assertThat(post("/agreements/" + id + "/archive", "reason", "lần nữa", own)).hasStatus(404);

		assertThat(post("/agreements/" + id + "/restore", "reason", "", own)).hasRedirectedUrl("/agreements/" + id);
		assertThat(page("/agreements?q=ban%20nhap%20trung").select("tbody tr")).hasSize(1);
	}

	@Test
	void onlyTheLeadAgencyAndOfficersArchive() {
		UUID id = add(agreement("Của Sở Công Thương").lead(this.accounts.agency("so-cong-thuong")));

		assertThat(post("/agreements/" + id + "/archive", "reason", "x", this.accounts.staff("so-y-te")))
			.hasStatus(404);
		assertThat(post("/agreements/" + id + "/archive", "reason", "", this.accounts.head("so-y-te"))).hasStatus(404);
		assertThat(post("/agreements/" + id + "/archive", "reason", "x", this.accounts.leader())).hasStatus(403);
		assertThat(post("/agreements/" + id + "/archive", "reason", "x", this.accounts.admin())).hasStatus(403);
		assertThat(page("/agreements/" + id).select("main .note:not(.note-info)")).isEmpty();
	}

	/** Each call of a page signs out. */
	private UUID add(AgreementFixture agreement) {
		signIn();
		return this.register.create(new CreationKey(UUID.randomUUID(), ""), agreement.content());
	}

	private Document page(String address) {
		MvcTestResult result = get(address, this.officer);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address, SignedInAccount account) {
		return this.mvc.get().uri(URI.create(address)).with(user(account)).exchange();
	}

	private MvcTestResult post(String address, String name, String value, SignedInAccount account) {
		return this.mvc.post().uri(address).param(name, value).with(user(account)).with(csrf()).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
