package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spares a page one look at its session. The session is saved when the answer begins to
 * go out; Spring Session does so again at the end, and reads the session for that, unless
 * the request says that there is none any more.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class SavedSessionFilter extends OncePerRequestFilter {

	/** As Spring Session calls it, for itself alone; a test tells if that changes. */
	private static final String CURRENT = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (response.isCommitted() && !request.isAsyncStarted()) {
			request.removeAttribute(CURRENT);
		}
	}

}
