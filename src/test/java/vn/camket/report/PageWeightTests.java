package vn.camket.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.consolidation.ReportedPeriod;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What goes over the wire, compressed, once the static files are in the browser. */
@IntegrationTest
@Transactional
class PageWeightTests {

	private static final int LATER_PAGES = 40 * 1024;

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	PageWeightTests(MockMvcTester mvc, Accounts accounts, JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/reports", "/reports/{report}", "/agreements", "/agreements/new", "/plans" })
	void pagesOfACommuneAreLight(String address) throws IOException {
		String commune = "xa-son-kim-1";
		ReportedPeriod period = new ReportedPeriod(this.database, ReportedPeriod.id(this.database, "nq-152-nam", 2026));
		MvcTestResult page = this.mvc.get()
			.uri(address.replace("{report}", period.report(commune).toString()))
			.with(user(this.accounts.staff(commune)))
			.exchange();
		assertThat(page).hasStatusOk();
		ByteArrayOutputStream wire = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(wire)) {
			out.write(page.getResponse().getContentAsByteArray());
		}
		assertThat(wire.size()).isBetween(500, LATER_PAGES);
	}

}
