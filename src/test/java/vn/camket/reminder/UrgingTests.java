package vn.camket.reminder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.persistence.EntityManager;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.report.MissingItem;
import vn.camket.report.MissingItems;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportSection;
import vn.camket.report.ReportingCalendar;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What agencies still lack, and the letters that say so. */
@IntegrationTest
@Transactional
class UrgingTests {

	private final MockMvcTester mvc;

	private final MissingItems items;

	private final ReportRegister register;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final Statements statements;

	private final Accounts accounts;

	private final SignedInAccount officer;

	private final UUID id;

	private final ReportedPeriod period;

	UrgingTests(MockMvcTester mvc, MissingItems items, ReportRegister register, ReportingCalendar calendar,
			Accounts accounts, TestClock clock, EntityManager entities, Statements statements, JdbcClient database) {
		this.mvc = mvc;
		this.items = items;
		this.register = register;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.statements = statements;
		this.accounts = accounts;
		this.officer = accounts.officer();
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		signIn(this.officer);
		this.calendar.open(this.id);
		this.entities.flush();
		this.clock.set("2027-11-06T09:05:00+07:00");
		this.period.write("so-tai-chinh", Map.of("12", "COMPLETED", "3", "IN_PROGRESS", "9", "NOT_APPLICABLE"),
				Map.of(ReportSection.GENERAL_ASSESSMENT, "Đánh giá."));
		this.period.write("so-y-te", Map.of("12", "COMPLETED"), Map.of());
		this.period.send("so-y-te", "2027-11-03T10:00:00+07:00");
		this.entities.clear();
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	/** Two ways of finding it, one truth: the report's own page and the list for all. */
	@Test
	void whatIsMissingIsWhatTheReportItselfMisses() {
		for (String agency : List.of("so-tai-chinh", "so-cong-thuong", "so-ngoai-vu", "xa-son-kim-1")) {
			UUID report = this.period.report(agency);
			signIn(this.accounts.staff(agency));
			List<String> own = this.register.current(report)
				.missing()
				.stream()
				.map((part) -> part.key() + " " + part.lack())
				.sorted()
				.toList();
			assertThat(this.items.of(this.id, List.of(report))
				.stream()
				.map((item) -> item.part() + " " + item.lack())
				.sorted()
				.toList()).as(agency).isEqualTo(own).isNotEmpty();
		}
		assertThat(this.items.of(this.id, AgencyNaming.NOW).stream().map(MissingItem::reportId))
			.doesNotContain(this.period.report("so-y-te"));
	}

	@Test
	void thePageListsEachAgencyWithItsReasonsInOneStatementForAll() {
		Document page = parse(get("/periods/" + this.id + "/missing"));
		String row = page.select("tbody tr:contains(Sở Tài chính)").text();
		assertThat(row).contains("chưa nêu lý do không phát sinh");
		assertThat(page.select("tbody tr")).hasSize(91);
		assertThat(this.statements.during(() -> get("/periods/" + this.id + "/missing"))).isLessThanOrEqualTo(4);
	}

	@Test
	void theListAsAFileHasARowForEachThingThatThePageNames() throws IOException {
		Document page = parse(get("/periods/" + this.id + "/missing"));
		String file = get(page.select("a:contains(CSV)").attr("href")).getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(file).startsWith("\ufeff")
			.contains("Sở Tài chính")
			.contains("chưa nêu lý do không phát sinh")
			.contains("Đánh giá chung")
			.doesNotContain("Sở Y tế");
		assertThat(file.lines().filter((line) -> line.matches("\"?\\d+\"?[,;].*")))
			.hasSameSizeAs(page.select("tbody li"))
			.hasSameSizeAs(this.items.of(this.id, AgencyNaming.NOW));
	}

	@Test
	void aLetterGoesToThoseTickedThatStillOweAndIsCounted() throws IOException {
		Document chosen = parse(post("/periods/" + this.id + "/urging/new",
				Map.of("begin", "true", "ids", ids("so-tai-chinh", "so-y-te", "so-cong-thuong"))));
		assertThat(chosen.select("tbody tr")).as("who has sent is left out").hasSize(2);
		String letter = make("so-tai-chinh", "so-cong-thuong");
		post(letter + "/issue", Map.of("number", "45/SNgV-HTQT", "issuedOn", "06/11/2027"));
		String text = text(document(letter + ".docx"));
		assertThat(text)
			.contains("Số: 45/SNgV-HTQT", "V/v đôn đốc gửi báo cáo kỳ Năm 2027 – NQ 152", "ngày 06 tháng 11 năm 2027",
					"trước ngày 05/11/2027", "còn 2 cơ quan", "chậm nhất ngày 12/11/2027", "PHỤ LỤC", "Sở Tài chính",
					"Sở Công Thương", "(Kèm theo Công văn số 45/SNgV-HTQT)")
			.doesNotContain("{{", "null", "Sở Y tế");
		String again = make("so-tai-chinh");
		assertThat(text(document(again + ".docx"))).contains("(lần 2)", "Sở Tài chính", "Nội dung còn thiếu")
			.doesNotContain("PHỤ LỤC");
		assertThat(parse(get("/periods/" + this.id + "/urging")).select("main").text()).contains("45/SNgV-HTQT",
				"Chưa ghi số");
	}

	@Test
	void eachAgencyGetsItsOwnLetterInAnArchive() throws IOException {
		String letter = make("so-tai-chinh", "so-cong-thuong");
		List<String> names = new ArrayList<>();
		byte[] archive = get(letter + ".zip").getResponse().getContentAsByteArray();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
				assertThat(text(new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()))))
					.contains("Kính gửi: " + entry.getName().replace(".docx", ""));
			}
		}
		assertThat(names).containsExactly("Sở Tài chính.docx", "Sở Công Thương.docx");
	}

	@Test
	void theDayIsAskedForAndThoseTickedStay() {
		MvcTestResult refused = post("/periods/" + this.id + "/urging/new",
				Map.of("answerBy", "31/11/2027", "ids", ids("so-tai-chinh")));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(refused).select("input[name=ids]")).hasSize(1);
		assertThat(parse(refused).select("#answerBy").val()).isEqualTo("31/11/2027");
	}

	private String make(String... agencies) {
		MvcTestResult made = post("/periods/" + this.id + "/urging/new",
				Map.of("answerBy", "12/11/2027", "ids", ids(agencies)));
		assertThat(made).hasStatus(HttpStatus.FOUND);
		return String.valueOf(made.getResponse().getRedirectedUrl());
	}

	private String ids(String... agencies) {
		return List.of(agencies)
			.stream()
			.map((agency) -> this.period.report(agency).toString())
			.collect(Collectors.joining(","));
	}

	private XWPFDocument document(String address) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(get(address).getResponse().getContentAsByteArray()));
	}

	private static String text(XWPFDocument document) {
		return document.getBodyElements()
			.stream()
			.map((element) -> (element instanceof XWPFTable table) ? table.getText()
					: ((XWPFParagraph) element).getText())
			.collect(Collectors.joining("\n"));
	}

	private static void signIn(SignedInAccount account) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(this.officer)).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		var post = this.mvc.post().uri(address).with(user(this.officer)).with(csrf());
		form.forEach((name, value) -> List.of(name.equals("ids") ? value.split(",") : new String[] { value })
			.forEach((each) -> post.param(name, each)));
		return post.exchange();
	}

	private static Document parse(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
