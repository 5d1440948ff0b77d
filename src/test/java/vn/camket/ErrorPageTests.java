package vn.camket;

import java.io.UnsupportedEncodingException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server refuses before or after a controller has a page in words, too. */
@IntegrationTest
class ErrorPageTests {

	private final MockMvcTester mvc;

	ErrorPageTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			403 | Anh/chị không có quyền mở trang này
			404 | Không tìm thấy nội dung này
			405 | Không thực hiện được yêu cầu này
			409 | Nội dung đã được người khác thay đổi
			413 | Tệp gửi lên quá lớn
			415 | Không thực hiện được yêu cầu này
			500 | Hệ thống đang gặp lỗi
			503 | Hệ thống tạm dừng trong ít phút
			""")
	void saysWhatHappenedAndLeadsOn(int status, String title) throws UnsupportedEncodingException {
		MvcTestResult result = this.mvc.get()
			.uri("/error")
			.accept(MediaType.TEXT_HTML)
			.requestAttr("jakarta.servlet.error.status_code", status)
			.exchange();
		assertThat(result).hasStatus(status);
		Document page = Jsoup.parse(result.getResponse().getContentAsString());
		assertThat(page.select("h1").text()).isEqualTo(title);
		assertThat(page.select(".code").text()).isEqualTo("Mã " + status);
		assertThat(page.select("main a.btn-primary").attr("href")).isEqualTo("/");
	}

}
