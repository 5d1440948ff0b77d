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

}
