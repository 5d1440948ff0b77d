package vn.camket.document.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Documents of an agreement: real files in, the same bytes out.
 */
@IntegrationTest
@Transactional
class DocumentPagesTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final SignedInAccount staff;

	private final UUID agreement;

	DocumentPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.staff = accounts.staff("so-cong-thuong");
		this.agreement = UUID.randomUUID();
	}

	@BeforeEach
	void register() {
		this.database.sql("""
				insert into agreement (id, register_number, instrument_kind, title, signature, lead_agency_id)
				values (?, 'THU-TL-01', 'AGREEMENT', 'Có tài liệu', 'SIGNED', ?)""")
			.params(this.agreement, this.accounts.agency("so-cong-thuong"))
			.update();
	}

	@Test
	void aFileComesBackByteForByteAndIsNeverRun() throws IOException {
		byte[] content = pdf("Bien ban hop");
		assertThat(add("Biên bản", "biên bản.pdf", content)).hasStatus(302);

		Document page = list();
		assertThat(page.select(".wl").text()).contains("Biên bản", "biên bản.pdf", "phiên bản 1", "SHA-256");
		MvcTestResult file = get(page.select(".wl a[href$=/file]").attr("href"), this.staff);
		assertThat(file).hasStatusOk();
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(content);
		assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
		assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void aFileOfManyPiecesComesBackWhole() {
		byte[] content = new byte[1_500_001];
		new Random(7).nextBytes(content);
		byte[] scan = png(content);
		assertThat(add("Ảnh chụp", "anh.png", scan)).hasStatus(302);
		assertThat(
				get(list().select(".wl a[href$=/file]").attr("href"), this.staff).getResponse().getContentAsByteArray())
			.isEqualTo(scan);
	}

	@Test
	void theTypeIsFoundFromTheContentWhateverTheNameSays() throws IOException {
		refused(add("Chương trình", "thu.pdf", new byte[] { 'M', 'Z', 0, 0, 3, 0, 0, 0 }),
				"Loại tệp này không được nhận");
		refused(add("Trang", "thu.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
				"Loại tệp này không được nhận");
		refused(add("Rỗng", "thu.pdf", new byte[0]), "Chọn tệp");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet().createRow(0).createCell(0).setCellValue("Danh mục");
			workbook.write(out);
			assertThat(add("Danh mục", "danh-muc.xlsx", out.toByteArray())).hasStatus(302);
		}
		assertThat(list().select(".wl > li")).hasSize(1);
	}

	@Test
	void whatIsMarkedAsSecretIsRefusedAndMayLeaveItsNumberOnly() throws IOException {
		refused(add("Công văn", "cv.docx", docx("UBND TỈNH HÀ TĨNH", "MẬT", "Số: 01/CV")), "dấu “MẬT”");
		refused(add("Công văn", "cv TỐI MẬT.pdf", pdf("thuong")), "dấu “MẬT”");
		assertThat(this.database.sql("select count(*) from document where owner_id = ?")
			.param(this.agreement)
			.query(Long.class)
			.single()).isZero();

		Map<String, String> fields = SentForm.of(list());
		fields.putAll(Map.of("title", "Công văn mật", "classified", "true", "number", "01/CV"));
		assertThat(post(fields, null)).as("date and place are missing").hasStatus(422);
		fields.putAll(Map.of("issuedOn", "05/01/2026", "place", "Văn thư cơ quan"));
		refused(post(fields, new MockMultipartFile("file", "cv.pdf", "application/pdf", pdf("x"))),
				"không được tải lên");
		assertThat(post(fields, null)).hasStatus(302);
		assertThat(list().select(".wl").text()).contains("chỉ ghi số, ngày và nơi lưu", "01/CV", "05/01/2026",
				"Văn thư cơ quan");
	}

	@Test
	void aNewerVersionSupersedesAndTheOldOneStays() throws IOException {
		add("Bản ghi nhớ", "v1.docx", docx("một"));
		String address = list().select("a[href$=/new-version]").attr("href");
		Map<String, String> second = SentForm.of(page(address));
		Map<String, String> fields = SentForm.of(page(address));
		assertThat(post(address, fields, file("v2.docx", docx("hai")))).hasStatus(302);
		Document page = list();
		assertThat(page.select(".wl").text()).contains("v2.docx phiên bản 2", "v1.docx phiên bản 1 (đã được thay)");
		assertThat(page.select(".wl a[href$=/file]")).hasSize(2);

		MvcTestResult late = post(address, second, file("v2b.docx", docx("ba")));
		assertThat(late).hasStatus(422);
		assertThat(Jsoup.parse(body(late)).select("#file-error").text()).contains("phiên bản 2");
	}

	@Test
	void aReusedFileIsPointedOutAndADoubleClickTakesInOne() throws IOException {
		byte[] content = pdf("cung mot tep");
		Map<String, String> fields = SentForm.of(list());
		fields.put("title", "Bản thứ nhất");
		assertThat(post(fields, file("a.pdf", content))).hasStatus(302);
		assertThat(post(fields, file("a.pdf", content))).hasStatus(302);
		assertThat(list().select(".wl > li")).hasSize(1);
		MvcTestResult again = add("Bản thứ hai", "b.pdf", content);
		assertThat(again.getMvcResult().getFlashMap().get("flash")).asString()
			.contains("document.sameFile", "Bản thứ nhất");
		add("Bản thứ ba", "c.pdf", pdf("tep khac"));
		assertThat(list().select(".wl .t-warn").eachText()).as("whoever reads the list later sees it too")
			.containsExactly("Cùng một tệp với tài liệu “Bản thứ nhất”", "Cùng một tệp với tài liệu “Bản thứ hai”");
	}

	@Test
	void aDocumentIsArchivedWithAReasonAndComesBack() throws IOException {
		add("Sẽ cất", "a.pdf", pdf("x"));
		String archive = list().select("a[href$=/archive]").attr("href");
		assertThat(post(archive, Map.of("reason", ""), null)).hasStatus(422);
		assertThat(post(archive, Map.of("reason", "Nhầm hồ sơ"), null)).hasStatus(302);
		assertThat(list().select(".wl").text()).contains("Nhầm hồ sơ");
		assertThat(post(list().select(".wl form").attr("action"), Map.of(), null)).hasStatus(302);
		assertThat(list().select(".wl").text()).doesNotContain("Nhầm hồ sơ");
	}

	@Test
	void hostileFilesAreRefusedOrKeptWithoutBeingOpened() throws IOException {
		byte[] broken = Arrays.copyOf(docx("hỏng"), 900);
		assertThat(add("Hỏng", "hong.docx", broken).getResponse().getStatus()).isIn(302, 422);
		assertThat(add("../../Tên", "..\\..\\C:\\tạm\\tên.pdf", pdf("x"))).hasStatus(302);
		assertThat(list().select(".wl a[href$=/file]").eachText()).contains("tên.pdf");
	}

	private void refused(MvcTestResult result, String words) {
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(body(result)).select("#file-error").text()).contains(words);
	}

	private MvcTestResult add(String title, String name, byte[] content) {
		Map<String, String> fields = SentForm.of(list());
		fields.put("title", title);
		return post(fields, file(name, content));
	}

	private static MockMultipartFile file(String name, byte[] content) {
		return new MockMultipartFile("file", name, "application/octet-stream", content);
	}

	private MvcTestResult post(Map<String, String> fields, MockMultipartFile file) {
		return post("/agreements/" + this.agreement + "/documents", fields, file);
	}

	private MvcTestResult post(String address, Map<String, String> fields, MockMultipartFile file) {
		var request = this.mvc.post().uri(URI.create(address)).multipart();
		if (file != null) {
			request.file(file);
		}
		fields.forEach((name, value) -> {
			if (!name.equals("file")) {
				request.param(name, value);
			}
		});
		return request.with(user(this.staff)).with(csrf()).exchange();
	}

	private Document list() {
		return page("/agreements/" + this.agreement + "/documents");
	}

	private Document page(String address) {
		MvcTestResult result = get(address, this.staff);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(body(result));
	}

	private MvcTestResult get(String address, SignedInAccount account) {
		return this.mvc.get().uri(URI.create(address)).with(user(account)).exchange();
	}

	private static byte[] pdf(String text) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(50, 700);
				content.showText(text);
				content.endText();
			}
			document.save(out);
			return out.toByteArray();
		}
	}

	private static byte[] docx(String... lines) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String line : lines) {
				document.createParagraph().createRun().setText(line);
			}
			document.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] png(byte[] noise) {
		byte[] head = { (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a };
		byte[] image = Arrays.copyOf(head, head.length + noise.length);
		System.arraycopy(noise, 0, image, head.length, noise.length);
		return image;
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
