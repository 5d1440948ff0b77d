package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Ends a session in the middle of its use: to the sign-in page, which says why, and from
 * there back to the page asked for.
 */
class SessionEnd {

	private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

	private final RequestCache requestCache;

	private final AuthenticationEntryPoint signInPage;

	private final String reason;

	SessionEnd(RequestCache requestCache, AuthenticationEntryPoint signInPage, String reason) {
		this.requestCache = requestCache;
		this.signInPage = signInPage;
		this.reason = reason;
	}

	void end(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		this.session.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
		this.requestCache.saveRequest(request, response);
		this.signInPage.commence(request, response, new InsufficientAuthenticationException(this.reason));
	}

}
