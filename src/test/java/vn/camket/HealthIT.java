package vn.camket;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.camket.test.BrowserTest;
import vn.camket.test.Visit;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class HealthIT {

	@Test
	void tellsAnybodyThatItIsWell(Page page) {
		assertThat(page.navigate("/actuator/health/readiness").status()).isEqualTo(200);
		assertThat(page.innerText("body")).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void hasAPageForAnAddressThatTheServerCannotRead(Page page) {
		assertThat(page.navigate("/%").status()).isEqualTo(400);
		assertThat(page.innerText("h1")).isEqualTo("Không thực hiện được yêu cầu này");
		page.click("main a");
		assertThat(page.url()).endsWith("/login");
	}

	@Test
	void saysThatAFileIsTooLargeBeforeAndAfterSendingIt(Page page) throws IOException {
		Visit visit = new Visit(page);
		visit.signIn("chuyenvien.sngv");
		page.navigate("/agreements/import");
		page.locator("input[type=file]").evaluate("""
				(input) => {
				  const files = new DataTransfer();
				  files.items.add(new File([new ArrayBuffer(51 * 1024 * 1024)], 'lon.xlsx'));
				  input.files = files.files;
				  input.dispatchEvent(new Event('change', { bubbles: true }));
				}""");
		assertThat(page.innerText("#ck-live")).contains("Tệp lớn hơn 50 MB");
		assertThat(page.inputValue("input[type=file]")).isEmpty();

		assertThat(answerToAnUpload(URI.create(page.url()).getPort(), 60_000_000)).startsWith("HTTP/1.1 413")
			.contains("Tệp gửi lên quá lớn");
	}

	/** The server answers to what is announced, before any of it is there. */
	private static String answerToAnUpload(int port, long bytes) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream().write("""
					POST /login HTTP/1.1\r
					Host: localhost\r
					Content-Type: multipart/form-data; boundary=x\r
					Content-Length: %d\r
					Connection: close\r
					\r
					--x\r
					""".formatted(bytes).getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
