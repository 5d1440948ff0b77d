package vn.camket.report;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs read and save reports under the rules of the form. */
@IntegrationTest
@Transactional
class ReportApiTests {

	private static final String AGENCY = "so-cong-thuong";

	private static final String PASSWORD = "mot-mat-khau-rat-dai";

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final JdbcClient database;

	private final PasswordEncoder encoder;

	private final SignedInAccount officer;

	private final SignedInAccount staff;

	private final UUID id;

	private final ReportedPeriod period;

	ReportApiTests(MockMvcTester mvc, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			EntityManager entities, JdbcClient database, PasswordEncoder encoder) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.database = database;
		this.encoder = encoder;
		this.officer = accounts.officer();
		this.staff = accounts.staff(AGENCY);
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
		this.calendar.open(this.id);
		this.entities.flush();
		SecurityContextHolder.clearContext();
		setPassword(false);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aProgramReadsTheFormAndSavesOnePartOfIt() throws UnsupportedEncodingException {
		assertThat(get("/api/reports")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].agencyName")
			.asArray()
			.contains("Sở Công Thương");
		MvcTestResult saved = patch(
				"""
						{"revision": 1, "parts": {"GENERAL_ASSESSMENT": {"version": -1, "base": "%s", "content": "Từ chương trình."}}}
						"""
					.formatted(base()));
		assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.conflicts").asArray().isEmpty();
		this.entities.clear();
		assertThat(get(address())).bodyJson()
			.extractingPath("$.form.parts.GENERAL_ASSESSMENT.content")
			.isEqualTo("Từ chương trình.");
		assertThat(get(address())).bodyJson().extractingPath("$.filled").isEqualTo(1);
	}

	@Test
	void theRulesAreThoseOfTheForm() throws UnsupportedEncodingException {
		MvcTestResult refused = patch("""
				{"revision": 1, "parts": {}, "details": {"base": "", "letterOn": "31/02/2027"}}""");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(refused).bodyJson().extractingPath("$.errors['details.letterOn']").asString().contains("gày");
		String base = base();
		patch(part(base, "Của tôi."));
		this.entities.clear();
		MvcTestResult conflict = patch(part(base, "Đè lên."));
		assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
		assertThat(conflict).bodyJson().extractingPath("$.conflicts[0]").isEqualTo("GENERAL_ASSESSMENT");
		assertThat(conflict).bodyJson()
			.extractingPath("$.report.form.parts.GENERAL_ASSESSMENT.content")
			.isEqualTo("Của tôi.");
	}

	@Test
	void whatIsNoFormIsRefusedInOneSentence() {
		assertThat(patch("không phải JSON")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("JSON hợp lệ");
		assertThat(patch("{\"parts\": {\"NONE\": {}}}")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void aReportThatWasSentIsLocked() {
		this.period.write(AGENCY, Map.of(), Map.of());
		this.period.send(AGENCY, "2027-10-02T09:00:00+07:00");
		assertThat(patch(part("", "Quá muộn."))).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.isNotEmpty();
	}

	@Test
	void wrongAndOneTimePasswordsOpenNothing() {
		assertThat(this.mvc.get().uri("/api/reports")).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(this.mvc.get().uri("/api/reports").header("Authorization", basic("sai-mat-khau")))
			.hasStatus(HttpStatus.UNAUTHORIZED);
		setPassword(true);
		assertThat(get("/api/reports")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private void setPassword(boolean oneTime) {
		this.database.sql("update account set password_hash = ?, must_change_password = ? where id = ?")
			.params(this.encoder.encode(PASSWORD), oneTime, this.staff.id())
			.update();
		this.entities.clear();
	}

	private static String part(String base, String text) {
		return "{\"revision\": 1, \"parts\": {\"GENERAL_ASSESSMENT\": {\"version\": -1, \"base\": \"" + base
				+ "\", \"content\": \"" + text + "\"}}}";
	}

	private String base() throws UnsupportedEncodingException {
		String json = get(address()).getResponse().getContentAsString(StandardCharsets.UTF_8);
		return JsonPath.read(json, "$.form.parts.GENERAL_ASSESSMENT.base");
	}

	private String address() {
		return "/api/reports/" + this.period.report(AGENCY);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).header("Authorization", basic(PASSWORD)).exchange();
	}

	private MvcTestResult patch(String json) {
		return this.mvc.patch()
			.uri(address())
			.header("Authorization", basic(PASSWORD))
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private String basic(String password) {
		return "Basic " + Base64.getEncoder()
			.encodeToString((this.staff.getUsername() + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

}
