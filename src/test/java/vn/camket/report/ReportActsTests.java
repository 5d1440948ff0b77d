package vn.camket.report;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.consolidation.PeriodFigures;
import vn.camket.consolidation.ReportCounts;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** More time, none owed, open again: what an officer may do about one agency's report. */
@IntegrationTest
@Transactional
class ReportActsTests {

	private static final String AGENCY = "so-cong-thuong";

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final PeriodFigures figures;

	private final TestClock clock;

	private final EntityManager entities;

	private final SignedInAccount officer;

	private final SignedInAccount staff;

	private final UUID id;

	private final ReportedPeriod period;

	ReportActsTests(MockMvcTester mvc, ReportingCalendar calendar, PeriodFigures figures, Accounts accounts,
			TestClock clock, EntityManager entities, JdbcClient database) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.figures = figures;
		this.clock = clock;
		this.entities = entities;
		this.officer = accounts.officer();
		this.staff = accounts.staff(AGENCY);
		this.id = ReportedPeriod.id(database, "nq-152-nam", 2027);
		this.period = new ReportedPeriod(database, this.id);
	}

	@BeforeEach
	void openPeriod() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		signIn();
		this.calendar.open(this.id);
		this.entities.flush();
		this.clock.set("2027-11-07T09:05:00+07:00");
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
		this.clock.reset();
	}

	/** The day granted counts whole, and not a millisecond more. */
	@ParameterizedTest
	@CsvSource({ "2027-11-10T23:59:59.999+07:00, 1, 0", "2027-11-11T00:00:00+07:00, 0, 1" })
	void anExtensionDecidesOnTimeOrLateForThisAgencyAlone(String sentAt, int onTime, int late) {
		act("extend", Map.of("lastDay", "10/11/2027", "reason", "Cán bộ đi công tác"));
		this.period.write(AGENCY, Map.of("12", "COMPLETED"), Map.of());
		this.period.send(AGENCY, sentAt);
		this.period.write("so-tai-chinh", Map.of("12", "COMPLETED"), Map.of());
		this.period.send("so-tai-chinh", "2027-11-09T10:00:00+07:00");
		ReportCounts counts = counts();
		assertThat(counts.onTime()).isEqualTo(onTime);
		assertThat(counts.late()).isEqualTo(late + 1);
		Document board = page(this.officer, "/periods/" + this.id + "?q=cong%20thuong");
		assertThat(board.select("tbody tr").text()).contains("gia hạn đến hết ngày 10/11/2027",
				(onTime == 1) ? "Đúng hạn" : "1 ngày");
	}

	@Test
	void theAgencySeesItsOwnDeadlineWithReasonAndWho() {
		act("extend", Map.of("lastDay", "10/11/2027", "reason", "Cán bộ đi công tác"));
		String form = page(this.staff, report()).select("main").text();
		assertThat(form).contains("10/11/2027", "Còn 3 ngày", "Cán bộ đi công tác", this.officer.displayName());
	}

	@Test
	void anExemptAgencyStandsInNoCountUntilTheExemptionIsTakenBack() {
		int owed = counts().owed();
		act("exempt", Map.of("reason", "Không được giao nhiệm vụ trong kỳ"));
		assertThat(counts().owed()).isEqualTo(owed - 1);
		assertThat(page(this.officer, "/periods/" + this.id).select("section:contains(Được miễn báo cáo)").text())
			.contains("Sở Công Thương", "Không được giao nhiệm vụ trong kỳ");
		signIn();
		this.calendar.open(this.id);
		this.entities.flush();
		assertThat(counts().owed()).as("updating expectations does not undo it").isEqualTo(owed - 1);
		assertThat(this.mvc.get().uri("/").with(user(this.staff))).bodyText().doesNotContain("Năm 2027 – NQ 152");
		act("end-exemption", Map.of("reason", "Có nhiệm vụ mới"));
		assertThat(counts().owed()).isEqualTo(owed);
	}

	@Test
	void whatWasAcceptedCountsUntilTheReopenedReportIsAcceptedAgain() {
		this.period.write(AGENCY, Map.of("12", "COMPLETED"), Map.of());
		this.period.send(AGENCY, "2027-11-03T10:00:00+07:00");
		this.period.accept(AGENCY, "2027-11-05T10:00:00+07:00");
		this.entities.clear();
		act("reopen", Map.of("reason", "Số liệu nhập nhầm"));
		assertThat(page(this.staff, report()).select("form#report-form, form[data-warn-unsaved]")).isNotEmpty();
		assertThat(page(this.officer, report()).select("#history").text()).contains("Mở lại để sửa",
				"Số liệu nhập nhầm");
		signIn();
		assertThat(this.figures.read(this.id, this.clock.instant(), AgencyNaming.NOW).total().accepted().done())
			.isEqualTo(1);
	}

	@Test
	void whatIsMissingIsAskedForBesideItsFieldAndNothingTypedIsLost() {
		MvcTestResult noDay = post("extend", Map.of("lastDay", "31/11/2027", "reason", "Vì sao"));
		assertThat(noDay).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = parse(noDay);
		assertThat(page.select("details[open] #lastDay").val()).isEqualTo("31/11/2027");
		assertThat(page.select("details[open] textarea").text()).isEqualTo("Vì sao");
		assertThat(page.select("#lastDay-error")).isNotEmpty();
		assertThat(parse(post("exempt", Map.of("reason", " "))).select("details[open] .err")).isNotEmpty();
	}

	@Test
	void whatWasSentIsNeitherExtendedNorExempted() {
		this.period.write(AGENCY, Map.of("12", "COMPLETED"), Map.of());
		this.period.send(AGENCY, "2027-11-06T10:00:00+07:00");
		this.entities.clear();
		assertThat(post("extend", Map.of("lastDay", "10/11/2027", "reason", "x"))).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("exempt", Map.of("reason", "x"))).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void askingForMoreNamesReasonsAndWhomToCall() {
		this.period.write(AGENCY, Map.of("12", "COMPLETED"), Map.of());
		this.period.send(AGENCY, "2027-11-03T10:00:00+07:00");
		this.entities.clear();
		MvcTestResult refused = post("return", Map.of("revision", "1", "reason", "Nêu số liệu.", "contact", ""));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(parse(refused).select("#return .err").text()).contains("Chọn ít nhất một lý do",
				"Ghi người liên hệ");
		post("return", Map.of("revision", "1", "reason", "Nêu số liệu.", "contact", "Phòng Hợp tác, 0239 385 5555",
				"reasons", "FIGURES"));
		assertThat(page(this.staff, report()).select("main").text()).contains("Số liệu chưa khớp",
				"Liên hệ: Phòng Hợp tác, 0239 385 5555");
	}

	private ReportCounts counts() {
		signIn();
		return this.figures.read(this.id, this.clock.instant(), AgencyNaming.NOW).reports();
	}

	private void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
	}

	private String report() {
		return "/reports/" + this.period.report(AGENCY);
	}

	private void act(String act, Map<String, String> form) {
		assertThat(post(act, form)).hasStatus(HttpStatus.FOUND);
		this.entities.flush();
		this.entities.clear();
	}

	private MvcTestResult post(String act, Map<String, String> form) {
		var post = this.mvc.post().uri(report() + "/" + act).with(user(this.officer)).with(csrf());
		form.forEach(post::param);
		return post.exchange();
	}

	private Document page(SignedInAccount reader, String address) {
		MvcTestResult page = this.mvc.get().uri(URI.create(address)).with(user(reader)).exchange();
		assertThat(page).hasStatusOk();
		return parse(page);
	}

	private static Document parse(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
