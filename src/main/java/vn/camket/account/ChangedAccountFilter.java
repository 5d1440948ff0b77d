package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
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

	private final RequestCache requestCache;

	private final AuthenticationEntryPoint signInPage;

	private final LogoutHandler session = new SecurityContextLogoutHandler();

	ChangedAccountFilter(JdbcClient database, RequestMatcher staticFiles, RequestCache requestCache,
			AuthenticationEntryPoint signInPage) {
		this.database = database;
		this.staticFiles = staticFiles;
		this.requestCache = requestCache;
		this.signInPage = signInPage;
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
			this.session.logout(request, response, authentication);
			this.requestCache.saveRequest(request, response);
			this.signInPage.commence(request, response,
					new InsufficientAuthenticationException("The account has changed since the session began"));
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
