package vn.camket.shared.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.thymeleaf.ITemplateEngine;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class OutageFilterTests {

	private static final Exception STOPPING = new JpaSystemException(
			new IllegalStateException("Unable to roll back", new SQLException("terminating connection", "57P01")));

	private final OutageFilter filter;

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/activities/new");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	OutageFilterTests(ITemplateEngine templates) {
		this.filter = new OutageFilter(templates);
	}

	@Test
	void saysThatTheServicePausesWhileTheDatabaseIsAway() throws Exception {
		this.filter.doFilter(this.request, this.response, failing(new ServletException(STOPPING)));
		assertPauses();
	}

	@Test
	void saysSoWhileThePoolHasNoConnection() throws Exception {
		this.filter.doFilter(this.request, this.response,
				failing(new ServletException(new SQLTransientConnectionException("no connection"))));
		assertPauses();
	}

	@Test
	void saysSoWhenItIsNoticedAfterTheRedirectWasWritten() throws Exception {
		this.response.setCommitted(true);
		assertThatExceptionOfType(ServletException.class).isThrownBy(
				() -> this.filter.doFilter(this.request, this.response, failing(new ServletException(STOPPING))));

		this.response.setCommitted(false);
		this.request.setDispatcherType(DispatcherType.ERROR);
		this.request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, STOPPING);
		this.request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/activities/new");
		this.filter.doFilter(this.request, this.response, failing(new ServletException("the session is out of reach")));
		assertPauses();
	}

	@Test
	void leavesFaultsToTheErrorPage() {
		assertThatExceptionOfType(ServletException.class)
			.isThrownBy(() -> this.filter.doFilter(this.request, this.response, failing(new ServletException(
					new DataIntegrityViolationException("no key", new SQLException("duplicate", "23505"))))));
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	private void assertPauses() throws IOException {
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isNotNull();
		assertThat(this.response.getContentAsString()).contains("tạm dừng");
	}

	private static FilterChain failing(ServletException failure) {
		return (request, response) -> {
			throw failure;
		};
	}

}
