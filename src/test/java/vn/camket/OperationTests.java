package vn.camket;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever runs the application sees of it. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class OperationTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	OperationTests(MockMvcTester mvc, Accounts accounts) {
		this.mvc = mvc;
		this.accounts = accounts;
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

	@Test
	void logsNothingThatWasTyped(CapturedOutput output) {
		String taken = this.accounts.officer().getUsername();
		Guest admin = new Guest(this.mvc, this.accounts.admin());
		assertThat(
				admin.post("/admin/users/new", "username", taken, "displayName", "Bí mật của ai đó", "role", "OFFICER"))
			.hasStatus(422);
		assertThat(admin.get("/agreements?page=" + "bi-mat-cua-ai-do")).hasStatusOk();
		assertThat(new Guest(this.mvc).signIn("bi.mat.cua.ai", "mật khẩu bí mật")).hasStatus(302);
		assertThat(output.getAll()).doesNotContain("Bí mật của ai đó", "bi-mat-cua-ai-do", "bi.mat.cua.ai",
				"mật khẩu bí mật");
	}

}
