package vn.camket.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class WordTemplatesTests {

	private final MockMvcTester mvc;

	private final WordDocuments documents;

	private final SignedInAccount administrator;

	WordTemplatesTests(MockMvcTester mvc, WordDocuments documents, Accounts accounts) {
		this.mvc = mvc;
		this.documents = documents;
		this.administrator = accounts.admin();
	}

	@Test
	void anOwnTemplateIsFilledInAndTheStandardOneComesBack() throws IOException {
		MvcTestResult replaced = upload(document("Mẫu riêng: {{subject}}"));
		assertThat(replaced).hasRedirectedUrl("/admin/templates");
		assertThat(list()).contains("mau-rieng.docx", this.administrator.displayName());
		assertThat(filled()).isEqualTo("Mẫu riêng: đôn đốc báo cáo");
		assertThat(this.mvc.post()
			.uri("/admin/templates/URGING_LETTER/restore")
			.with(user(this.administrator))
			.with(csrf())).hasStatus(HttpStatus.FOUND);
		assertThat(filled()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
	}

	@Test
	void aTagThatNothingFillsIsRefusedByName() throws IOException {
		MvcTestResult refused = upload(document("{{subject}} {{khongCo}}"));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(text(refused)).contains("khongCo");
		assertThat(filled()).contains("CỘNG HÒA");
	}

	@Test
	void whatIsNoWordDocumentIsRefused() throws IOException {
		assertThat(text(upload("không phải tệp Word".getBytes()))).contains("Word");
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		try (XSSFWorkbook empty = new XSSFWorkbook()) {
			empty.createSheet();
			empty.write(workbook);
		}
		assertThat(text(upload(workbook.toByteArray()))).contains("Mẫu phải là tệp Word");
		assertThat(text(upload(document("{{subject")))).contains("không có chỗ điền nào");
		assertThat(filled()).contains("CỘNG HÒA");
	}

	private MvcTestResult upload(byte[] content) {
		return this.mvc.post()
			.uri("/admin/templates/URGING_LETTER")
			.multipart()
			.file(new MockMultipartFile("file", "mau-rieng.docx", null, content))
			.with(user(this.administrator))
			.with(csrf())
			.exchange();
	}

	private String list() {
		return text(this.mvc.get().uri("/admin/templates").with(user(this.administrator)).exchange());
	}

	private static String text(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString()).select("main").text();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String filled() throws IOException {
		byte[] filled = this.documents.fill(WordTemplate.URGING_LETTER, Map.of("subject", "đôn đốc báo cáo"));
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
			return document.getParagraphs().get(0).getText()
					+ document.getTables().stream().map((table) -> table.getText()).reduce("", String::concat);
		}
	}

	private static byte[] document(String text) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText(text);
			document.write(out);
			return out.toByteArray();
		}
	}

}
