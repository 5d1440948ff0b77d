package vn.camket;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever runs the application sees of it. */
@IntegrationTest
class OperationTests {

	private final MockMvcTester mvc;

	OperationTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void namesEveryRequest() {
		assertThat(nameOf(null)).matches("[0-9a-f]{16}");
		assertThat(nameOf("proxy-0815-4711")).isEqualTo("proxy-0815-4711");
		assertThat(nameOf("<script>alert(1)</script>")).matches("[0-9a-f]{16}");
	}

	private @Nullable String nameOf(@Nullable String given) {
		var request = this.mvc.get().uri("/login");
		return ((given != null) ? request.header("X-Request-Id", given) : request).exchange()
			.getResponse()
			.getHeader("X-Request-Id");
	}

	@Test
	void tellsItsFiguresToThisMachineAlone() {
		assertThat(this.mvc.get().uri("/actuator/prometheus")).hasStatusOk()
			.bodyText()
			.contains("jvm_memory_used_bytes", "hikaricp_connections_active", "http_server_requests_seconds");
		assertThat(this.mvc.get().uri("/actuator/prometheus").with((request) -> {
			request.setRemoteAddr("203.0.113.9");
			return request;
		})).hasRedirectedUrl("/login");
	}

	@Test
	void namesNoRecordInItsFigures() {
		this.mvc.get().uri("/agreements/019b0000-0000-7000-8000-000000000001").exchange();
		assertThat(this.mvc.get().uri("/actuator/prometheus")).bodyText()
			.doesNotContain("019b0000-0000-7000-8000-000000000001");
	}

}
