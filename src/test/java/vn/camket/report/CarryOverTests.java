package vn.camket.report;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What is carried over from the periods before, and what is said with nothing in it. */
@IntegrationTest
@Transactional
class CarryOverTests {

	private static final String AGENCY = "so-cong-thuong";

	private static final String TEXT = "Đã tổ chức 2 hội nghị.";

	private final MockMvcTester mvc;

	private final ReportingCalendar calendar;

	private final TestClock clock;

	private final EntityManager entities;

	private final SignedInAccount officer;

	private final SignedInAccount staff;

	private final List<ReportedPeriod> periods;

	private final List<UUID> ids;

	CarryOverTests(MockMvcTester mvc, ReportingCalendar calendar, Accounts accounts, TestClock clock,
			EntityManager entities, JdbcClient database) {
		this.mvc = mvc;
		this.calendar = calendar;
		this.clock = clock;
		this.entities = entities;
		this.officer = accounts.officer();
		this.staff = accounts.staff(AGENCY);
		this.ids = List.of(ReportedPeriod.id(database, "nq-152-nam", 2026),
				ReportedPeriod.id(database, "nq-152-6-thang", 2027), ReportedPeriod.id(database, "nq-152-nam", 2027));
		this.periods = this.ids.stream().map((id) -> new ReportedPeriod(database, id)).toList();
	}

	@BeforeEach
	void openPeriods() {
		this.clock.set("2027-10-01T09:00:00+07:00");
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.officer, null,
					this.officer.getAuthorities()));
		this.ids.forEach(this.calendar::open);
		this.entities.flush();
		SecurityContextHolder.clearContext();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void theSameWordsPeriodAfterPeriodAreCountedForTheReviewer() {
		say(0, TEXT, "2026-11-03T10:00:00+07:00");
		say(1, TEXT, "2027-05-03T10:00:00+07:00");
		say(2, TEXT, "2027-10-02T10:00:00+07:00");
		assertThat(page(this.officer, 2).select("#GENERAL_ASSESSMENT").text()).contains("Y nguyên kỳ trước (lần 2)");
		assertThat(page(this.officer, 1).select("#GENERAL_ASSESSMENT").text()).contains("Y nguyên kỳ trước (lần 1)");
		assertThat(page(this.officer, 0).select("#GENERAL_ASSESSMENT").text()).doesNotContain("Y nguyên");
	}

	@Test
	void aChangeInBetweenBeginsTheCountAnew() {
		say(0, TEXT, "2026-11-03T10:00:00+07:00");
		say(1, "Khác.", "2027-05-03T10:00:00+07:00");
		say(2, TEXT, "2027-10-02T10:00:00+07:00");
		assertThat(page(this.officer, 2).select("#GENERAL_ASSESSMENT").text()).doesNotContain("Y nguyên");
	}

	@Test
	void whatChangedSinceThePeriodBeforeIsMarkedWordByWord() {
		say(1, TEXT, "2027-05-03T10:00:00+07:00");
		say(2, "Đã tổ chức 3 hội nghị.", "2027-10-02T10:00:00+07:00");
		Document page = page(this.officer, 2);
		assertThat(page.select("#GENERAL_ASSESSMENT details ins").eachText()).containsExactly("3");
		assertThat(page.select("#GENERAL_ASSESSMENT details del").eachText()).containsExactly("2");
	}

	@Test
	void lastPeriodsTextIsKeptBroughtUpToDateOrLeftOut() {
		say(1, TEXT, "2027-05-03T10:00:00+07:00");
		Document form = page(this.staff, 2);
		assertThat(form.select("#GENERAL_ASSESSMENT .prev").text()).contains(TEXT, "Giữ nguyên", "Cập nhật", "Bỏ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Tiếp tục thực hiện tốt các nhiệm vụ được giao theo đúng quy định. | chỉ có cụm từ chung
			Đã phối hợp với đối tác Lào trao đổi về hợp tác nông nghiệp. | chưa có số liệu
			Đã tổ chức 2 hội nghị trao đổi với đối tác Lào về nông nghiệp. |
			Không có. |
			""")
	void wordsWithNothingInThemAreAdvisedAboutAndNeverRefused(String text, String advice) {
		this.periods.get(2).write(AGENCY, Map.of(), Map.of(ReportSection.GENERAL_ASSESSMENT, text));
		this.entities.clear();
		String notes = page(this.staff, 2).select("#notes-GENERAL_ASSESSMENT").text();
		if (advice == null) {
			assertThat(notes).doesNotContain("Gợi ý");
		}
		else {
			assertThat(notes).contains("Gợi ý", advice);
		}
	}

	@Test
	void nothingAroseIsARealAnswerThatLeavesWhatWasSaid() {
		this.periods.get(2).write(AGENCY, Map.of("12", "IN_PROGRESS"), Map.of(ReportSection.OBSTACLES, "Chậm."));
		this.entities.clear();
		String report = "/reports/" + this.periods.get(2).report(AGENCY);
		MvcTestResult refused = this.mvc.post()
			.uri(report + "/nothing")
			.with(user(this.staff))
			.with(csrf())
			.param("reason", " ")
			.exchange();
		assertThat(refused).hasStatus(422);
		assertThat(this.mvc.post()
			.uri(report + "/nothing")
			.with(user(this.staff))
			.with(csrf())
			.param("reason", "Không có đoàn ra, đoàn vào.")).hasStatus(302);
		this.entities.flush();
		this.entities.clear();
		Document form = page(this.staff, 2);
		assertThat(form.select("#content-OBSTACLES").text()).isEqualTo("Chậm.");
		assertThat(form.select("#content-NEXT_PERIOD").text()).isEqualTo("Không phát sinh trong kỳ.");
		assertThat(form.select("input[value=NOT_APPLICABLE][checked]")).hasSizeGreaterThan(2);
		assertThat(form.select("input[value=IN_PROGRESS][checked]")).hasSize(1);
		assertThat(form.select("#report-progress").text()).doesNotContain("Còn");
	}

	@Test
	void textsAreComparedWordByWord() {
		assertThat(text(WordChange.between("một hai ba", "một bốn ba"))).isEqualTo("một [-hai ][+bốn ]ba");
		assertThat(text(WordChange.between(null, "mới"))).isEqualTo("[+mới]");
		assertThat(text(WordChange.between("cũ", null))).isEqualTo("[-cũ]");
		assertThat(text(WordChange.between("như nhau", "như nhau"))).isEqualTo("như nhau");
	}

	private static String text(List<WordChange> changes) {
		return changes.stream().map((change) -> switch (change.kind()) {
			case KEPT -> change.text();
			case ADDED -> "[+" + change.text() + "]";
			case REMOVED -> "[-" + change.text() + "]";
		}).collect(Collectors.joining());
	}

	private void say(int period, String text, String sentAt) {
		this.periods.get(period).write(AGENCY, Map.of(), Map.of(ReportSection.GENERAL_ASSESSMENT, text));
		this.periods.get(period).send(AGENCY, sentAt);
		this.entities.clear();
	}

	private Document page(SignedInAccount reader, int period) {
		MvcTestResult page = this.mvc.get()
			.uri("/reports/" + this.periods.get(period).report(AGENCY))
			.with(user(reader))
			.exchange();
		assertThat(page).hasStatusOk();
		try {
			return Jsoup.parse(page.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
