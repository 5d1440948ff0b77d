package vn.camket;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.camket.test.BrowserTest;

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

}
