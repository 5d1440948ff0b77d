package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was disabled, changed or given another password since it
 * began. That costs one look-up by key for a request, static files excepted, and needs no
 * list of sessions: it holds at once for all of them, on however many instances.
 */
class ChangedAccountFilter extends OncePerRequestFilter {

	private final JdbcClient database;

	private final RequestMatcher staticFiles;

	private final SessionEnd changed;

	ChangedAccountFilter(JdbcClient database, RequestMatcher staticFiles, SessionEnd changed) {
		this.database = database;
		this.staticFiles = staticFiles;
		this.changed = changed;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.staticFiles.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
				&& !isUnchanged(account)) {
			this.changed.end(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isUnchanged(SignedInAccount account) {
		return this.database.sql("select access_version from account where id = :id")
			.param("id", account.id())
			.query(Integer.class)
			.optional()
			.filter((version) -> version == account.accessVersion())
			.isPresent();
	}

}
