package vn.camket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the first start on an empty production database to the first report sent, with
 * nothing but what the pages offer.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTests {

	private static final String PERIOD = "6 tháng đầu năm 2027 – NQ 152";

	private static final String CHOSEN = "mật khẩu tự chọn 2026";

	private static final String SENT = "select count(*) from agency_report where state = 'SENT'";

	private static final String IN_PERIOD = """
			select count(*) from agency_report r join reporting_period p on p.id = r.period_id
			 where p.name = '%s'""".formatted(PERIOD);

	private final String site;

	private final JdbcClient database;

	ProductionStartTests(@LocalServerPort int port, JdbcClient database) {
		this.site = "http://localhost:" + port;
		this.database = database;
	}

	private final List<String> asked = new ArrayList<>();

	@Test
	void emptyInstallationReachesASentReport(CapturedOutput output) throws InvalidKeyException {
		assertThat(count(SENT)).isZero();
		assertThat(count("select count(*) from agreement")).isZero();
		Matcher printed = Pattern.compile("quantri, mật khẩu dùng một lần ([a-z2-9-]{19})").matcher(output.getOut());
		assertThat(printed.find()).isTrue();
		String oneTime = printed.group(1);
		assertThat(printed.find()).as("printed again").isFalse();

		Visitor administrator = signInFirst("quantri", oneTime);
		String staffPassword = createAccount(administrator, "canbo.thu", "AGENCY_STAFF", "Sở Công Thương");
		String headPassword = createAccount(administrator, "lanhdao.thu", "AGENCY_HEAD", "Sở Công Thương");
		String officerPassword = createAccount(administrator, "chuyenvien.thu", "OFFICER", "Sở Ngoại vụ");

		Visitor officer = signInFirst("chuyenvien.thu", officerPassword);
		Document period = officer.follow(officer.open("/periods"), PERIOD);
		officer.submit(period, "form[action$=/open]", Map.of());
		assertThat(count(IN_PERIOD)).isPositive();

		Visitor staff = signInFirst("canbo.thu", staffPassword);
		Document form = staff.follow(staff.open("/reports"), PERIOD);
		Document kept = staff.submit(fillIn(form), "#report", Map.of());
		Document handedOver = staff.submit(kept, "#report", "[formaction$=/hand-over]");
		assertThat(handedOver.text()).contains("Đã trình lãnh đạo cơ quan.");

		Visitor head = signInFirst("lanhdao.thu", headPassword);
		Document awaiting = head.follow(head.open("/reports"), PERIOD);
		assertThat(awaiting.select("textarea[name$=.result]").first().text()).startsWith("Kết quả");
		Document sent = head.submit(awaiting, "#report", "[formaction$=/send]");
		assertThat(sent.text()).contains("Đã gửi Sở Ngoại vụ.");
		assertThat(count(SENT)).isOne();
		assertThat(officer.open("/reports?state=SENT").text()).contains("Sở Công Thương");
		assertThat(this.asked).as("who must have a second factor").containsExactly("quantri", "chuyenvien.thu");
		assertThat(output.getAll()).doesNotContain(staffPassword, headPassword, officerPassword);
	}

	@Test
	void behindTlsCookiesAreSecureAndBrowsersStayWithIt() throws Exception {
		HttpResponse<String> plain = get("http");
		assertThat(plain.headers().firstValue("Set-Cookie")).hasValueSatisfying(
				(cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
		assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
		HttpResponse<String> secure = get("https");
		assertThat(secure.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure"));
		assertThat(secure.headers().firstValue("Strict-Transport-Security"))
			.hasValueSatisfying((header) -> assertThat(header).contains("max-age=31536000"));
		assertThat(secure.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe"));
		assertThat(secure.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(secure.headers().firstValue("Permissions-Policy")).isPresent();
	}

	/** As a reverse proxy on this machine passes it on. */
	private HttpResponse<String> get(String scheme) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.site + "/login"))
				.header("X-Forwarded-Proto", scheme)
				.header("X-Forwarded-For", "203.0.113.7")
				.build(), BodyHandlers.ofString());
	}

	/** Signs in with a one-time password, which opens nothing but its own change. */
	private Visitor signInFirst(String username, String oneTime) throws InvalidKeyException {
		Visitor visitor = new Visitor(this.site);
		visitor.submit(visitor.open("/login"), "form", Map.of("username", username, "password", oneTime));
		Document forced = visitor.open("/");
		assertThat(forced.location()).endsWith("/account/password");
		visitor.submit(forced, "main form", Map.of("current", oneTime, "chosen", CHOSEN, "repeated", CHOSEN));
		Document home = visitor.open("/");
		if (home.location().contains("/login")) {
			visitor.submit(home, "form", Map.of("username", username, "password", CHOSEN));
			home = visitor.open("/");
		}
		if (home.location().endsWith("/account/second-factor")) {
			home = visitor.submit(home, "main form", Map.of("code", codeOf(home)));
			this.asked.add(username);
			home = visitor.open("/");
		}
		assertThat(home.location()).isEqualTo(this.site + "/");
		return visitor;
	}

	/** What a telephone shows that has read the page. */
	private String codeOf(Document page) throws InvalidKeyException {
		byte[] secret = new Base32().decode(page.select("ol code").text().replace(" ", ""));
		TimeBasedOneTimePasswordGenerator telephone = new TimeBasedOneTimePasswordGenerator();
		return telephone.generateOneTimePasswordString(new SecretKeySpec(secret, telephone.getAlgorithm()),
				Instant.parse("2026-11-20T02:00:00Z"));
	}

	private static String createAccount(Visitor administrator, String username, String role, String agency) {
		Document form = administrator.open("/admin/users/new");
		String agencyId = agency.isEmpty() ? ""
				: form.select("#agencyId option")
					.stream()
					.filter((option) -> option.text().equals(agency))
					.findFirst()
					.orElseThrow()
					.val();
		Document created = administrator.submit(form, "main form", Map.of("username", username, "displayName",
				"Tài khoản " + username, "role", role, "agencyId", agencyId));
		Element password = created.selectFirst("section[aria-labelledby=new-password] code");
		assertThat(password).as(created.text()).isNotNull();
		return password.text();
	}

	private static Document fillIn(Document form) {
		form.select("#report input[value=IN_PROGRESS]").forEach((status) -> status.attr("checked", true));
		form.select("#report textarea[name$=.result]").forEach((result) -> result.text("Kết quả trong kỳ"));
		form.select("#report textarea[name$=.content]").forEach((content) -> content.text("Không có"));
		return form;
	}

	private int count(String sql) {
		return this.database.sql(sql).query(Integer.class).single();
	}

	/** The opening date stays ahead, whenever the test runs. */
	@TestConfiguration(proxyBeanMethods = false)
	static class StoppedClock {

		@Bean
		@Primary
		TestClock testClock() {
			TestClock clock = new TestClock();
			clock.set("2026-11-20T09:00:00+07:00");
			return clock;
		}

	}

}
