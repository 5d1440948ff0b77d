package vn.camket.shared.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.ITemplateEngine;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the service pauses while its database is away, wherever in a request that is
 * noticed, instead of calling it a fault.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(OutageFilter.class);

	private static final int DEPTH = 30;

	private static final String CLOSED = "Connection is closed";

	private static final String SECONDS_UNTIL_RETRY = "10";

	private final ITemplateEngine templates;

	OutageFilter(ITemplateEngine templates) {
		this.templates = templates;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// what fails once a redirect is on its way cannot be answered before the
		// container asks for an error page
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure && isOutage(failure)) {
			sayThatItPauses(failure, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isOutage(ex)) {
				throw ex;
			}
			sayThatItPauses(ex, response);
		}
	}

	/** Not by the error page proper, before which the session is looked for. */
	private void sayThatItPauses(Throwable failure, HttpServletResponse response) throws IOException {
		logger.warn("The database is away: {}", failure.toString());
		response.resetBuffer();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader("Content-Security-Policy", ContainerErrorPage.CONTENT_SECURITY_POLICY);
		response.getWriter()
			.write(ContainerErrorPage.render(this.templates, HttpStatus.SERVICE_UNAVAILABLE.value(), "503"));
	}

	static boolean isOutage(Throwable failure) {
		@Nullable Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEPTH; depth++) {
			if (cause instanceof SQLTransientConnectionException
					|| (cause instanceof SQLException sql && isGone(sql))) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	/**
	 * Connection exceptions, a server that is stopping or starting, and what the pool
	 * says of a connection that broke: that one hides the first failure when the
	 * transaction is rolled back.
	 */
	private static boolean isGone(SQLException exception) {
		String state = exception.getSQLState();
		return (state != null) ? state.startsWith("08") || state.startsWith("57P")
				: CLOSED.equals(exception.getMessage());
	}

}
